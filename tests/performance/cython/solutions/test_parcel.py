"""A capsule frees what it holds, and is read under its own name only."""

import datetime
from array import array

import pytest

from examples.performance.cython.solutions import parcel


def test_a_parcel_owns_its_copy() -> None:
    before = parcel.in_use()
    heights = array("d", [1842.0, 311.0])
    packed = parcel.pack(heights)
    heights[0] = 0.0
    assert parcel.unpack(packed) == [1842.0, 311.0]
    assert '"proven_python.heights"' in repr(packed)
    assert parcel.in_use() == before + 1
    del packed
    assert parcel.in_use() == before


def test_another_capsule_is_refused() -> None:
    with pytest.raises(ValueError, match="incorrect name"):
        parcel.unpack(datetime.datetime_CAPI)


def test_nothing_is_not_packed() -> None:
    with pytest.raises(ValueError, match=r"^nothing to pack$"):
        parcel.pack(array("d"))


def test_ten_thousand_parcels_leave_nothing() -> None:
    before = parcel.in_use()
    heights = array("d", [1.0, 2.0, 3.0])
    for _ in range(10_000):
        parcel.unpack(parcel.pack(heights))
    assert parcel.in_use() == before
