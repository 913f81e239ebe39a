"""A set that keeps an order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.abstract_base_classes.solutions import postmarks
from examples.language.abstract_base_classes.solutions.postmarks import (
    Postmarks,
)

towns = st.lists(st.sampled_from(["Ulm", "Bath", "Ghent", "Oslo"]))


@given(towns, towns)
def test_postmarks_are_a_set_with_the_order_of_a_dict(
    some: list[str], other: list[str]
) -> None:
    first, second = Postmarks(some), Postmarks(towns=other)
    assert list(first) == list(dict.fromkeys(some))
    assert list(first | second) == list(dict.fromkeys(some + other))
    assert set(first & second) == set(some) & set(other)
    assert list(first - second) == [
        t for t in dict.fromkeys(some) if t not in other
    ]
    assert (first == second) == (set(some) == set(other))
    assert len(first) == len(set(some))


def test_members_come_and_go() -> None:
    seen: Any = Postmarks()
    seen.add(value="Ulm")
    seen.add("Ulm")
    seen.add("Bath")
    seen.discard(value="Ulm")
    seen.discard("Oslo")
    assert ("Ulm" in seen, list(seen)) == (False, ["Bath"])
    with pytest.raises(KeyError):
        seen.remove("Oslo")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    postmarks.main()
    assert capsys.readouterr().out == (
        "['Ulm', 'Ghent', 'Oslo'] ['Ghent', 'Oslo']\n"
    )
