"""C3 in Python gives what the interpreter gives, or refuses as it does."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from examples.language.inheritance import linearize as module
from examples.language.inheritance.linearize import (
    behind,
    good_head,
    linearize,
    without,
)
from examples.language.inheritance.parcel import (
    Express,
    ExpressInsured,
    Insured,
    InsuredExpress,
    Parcel,
)

# A hierarchy: for each class, the numbers of its bases among the ones before.
Plan = list[list[int]]
plans = st.lists(
    st.lists(st.integers(0, 30), max_size=4), min_size=2, max_size=14
)

first_found = settings(phases=[Phase.generate], database=None)


def new(*bases: type) -> type:
    """Make a class without a body, as a class statement does."""
    return type("New", bases, {})


def outcome(bases: Sequence[type], *, ours: bool) -> list[type] | str:
    """The order behind a class of these bases, or why there is none."""
    try:
        if ours:
            return behind(*bases)
        return [*new(*bases).__mro__[1:]]
    except TypeError as error:
        return str(error).replace("\n", " ")  # up to 3.12, two lines


def build(plan: Plan) -> tuple[list[type], list[str]]:
    """Make the classes of a plan; give those that exist, and the refusals."""
    classes: list[type] = [object]
    refusals: list[str] = []
    for number, wanted in enumerate(plan):
        bases = [classes[each % len(classes)] for each in wanted] or [object]
        expected = outcome(bases, ours=False)
        assert outcome(bases, ours=True) == expected
        if isinstance(expected, str):
            refusals.append(expected)
        else:
            classes.append(type(f"C{number}", tuple(bases), {}))
    return classes, refusals


@given(plans)
def test_random_hierarchies_are_linearized_as_by_the_interpreter(
    plan: Plan,
) -> None:
    classes, _ = build(plan)
    for cls in classes:
        assert linearize(cls) == [*cls.__mro__]


@given(plans)
def test_order_keeps_what_every_base_says(plan: Plan) -> None:
    """Local precedence and monotonicity, on our own answer."""
    for cls in build(plan)[0]:
        order = linearize(cls)
        bases = [*cls.__bases__]
        assert [each for each in order if each in bases] == bases
        for base in bases:
            theirs = linearize(base)
            assert [each for each in order if each in theirs] == theirs


@pytest.mark.parametrize(
    "words", ["duplicate base class C", "order (MRO) for bases C"]
)
def test_random_hierarchies_are_refused_in_every_way(words: str) -> None:
    find(
        plans,
        lambda plan: any(words in text for text in build(plan)[1]),
        settings=first_found,
    )


def test_random_hierarchies_have_real_diamonds() -> None:
    def has_diamond(plan: Plan) -> bool:
        return any(
            {*one.__mro__} & {*two.__mro__} - {object}
            for cls in build(plan)[0]
            for one, two in combinations(cls.__bases__, 2)
        )

    find(plans, has_diamond, settings=first_found)


# --- one by one ---


def test_order_of_the_diamond() -> None:
    ancestors = [Insured, Express, Parcel, object]
    assert linearize(InsuredExpress) == [InsuredExpress, *ancestors]
    assert behind(Insured, Express) == ancestors
    assert linearize(object) == [object]
    assert behind() == []


def test_first_head_that_stands_in_no_tail_is_taken() -> None:
    assert good_head([[Parcel, object], [Insured, Parcel]]) is Insured
    assert good_head([[Insured, Parcel], [Express, Parcel]]) is Insured


def test_taken_class_leaves_all_heads_and_no_empty_order() -> None:
    orders: module.Orders = [[Insured, Parcel], [Insured], [Express, Insured]]
    assert without(Insured, orders) == [[Parcel], [Express, Insured]]


def test_contradiction_names_the_heads_that_are_left() -> None:
    with pytest.raises(TypeError) as caught:
        good_head([[Insured, Express], [Express, Insured], [Insured, Express]])
    assert str(caught.value) == (
        "Cannot create a consistent method resolution order (MRO) "
        "for bases Insured, Express"
    )


@pytest.mark.parametrize(
    ("bases", "named"),
    [
        ((Insured, Express, Express, Insured), "Insured"),
        ((Parcel, Express, Express), "Express"),
    ],
)
def test_base_that_is_named_twice_is_refused(
    bases: tuple[type, ...], named: str
) -> None:
    with pytest.raises(TypeError, match=f"^duplicate base class {named}$"):
        behind(*bases)


def test_mro_is_said_to_be_ambiguous_broken() -> None:
    """S3-08: it never is; contradicting bases are refused with a TypeError."""
    message = r"order \(MRO\) for bases Insured, Express$"
    bases = (InsuredExpress, ExpressInsured)
    with pytest.raises(TypeError, match=message):
        new(*bases)
    with pytest.raises(TypeError, match=message):
        behind(*bases)
    with pytest.raises(TypeError, match=r"for bases Parcel, Insured$"):
        new(Parcel, Insured)


def test_main_prints_every_step(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Insured <- Insured Parcel object | Express Parcel object"
        " | Insured Express",
        "Express <- Parcel object | Express Parcel object | Express",
        "Parcel  <- Parcel object | Parcel object",
        "object  <- object | object",
    ]
