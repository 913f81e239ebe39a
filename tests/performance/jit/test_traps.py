"""What is copied and breaks, on arrays and under a compiler."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
import pytest
from numba.core.errors import NumbaPendingDeprecationWarning, TypingError

from examples.performance.jit import summing
from examples.performance.jit.compile_events import compiled


@pytest.fixture(scope="module")
def tenths() -> Any:
    return np.full(1000, 0.1)


def test_the_first_call_includes_the_compiler_broken() -> None:
    """Own list: the first call includes compile time."""

    @numba.njit()
    def double(number: float) -> float:
        return 2 * number

    with compiled() as timed:
        double(1.0)
    assert timed == ["double"]
    with compiled() as timed:
        double(2.0)
    assert timed == []


@pytest.mark.filterwarnings(
    "ignore::numba.core.errors.NumbaPendingDeprecationWarning"
)
def test_a_list_is_copied_in_and_out_broken() -> None:
    """Own list: silent copies."""

    @numba.njit()
    def mute(samples: Any) -> None:
        samples[0] = 0

    take = [1001, 1002, 1003]
    before = list(take)
    mute(take)
    assert take == [0, 1002, 1003]
    assert not any(a is b for a, b in zip(take, before, strict=True))
    array = np.array(before)
    mute(array[1:])
    assert array.tolist() == [1001, 0, 1003]


def test_a_list_is_announced_where_warnings_are_errors() -> None:
    @numba.njit()
    def first(samples: Any) -> Any:
        return samples[0]

    with pytest.raises(NumbaPendingDeprecationWarning, match="reflected list"):
        first([1, 2])


@dataclass
class Track:
    gain: float


def test_object_mode_compiles_nothing_that_counts_broken() -> None:
    """Own list: object mode."""

    def decibels(track: Track) -> float:
        return 20.0 * track.gain

    with pytest.raises(TypingError, match="Cannot determine Numba type"):
        numba.njit()(decibels)(Track(2.0))
    objects = numba.jit(forceobj=True)(decibels)
    assert objects(Track(2.0)) == 40.0
    assert objects.nopython_signatures == []


def test_an_integer_has_64_bits_broken() -> None:
    """Own list: integer overflow in fixed-width types."""

    @numba.njit()
    def power(base: int, exponent: int) -> int:
        found = 1
        for _ in range(exponent):
            found *= base
        return found

    assert power(10, 18) == power.py_func(10, 18)
    assert power(10, 20) == 10**20 % 2**64
    least = np.array([-32_768], dtype=np.int16)

    def size(samples: Any) -> Any:
        return abs(int(samples[0]))

    assert (numba.njit()(size)(least), size(least)) == (-32_768, 32_768)
    assert power.py_func(10, 20) == 10**20


def test_an_index_past_the_end_is_read_broken() -> None:
    def sample_at(samples: Any, i: int) -> Any:
        return samples[i]

    samples = np.array([10, 20, 30, 40])[:3]
    assert numba.njit()(sample_at)(samples, 3) == 40
    with pytest.raises(IndexError, match="index is out of bounds"):
        numba.njit(boundscheck=True)(sample_at)(samples, 3)


gain = 2.0


@numba.njit()
def amplify(sample: float) -> float:
    return sample * gain


def test_a_global_is_a_constant_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert amplify(1.0) == 2.0
    monkeypatch.setitem(globals(), "gain", 10.0)
    assert amplify(1.0) == 2.0
    assert amplify.py_func(1.0) == 10.0


def test_fastmath_removes_the_compensation_broken(tenths: Any) -> None:
    assert summing.total(samples=tenths) == 100.0
    assert summing.exact_total(tenths) == 100.0
    assert summing.fast_total(tenths) != 100.0
    assert summing.fast_total(tenths) == pytest.approx(100.0)


def test_fastmath_sees_no_gaps_broken() -> None:
    damaged = np.array([0.5, np.nan, 0.25])
    assert summing.gaps(samples=damaged) == 1
    assert summing.exact_gaps(damaged) == 1
    assert summing.fast_gaps(damaged) == 0
    some = numba.njit(fastmath={"contract", "reassoc"})(summing.gaps)
    assert some(damaged) == 1


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    summing.main()
    assert capsys.readouterr() == ("1 0\n", "")


def test_a_product_of_short_samples_wraps_broken() -> None:
    """Own list: integer overflow in fixed-width types."""
    sound = np.array([12_000, 20_000], dtype=np.int16)
    assert (sound * 2).tolist() == [24_000, -25_536]
    assert (sound * np.int32(2)).tolist() == [24_000, 40_000]
    assert int(sound @ sound) == -14_336
    assert np.abs(np.array([-32_768], dtype=np.int16)).tolist() == [-32_768]
    with pytest.raises(OverflowError, match="out of bounds for int16"):
        np.add(sound, 40_000)


def test_a_write_into_a_copy_is_lost_broken() -> None:
    """Own list: silent copies."""
    frames = np.arange(6).reshape(3, 2)
    frames[frames > 3][:] = 0
    frames.T.reshape(-1)[:] = 0
    assert frames.tolist() == [[0, 1], [2, 3], [4, 5]]
    frames[frames > 3] = 0
    assert frames.tolist() == [[0, 1], [2, 3], [0, 0]]
    with pytest.raises(ValueError, match="Unable to avoid creating a copy"):
        frames.T.reshape(-1, copy=False)


def test_a_column_is_not_one_block_broken() -> None:
    """Own list: non-contiguous arrays."""
    frames = np.arange(8, dtype=np.int16).reshape(4, 2)
    left = frames[:, 0]
    view: Any = left
    with pytest.raises(TypeError, match="restricted to C-contiguous"):
        memoryview(view).cast("B")
    with pytest.raises(ValueError, match="last axis must be contiguous"):
        left.view(np.int32)
    assert np.ascontiguousarray(left).view(np.int32).shape == (2,)
    assert np.ascontiguousarray(frames) is frames


def test_both_branches_of_where_are_computed_broken() -> None:
    levels = np.array([4.0, 0.0, 2.0])
    with pytest.raises(RuntimeWarning, match="divide by zero"):
        np.where(levels > 0, 8 / levels, 0.0)
    safe = np.zeros_like(levels)
    np.divide(8, levels, out=safe, where=levels > 0)
    assert safe.tolist() == [2.0, 0.0, 4.0]


def test_np_vectorize_takes_the_type_of_the_first_result_broken() -> None:
    calls: list[float] = []

    def bend(sample: float) -> float:
        calls.append(sample)
        return sample / (abs(sample) + 1) if sample else 0

    bent: Callable[..., Any] = np.vectorize(bend)
    assert bent([0.0, 1.0, 3.0]).tolist() == [0, 0, 0]
    assert len(calls) > 3  # a call for each element, and one for the type
    typed: Callable[..., Any] = np.vectorize(bend, otypes=[float])
    assert typed([0.0, 1.0, 3.0]).tolist() == [0.0, 0.5, 0.75]
