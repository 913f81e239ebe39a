"""A buffer over C memory: it lives as long as its views, and stays put."""

import ctypes
import gc
import hashlib
import io
import subprocess
import sys
import threading
import weakref
from array import array
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import examples.performance.cython
from examples.performance.cython import summits, track, track_broken
from examples.performance.cython.track import Track

FOLDER = Path(examples.performance.cython.__file__).parent
HEIGHTS = st.lists(st.floats(allow_nan=False), max_size=40)
SIMPLE, WRITABLE, FORMAT, ND, STRIDES = 0, 1, 4, 8, 0x18
SIZES = ctypes.POINTER(ctypes.c_ssize_t)


class PyBuffer(ctypes.Structure):
    """Python's `Py_buffer`, to ask for less than a memoryview does."""

    _fields_ = (
        ("buf", ctypes.c_void_p),
        ("obj", ctypes.c_void_p),
        ("len", ctypes.c_ssize_t),
        ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int),
        ("ndim", ctypes.c_int),
        ("format", ctypes.c_char_p),
        ("shape", SIZES),
        ("strides", SIZES),
        ("suboffsets", SIZES),
        ("internal", ctypes.c_void_p),
    )


def described(owner: object, flags: int) -> tuple[object, ...]:
    """What a consumer is told who asks with these flags."""
    view = PyBuffer(internal=1)
    ask = ctypes.pythonapi.PyObject_GetBuffer
    ask(ctypes.py_object(owner), ctypes.byref(view), flags)
    try:
        return (
            view.len,
            view.itemsize,
            view.ndim,
            view.format,
            view.shape[0] if view.shape else None,
            view.strides[0] if view.strides else None,
            bool(view.suboffsets),
            view.internal,
        )
    finally:
        ctypes.pythonapi.PyBuffer_Release(ctypes.byref(view))


def walked(heights: Iterable[float], capacity: int = 4) -> Track:
    """A track with these heights."""
    made = Track(capacity)
    for height in heights:
        made.append(height)
    return made


@given(HEIGHTS, st.integers(1, 9))
def test_a_track_holds_what_was_appended(
    heights: list[float], capacity: int
) -> None:
    made = walked(heights, capacity)
    assert len(made) == len(heights)
    assert memoryview(made).tolist() == heights
    assert array("d", heights).tobytes() == bytes(made)


@given(HEIGHTS)
def test_ascent_is_the_sum_of_the_steps_up(heights: list[float]) -> None:
    climbed = 0.0
    for before, after in pairwise(heights):
        climbed += max(after - before, 0)
    got = track.ascent(walked(heights))
    assert got == climbed or (got != got and climbed != climbed)


def test_numpy_writes_into_the_memory_itself() -> None:
    made = walked([1.0, 2.0])
    seen = np.asarray(made)
    seen[1] = 7.0
    track.lift(made, by=0.5)
    assert seen.tolist() == [1.5, 7.5]
    assert io.BytesIO(array("d", [3.0, 4.0])).readinto(made) == 16
    assert seen.tolist() == [3.0, 4.0]


def test_a_view_keeps_its_owner_alive() -> None:
    before = track.in_use()
    seen = memoryview(walked([1842.0]))
    gc.collect()
    other = walked([311.0])
    assert track.in_use() == before + 2
    assert seen.tolist() == [1842.0]
    seen.release()
    assert track.in_use() == before + 1
    assert len(other) == 1


def test_no_view_no_owner() -> None:
    """CPython counts references: the memory goes with the last of them."""
    before = track.in_use()
    made = walked([1.0])
    assert track.in_use() == before + 1
    del made
    assert track.in_use() == before


@pytest.mark.parametrize("capacity", [1, 4])
def test_it_does_not_grow_while_it_is_seen(capacity: int) -> None:
    made = walked([1.0], capacity)
    first, second = memoryview(made), np.asarray(made)
    for _ in range(2):
        with pytest.raises(
            BufferError, match=r"^the track is being read: it cannot grow$"
        ):
            made.append(2.0)
    first.release()
    with pytest.raises(BufferError, match="it cannot grow"):
        made.append(2.0)
    assert second.tolist() == [1.0]
    del second
    made.append(2.0)
    assert memoryview(made).tolist() == [1.0, 2.0]


def test_a_frozen_track_is_read_only() -> None:
    made = walked([1.0, 3.0])
    made.freeze()
    assert memoryview(made).readonly
    assert not np.asarray(made).flags.writeable
    assert track.ascent(made) == 2.0
    with pytest.raises(BufferError, match=r"^the track is frozen$"):
        track.lift(made, 1.0)
    with pytest.raises(ValueError, match=r"^the track is frozen$"):
        made.append(1.0)
    with pytest.raises((BufferError, TypeError)):
        io.BytesIO(b"12345678").readinto(made)
    assert memoryview(made).tolist() == [1.0, 3.0]


def test_a_refused_view_is_not_counted() -> None:
    made = walked([1.0])
    made.freeze()
    with pytest.raises(BufferError):
        track.lift(made, 1.0)
    made.freeze()


def test_it_does_not_freeze_under_a_writer() -> None:
    made = walked([1.0])
    with (
        memoryview(made) as seen,
        pytest.raises(
            BufferError, match=r"^the track is being read: it cannot freeze$"
        ),
    ):
        made.freeze()
    with pytest.raises(ValueError, match="released"):
        seen.tolist()
    assert not memoryview(made).readonly


