"""River systems, walked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import river
from examples.language.generators.river import THAMES, River
from examples.language.generators.solutions import walk as walk_module
from examples.language.generators.solutions.walk import walk

rivers: st.SearchStrategy[River] = st.recursive(
    st.builds(River, st.text(max_size=3)),
    lambda below: st.builds(
        River, st.text(max_size=3), st.lists(below, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


def names(river: River) -> list[str]:
    """The same order, without a generator."""
    return sum(map(names, river.tributaries), [river.name])


def chain(length: int) -> River:
    river = River("source")
    for _ in range(length):
        river = River("brook", (river,))
    return river


@given(rivers)
def test_a_river_comes_before_what_flows_into_it(river: River) -> None:
    assert list(river) == names(river)
    assert list(walk(river)) == names(river)


def test_each_loop_gets_a_new_generator() -> None:
    assert iter(THAMES) is not iter(THAMES)
    assert list(THAMES) == list(THAMES)


def test_a_chain_too_deep_for_the_stack_broken() -> None:
    """No id: recursion by `yield from` ends at the recursion limit."""
    deep = chain(10_000)
    with pytest.raises(RecursionError):
        list(deep)
    assert len(list(walk(deep))) == 10_001


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    river.main()
    walk_module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Thames <- Cherwell <- Ray <- Kennet <- Og <- Lambourn <- Wey",
        "Thames Cherwell Ray Kennet Og Lambourn Wey",
    ]
