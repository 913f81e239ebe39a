"""What is idle is kept, and what is lent is only known."""

import gc
from itertools import count

import pytest

from examples.performance.weak_references.pool import DatabaseConnection
from examples.performance.weak_references.solutions.lender import Lender


def numbered() -> Lender:
    numbers = count(1)
    return Lender(
        size=2, connect=lambda: DatabaseConnection(f"ngc {next(numbers)}")
    )


def test_what_is_given_back_is_lent_again() -> None:
    lender = numbered()
    first = lender.take()
    assert first.name == "ngc 1"
    lender.give(connection=first)
    assert (lender.idle, len(lender.lent)) == ([first], 0)
    del first
    gc.collect()
    assert lender.take().name == "ngc 1"


def test_no_more_than_that() -> None:
    lender = numbered()
    first, second = lender.take(), lender.take()
    assert first is not second
    with pytest.raises(LookupError, match=r"^all 2 are lent$"):
        lender.take()
    lender.give(second)
    assert lender.take() is second


def test_a_lost_one_makes_room() -> None:
    lender = numbered()
    kept, lost = lender.take(), lender.take()
    raw = lost.raw
    del lost
    gc.collect()
    with pytest.raises(Exception, match="closed database"):
        raw.execute("SELECT 1")
    assert lender.take().name == "ngc 3"
    assert kept.close.alive


def test_what_was_not_lent_is_refused() -> None:
    lender = numbered()
    with pytest.raises(KeyError):
        lender.give(DatabaseConnection("hip"))
    assert lender.idle == []


def test_it_is_given_back_once() -> None:
    lender = numbered()
    first = lender.take()
    lender.give(first)
    with pytest.raises(KeyError):
        lender.give(first)
    assert lender.idle == [first]