def test_a_consumer_gets_what_it_asks_for_and_no_more() -> None:
    made = walked([1.0, 2.0, 3.0])
    said = (24, 8, 1)
    assert described(made, SIMPLE) == (*said, None, None, None, False, None)
    assert described(made, FORMAT) == (*said, b"d", None, None, False, None)
    assert described(made, ND) == (*said, None, 3, None, False, None)
    assert described(made, STRIDES | FORMAT | WRITABLE) == (
        *(*said, b"d", 3, 8, False, None),
    )
    made.append(4.0)
    digest = hashlib.sha256(made).digest()
    assert digest == hashlib.sha256(array("d", [1, 2, 3, 4])).digest()


@pytest.mark.parametrize("capacity", [0, -1])
def test_no_room_is_refused(capacity: int) -> None:
    with pytest.raises(ValueError, match=f"no room for a height: {capacity}$"):
        Track(capacity)


@pytest.mark.parametrize("capacity", [2**61, 2**62, 2**63 - 1])
def test_a_size_that_overflows_is_no_memory(capacity: int) -> None:
    before = track.in_use()
    message = f"^no memory for {capacity} heights$"
    with pytest.raises(MemoryError, match=message):
        Track(capacity=capacity)
    assert track.in_use() == before


def test_ten_thousand_tracks_leave_nothing() -> None:
    before = track.in_use()
    for number in range(10_000):
        made = walked(range(5))  # one more than fits: it moves once
        made.__init__(number)  # type: ignore[misc]  # runs no __cinit__
        with memoryview(made) as seen:
            assert seen[4] == 4.0
        del made, seen
    assert track.in_use() == before


def test_threads_leave_nothing() -> None:
    before = track.in_use()
    start = threading.Barrier(4)
    sums: list[float] = []

    def work() -> None:
        start.wait(10)
        for _ in range(500):
            sums.append(track.ascent(walked(range(9))))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert sums == [8.0] * 2_000
    assert track.in_use() == before


def test_only_c_attributes_need_no_collector() -> None:
    assert not gc.is_tracked(Track())
    with pytest.raises(TypeError, match="weak reference"):
        weakref.ref(Track())


def test_what_touches_the_state_is_a_critical_section(tmp_path: Path) -> None:
    target = tmp_path / "track.c"
    subprocess.run(
        [
            *(sys.executable, "-m", "cython", "-3"),
            *("--shared", "examples.performance.cython._shared"),
            *(FOLDER / "track.pyx", "-o", target),
        ],
        check=True,
    )
    assert target.read_text().count("PyCriticalSection_Begin(&") == 4


def test_the_block_doubles_when_it_is_full() -> None:
    made = Track()
    addresses = []
    for height in range(17):
        made.append(height)
        addresses.append(np.asarray(made).ctypes.data)
    moves = [
        length
        for length, (before, after) in enumerate(pairwise(addresses), start=1)
        if before != after
    ]
    assert moves == [4, 8, 16]


def test_a_view_without_an_owner_shows_the_next_track_broken() -> None:
    """The memory is given back under the view, and handed out again."""
    ridge = track_broken.Track()
    ridge.append(1842.0)
    seen = ridge.heights()
    assert seen[0] == 1842.0
    del ridge
    valley = track_broken.Track()
    valley.append(311.0)
    assert seen[0] == 311.0
    seen[0] = -1.0
    assert valley.heights()[0] == -1.0


def test_a_track_that_grows_leaves_its_view_behind_broken() -> None:
    """The view shows the old memory, which belongs to somebody else."""
    ridge = track_broken.Track(1)
    ridge.append(1842.0)
    seen = ridge.heights()
    ridge.append(1900.0)
    assert ridge.heights().tolist() == [1842.0, 1900.0]
    valley = track_broken.Track(1)
    valley.append(311.0)
    assert seen.tolist() == [311.0]


def test_blocks_are_handed_out_again_by_size_broken() -> None:
    """A view shows whatever is made of its size, and nothing else."""
    for capacities, size in (((), 4), ((1,), 2)):
        made = track_broken.Track(*capacities)
        for height in range(size):
            made.append(height)
        seen = made.heights()
        del made
        other = track_broken.Track(size + 1)
        other.append(-1.0)
        assert seen[0] == 0.0
        same = track_broken.Track(size)
        same.append(-2.0)
        assert seen[0] == -2.0


def test_a_second_init_leaks_what_the_first_allocated_broken() -> None:
    """`__init__` may run twice, or not at all; `__cinit__` runs once."""
    before = track_broken.in_use()
    ridge = track_broken.Track()
    ridge.__init__(2)  # type: ignore[misc]  # as a subclass may do
    del ridge
    assert track_broken.in_use() == before + 1
    track_broken.Track.__new__(track_broken.Track)
    assert track_broken.in_use() == before + 1


def test_a_table_of_structs_is_read_in_place() -> None:
    table = np.asarray(summits.table())
    assert table.dtype.names == ("east", "north", "height")
    assert table.tolist() == [
        (1.0, 2.5, 1842),
        (3.5, 2.0, 2310),
        (4.0, 6.5, 1977),
    ]
    column = np.asarray(summits.heights())
    assert np.shares_memory(table, column)
    assert (column.strides, column.itemsize) == ((24,), 4)
    view = memoryview(summits.heights())
    assert (view.tolist(), view.nbytes) == ([1842, 2310, 1977], 12)
    assert (view.readonly, view.contiguous) == (True, False)


def test_constants_are_not_written_to() -> None:
    for owner in (summits.table(), summits.heights()):
        assert not np.asarray(owner).flags.writeable
        with pytest.raises(BufferError, match=r"^the summits are read-only$"):
            described(owner, STRIDES | WRITABLE)


def test_a_consumer_without_strides_is_refused() -> None:
    for flags in (SIMPLE, ND, FORMAT):
        with pytest.raises(BufferError, match=r"^the summits are not contig"):
            described(summits.heights(), flags)
    assert described(summits.heights(), STRIDES) == (
        *(12, 4, 1, b"i", 3, 24, False, None),
    )
