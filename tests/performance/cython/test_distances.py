# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""Every version finds the plain one's distances."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from examples.performance.cython import (
    distances,
    distances_broken,
    distances_numpy,
    distances_pure,
    distances_pure_compiled,
    distances_typed,
    distances_untyped,
    kernels_native,
)
from examples.performance.cython.solutions import halves

Matrix = NDArray[np.float64]
Filler = Callable[[Any, Any], None]

SHAPES = hnp.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=7)
ANY = hnp.arrays(np.float64, SHAPES, elements=st.floats())  # NaN, infinities
NEAR = hnp.arrays(np.float64, SHAPES, elements=st.floats(-100, 100))
FILLERS = [
    distances_typed.fill_checked,
    distances_typed.fill,
    distances_typed.fill_released,
    distances_typed.fill_parallel,
    distances_pure_compiled.fill_parallel,
    kernels_native.fill,
    halves.fill,
    distances_broken.fill,
]
GUARDED = [
    fill
    for fill in FILLERS
    if fill not in (distances_typed.fill_checked, distances_broken.fill)
]


def name(value: object) -> str:
    """Name a function, with its module, in the test's id."""
    module = str(getattr(value, "__module__", ""))
    return f"{module.rpartition('.')[2]}.{getattr(value, '__name__', value)}"


def filled(fill: Filler, points: Matrix, count: int) -> Matrix:
    """Let a version fill a matrix that holds something else before."""
    result = np.full((count, count), -1.0)
    fill(points, result)
    return result


def exactly(got: object, expected: object) -> bool:
    """Tell whether all bits but those of a NaN are the same."""
    one = np.asarray(got, dtype=float).reshape(-1)
    other = np.asarray(expected, dtype=float).reshape(-1)
    return np.array_equal(one, other, equal_nan=True)


@given(points=ANY)
def test_every_filler_gives_the_same_bits(points: Matrix) -> None:
    expected = distances.distances(points.tolist())
    for fill in FILLERS:
        got = filled(fill, points, len(points))
        assert exactly(got, expected), name(fill)


@given(points=ANY)
def test_columns_give_the_same_bits(points: Matrix) -> None:
    columns = np.ascontiguousarray(points.T)
    got = filled(distances_typed.fill_columns, columns, len(points))
    assert exactly(got, distances.distances(points.tolist()))


@given(points=ANY)
def test_the_twin_gives_the_same_bits_interpreted(points: Matrix) -> None:
    with np.errstate(invalid="ignore", over="ignore"):
        got = filled(distances_pure.fill_parallel, points, len(points))
    assert exactly(got, distances.distances(points.tolist()))


@given(points=ANY)
def test_untyped_gives_the_same_bits_for_lists_and_arrays(
    points: Matrix,
) -> None:
    expected = distances.distances(points.tolist())
    assert exactly(distances_untyped.distances(points.tolist()), expected)
    with np.errstate(invalid="ignore", over="ignore"):
        assert exactly(distances_untyped.distances(points), expected)
        assert exactly(distances.distances(points), expected)


@given(points=NEAR)
def test_the_standard_library_rounds_less(points: Matrix) -> None:
    expected = np.reshape(distances.distances(points.tolist()), -1)
    for module in (distances, distances_untyped):
        got = np.reshape(module.distances_stdlib(points.tolist()), -1)
        # Squares below the least double vanish; `math.dist` scales first.
        assert np.allclose(got, expected, rtol=1e-14, atol=1e-150)


@given(points=NEAR)
def test_numpy_adds_in_another_order(points: Matrix) -> None:
    expected = np.reshape(distances.distances(points.tolist()), -1)
    got = distances_numpy.broadcast(points).reshape(-1)
    assert np.allclose(got, expected, rtol=1e-13, atol=1e-150)


@given(points=NEAR)
def test_a_product_is_as_good_as_its_largest_square(points: Matrix) -> None:
    expected = np.reshape(distances.distances(points.tolist()), -1)
    largest = float((points * points).sum(axis=1).max(initial=0.0))
    error = np.abs(
        distances_numpy.product(points).reshape(-1) ** 2 - expected**2
    )
    assert (error <= 1e-14 * largest + 1e-300).all()


def test_no_points_have_no_distances() -> None:
    none = np.zeros((0, 3))
    assert distances.distances([]) == []
    assert distances.distances_stdlib([]) == []
    for way in (distances_numpy.broadcast, distances_numpy.product):
        assert way(none).shape == (0, 0)


