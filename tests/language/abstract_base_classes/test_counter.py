"""Which processor gets an item."""

from collections.abc import Iterable, Sized
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.abstract_base_classes import (
    clerk,
    counter,
    counter_broken,
)
from examples.language.abstract_base_classes.counter import Counter

CLERKS: list[clerk.Clerk[Any]] = [
    clerk.BundleClerk(),
    clerk.ScaleClerk(),
    clerk.LetterClerk(),
    clerk.FormClerk(),
]
ITEMS: list[object] = ["Ada", 250, ["a", "b"], {"a"}, True]
KINDS = ["LetterClerk", "ScaleClerk", "BundleClerk", "BundleClerk"]


@given(st.permutations(CLERKS))
def test_order_of_the_clerks_does_not_matter(
    clerks: list[clerk.Clerk[Any]],
) -> None:
    pick = Counter(clerks).pick
    names = [type(pick(item)).__name__ for item in ITEMS]
    assert names == [*KINDS, "FormClerk"]


def test_items_are_checked_and_processed() -> None:
    served = Counter(clerks=CLERKS).serve([" Ada ", 250, ("a", "b"), False])
    assert served == [
        "letter to Ada",
        "stamps for 250 g",
        "bundle of 2",
        "not accepted",
    ]
    with pytest.raises(ValueError, match=r"^no address$"):
        Counter(CLERKS).serve(items=["  "])


def test_item_without_a_clerk_is_refused() -> None:
    with pytest.raises(LookupError, match=r"^0 clerks could take 2\.5$"):
        Counter(CLERKS).pick(item=2.5)


def test_two_unrelated_kinds_are_ambiguous() -> None:
    sized: Any = type("SizedClerk", (clerk.BundleClerk,), {"takes": Sized})
    with pytest.raises(LookupError, match=r"^2 clerks could take \[1\]$"):
        Counter([clerk.BundleClerk(), sized()]).pick([1])


def test_two_clerks_of_one_kind_are_ambiguous() -> None:
    with pytest.raises(LookupError, match=r"^3 clerks could take 'Ada'$"):
        Counter([*CLERKS, clerk.LetterClerk()]).pick("Ada")


def test_without_a_form_clerk_a_bool_fails_its_check() -> None:
    with pytest.raises(ValueError, match=r"^True is no weight$"):
        Counter([clerk.ScaleClerk()]).serve([True])


@pytest.mark.parametrize("weight", [0, -1])
def test_weight_is_positive(weight: int) -> None:
    with pytest.raises(ValueError, match=rf"^{weight} is no weight$"):
        clerk.ScaleClerk().serve(item=weight)
    assert clerk.ScaleClerk().serve(1) == "stamps for 1 g"


def test_each_clerk_says_what_it_takes() -> None:
    assert [c.takes for c in CLERKS] == [Iterable, int, str, bool]
    assert clerk.Clerk.__abstractmethods__ == {"process"}


def test_first_match_takes_a_bool_for_an_int_broken() -> None:
    """No id: and a text for a collection of characters."""
    made = counter_broken.Counter(clerks=CLERKS)
    served = made.serve(items=["Ada", True])
    assert served == ["bundle of 3", "stamps for True g"]
    other_way = counter_broken.Counter(CLERKS[::-1])
    assert other_way.serve(["Ada", True]) == ["letter to Ada", "signed for"]
    with pytest.raises(LookupError, match=r"^no clerk for 2\.5$"):
        made.pick(item=2.5)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    clerk.main()
    counter.main()
    counter_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "letter to Ada - stamps for 250 g",
        "bundle of 2 - signed for",
        "letter to Ada",
        "stamps for 250 g",
        "bundle of 2",
        "signed for",
        "['bundle of 3', 'stamps for True g']",
    ]
