"""Roughness: one law, any element type, any layout."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from examples.performance.cython import (
    relief,
    relief_typed,
    relief_untyped,
    terrain_native,
)

SHAPES = hnp.array_shapes(min_dims=2, max_dims=2, min_side=0, max_side=8)
SURFACES = hnp.arrays(np.intc, SHAPES, elements=st.integers(-1000, 1000))


@given(SURFACES)
def test_every_version_agrees(surface: NDArray[np.intc]) -> None:
    expected = relief.roughness(surface)
    assert relief.roughness_numpy(surface) == expected
    assert relief_untyped.roughness(surface) == expected
    assert relief_typed.roughness(surface) == expected
    assert relief_typed.roughness_strided(surface) == expected
    assert terrain_native.roughness(surface) == expected


@given(SURFACES)
def test_the_strided_version_takes_a_transposed_surface(
    surface: NDArray[np.intc],
) -> None:
    expected = relief.roughness(surface.T)
    assert relief_typed.roughness_strided(surface.T) == expected


@pytest.mark.parametrize(
    ("code", "kind"), [("i", int), ("f", float), ("d", float)]
)
def test_each_member_of_the_fused_type_has_its_version(
    code: str, kind: type
) -> None:
    surface: NDArray[Any] = np.array([[0, 3, 1]], dtype=np.dtype(code))
    for roughness in (relief_typed.roughness, relief_typed.roughness_strided):
        assert roughness(surface) == 5
        assert type(roughness(surface)) is kind


def test_a_type_outside_the_fused_type_is_refused() -> None:
    with pytest.raises(TypeError, match="No matching signature"):
        relief_typed.roughness(np.zeros((2, 2), dtype=np.int64))


def test_a_transposed_surface_is_not_contiguous() -> None:
    surface = np.zeros((2, 3), dtype=np.intc).T
    with pytest.raises(ValueError, match="not C-contiguous"):
        relief_typed.roughness(surface)


def test_a_read_only_surface_is_enough() -> None:
    surface = np.array([[1, 4]], dtype=np.intc)
    surface.flags.writeable = False
    assert relief_typed.roughness(surface) == 3


def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    relief.main()
    assert capsys.readouterr().out == "10 10\n"
