"""The table of hashes, held against objects."""

from itertools import product
from typing import Any

import pytest

from examples.language.dataclasses import hashing
from examples.language.dataclasses.hashing import outcome, seven


@pytest.mark.parametrize(
    ("eq", "frozen", "unsafe_hash"), [*product((False, True), repeat=3)]
)
def test_outcome_without_a_hash_of_its_own(
    eq: bool, frozen: bool, unsafe_hash: bool
) -> None:
    options = {"eq": eq, "frozen": frozen, "unsafe_hash": unsafe_hash}
    if unsafe_hash or (eq and frozen):
        expected = "by fields"
    else:
        expected = "unhashable" if eq else "by identity"
    assert outcome(own=False, **options) == expected


@pytest.mark.parametrize(("eq", "frozen"), [*product((False, True), repeat=2)])
def test_own_hash_is_kept_or_the_class_is_refused(
    eq: bool, frozen: bool
) -> None:
    options: dict[str, Any] = {"eq": eq, "frozen": frozen}
    assert outcome(own=True, **options, unsafe_hash=False) == "its own"
    assert outcome(own=True, **options, unsafe_hash=True) == "TypeError"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    assert seven(object()) == 7
    hashing.main()
    assert capsys.readouterr().out.splitlines() == [
        "eq     frozen unsafe_hash  nothing      own __hash__",
        "False  False  False        by identity  its own",
        "False  True   False        by identity  its own",
        "True   False  False        unhashable   its own",
        "True   True   False        by fields    its own",
        "False  False  True         by fields    TypeError",
        "False  True   True         by fields    TypeError",
        "True   False  True         by fields    TypeError",
        "True   True   True         by fields    TypeError",
    ]