def test_points_without_coordinates_lie_together() -> None:
    nowhere = np.zeros((2, 0))
    assert filled(kernels_native.fill, nowhere, 2).tolist() == [[0.0, 0.0]] * 2
    columns = np.zeros((0, 2))
    got = filled(distances_typed.fill_columns, columns, 2)
    assert got.tolist() == [[0.0, 0.0]] * 2


def test_points_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        distances.distances([(1.0,), (1.0, 2.0)])


@pytest.mark.parametrize("fill", FILLERS, ids=name)
def test_another_layout_or_type_is_refused(fill: Filler) -> None:
    result = np.zeros((4, 4))
    with pytest.raises(ValueError, match="not C-contiguous"):
        fill(np.zeros((8, 3))[::2], result)
    with pytest.raises(ValueError, match="not C-contiguous"):
        fill(np.zeros((3, 4)).T, result)
    with pytest.raises(ValueError, match="'const double' but got 'float'"):
        fill(np.zeros((4, 3), dtype=np.float32), result)


@pytest.mark.parametrize("fill", FILLERS, ids=name)
def test_points_may_be_read_only_and_the_result_may_not(fill: Filler) -> None:
    points = np.zeros((2, 3))
    points.flags.writeable = False
    assert filled(fill, points, 2).tolist() == [[0.0, 0.0], [0.0, 0.0]]
    locked = np.zeros((2, 2))
    locked.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        fill(np.zeros((2, 2)), locked)


@pytest.mark.parametrize("fill", GUARDED, ids=name)
@pytest.mark.parametrize("shape", [(3, 2), (2, 3), (2, 2), (4, 4), (0, 0)])
def test_a_result_that_does_not_fit_is_refused(
    fill: Filler, shape: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match="3 points need a square of 3"):
        fill(np.zeros((3, 2)), np.zeros(shape))


def test_the_twin_refuses_it_as_well() -> None:
    with pytest.raises(ValueError, match=r"^3 points need a square of 3$"):
        distances_pure.fill_parallel(np.zeros((3, 2)), np.zeros((3, 2)))


def test_columns_need_a_square_of_their_count() -> None:
    with pytest.raises(
        ValueError, match=r"^2 points need a square of 2, not 3 x 3$"
    ):
        distances_typed.fill_columns(np.zeros((3, 2)), np.zeros((3, 3)))


def test_checked_indices_notice_a_small_result() -> None:
    with pytest.raises(IndexError, match="Out of bounds"):
        distances_typed.fill_checked(np.zeros((3, 2)), np.zeros((2, 3)))


def test_any_number_of_threads_fills_the_same() -> None:
    points = np.random.default_rng(seed=1).random((9, 4))
    one, four = np.zeros((9, 9)), np.zeros((9, 9))
    distances_typed.fill_parallel(points, one, threads=1)
    distances_typed.fill_parallel(points, four, threads=4)
    assert one.tolist() == four.tolist()


def test_buffers_need_not_come_from_numpy() -> None:
    points = memoryview(bytes(48)).cast("d", (3, 2))
    result = memoryview(bytearray(b"\xff" * 72)).cast("d", (3, 3))
    distances_typed.fill(points, result)
    assert np.asarray(result).tolist() == [[0.0] * 3] * 3


def test_an_unchecked_result_writes_behind_its_end_broken() -> None:
    """Two rows are lent; the third distance row lands in what follows."""
    notes = np.full((3, 3), 7.0)
    distances_broken.fill(np.array([[0.0], [1.0], [2.0]]), notes[:2])
    assert notes[2].tolist() == [2.0, 1.0, 0.0]


def test_the_expanded_square_loses_a_metre_broken() -> None:
    """Squares of map coordinates leave no digits for the difference."""
    stations = np.array([[1e8, 0.0], [1e8 + 1, 0.0]])
    assert math.dist(*stations) == 1.0
    assert distances_numpy.product(stations)[0, 1] == 0.0
    assert distances_numpy.broadcast(stations)[0, 1] == 1.0
    centred = stations - stations.mean(axis=0)
    assert distances_numpy.product(centred)[0, 1] == 1.0


@pytest.mark.parametrize(
    ("module", "said"),
    [
        (
            distances,
            "[[0.0, 3.0, 5.0], [3.0, 0.0, 4.0], [5.0, 4.0, 0.0]]\n" * 2,
        ),
        (
            distances_numpy,
            "[[0.0, 3.0, 5.0], [3.0, 0.0, 4.0], [5.0, 4.0, 0.0]]\n" * 2,
        ),
        (
            distances_pure,
            "interpreted "
            "[[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]\n",
        ),
    ],
    ids=name,
)
def test_it_runs(
    module: Any, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr() == (said, "")
