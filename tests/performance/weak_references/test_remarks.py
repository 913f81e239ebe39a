"""Remarks are on one plate, and go with it."""

import gc

import pytest

from examples.performance.weak_references import remarks, remarks_broken
from examples.performance.weak_references.plate_cache import ExpensiveObject
from examples.performance.weak_references.remarks import Remarks


def test_remarks_are_kept_in_order() -> None:
    notes, plate = Remarks(), ExpensiveObject("M31")
    assert notes.of(plate=plate) == ()
    notes.add(plate=plate, remark="a scratch")
    notes.add(plate, "a nova")
    assert notes.of(plate) == ("a scratch", "a nova")
    assert len(notes) == 1


def test_remarks_go_with_their_plate() -> None:
    notes, plate = Remarks(), ExpensiveObject("M31")
    notes.add(plate, "a nova")
    del plate
    gc.collect()
    assert len(notes) == 0


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    remarks.main()
    assert capsys.readouterr().out.splitlines() == [
        "('a scratch', 'a nova') ()",
        "0 ()",
    ]


def test_a_value_that_holds_its_key_stays_broken() -> None:
    """The mapping holds the value, and the value holds the key."""
    plate = ExpensiveObject("M31")
    remarks_broken.remark(plate, "a nova")
    del plate
    gc.collect()
    [(kept, remark)] = remarks_broken.remarks.items()
    assert (remark.plate, remark.text) == (kept, "a nova")
    remarks_broken.remarks.clear()
