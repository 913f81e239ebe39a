"""Every version of the kernel equals the plain loop."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit import (
    ahead,
    energy,
    energy_broken,
    energy_numba,
    energy_numpy,
    energy_sums,
    thunder,
)

SAMPLES = st.lists(
    st.integers(min_value=-(2**15), max_value=2**15 - 1),
    min_size=1,
    max_size=40,
)
ARRAYS: list[Callable[..., Any]] = [
    energy_numpy.energies,
    energy_numpy.energies_of_squares,
    energy_sums.energies_numpy,
    energy_numba.energies,
    energy_numba.energies.py_func,
]


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The plain module, compiled by mypyc."""
    folder = tmp_path_factory.mktemp("mypyc")
    return ahead.load(ahead.compile_ahead(Path(energy.__file__), folder))


def test_an_energy_is_the_sum_of_the_squares_of_a_window() -> None:
    assert energy.energies(samples=[1, -2, 3, -4], width=2) == [5, 13, 25]
    assert energy.energies([1, -2, 3], width=3) == [14]
    assert energy.energies([1, -2, 3], width=4) == []


@pytest.mark.parametrize(
    "version", ARRAYS, ids=["einsum", "squares", "sums", "numba", "py_func"]
)
@given(samples=SAMPLES, data=st.data())
def test_every_version_on_arrays_equals_the_plain_one(
    version: Callable[..., Any], samples: list[int], data: st.DataObject
) -> None:
    width = data.draw(st.integers(1, len(samples)))
    array = np.array(samples, dtype=np.int16)
    found = version(samples=array, width=width)
    assert found.tolist() == energy.energies(samples, width)
    assert found.dtype == np.int64


@given(samples=SAMPLES, data=st.data())
def test_the_running_sum_and_mypyc_equal_the_plain_one(
    twin: ModuleType, samples: list[int], data: st.DataObject
) -> None:
    width = data.draw(st.integers(1, len(samples)))
    plain = energy.energies(samples, width)
    assert energy_sums.energies(samples=samples, width=width) == plain
    assert twin.energies(samples=samples, width=width) == plain


def test_mypyc_keeps_integers_without_limit(twin: ModuleType) -> None:
    assert twin.energies([2**40], 1) == [2**80]
    assert energy_sums.energies([2**40], 1) == [2**80]


def test_sixteen_bits_hold_no_square_broken() -> None:
    """Own list: integer overflow in fixed-width types."""
    sound = np.array([181, 182, 300], dtype=np.int16)
    found = energy_broken.energies(samples=sound, width=1)
    assert found.tolist() == [32_761, -32_412, 24_464]
    assert energy_numpy.energies(sound, 1).tolist() == [32_761, 33_124, 90_000]


def test_the_windows_of_the_view_share_the_memory_of_the_sound() -> None:
    sound = np.arange(5, dtype=np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(sound, 3)
    assert np.shares_memory(windows, sound)
    assert windows.strides == (8, 8)


def test_the_recording_is_loudest_at_the_clap_and_silent_before() -> None:
    storm = thunder.recording(frames=4000, clap=1500)
    assert storm.dtype == np.int16
    assert len(storm) == 4000
    assert storm[:4].tolist() == [-200, 100, -1, -102]
    assert storm[1498:1502].tolist() == [80, -21, -7442, 10858]
    assert storm[1531:1533].tolist() == [-2745, -8760]
    assert abs(storm[:1500]).max() == 200
    assert storm[3419:3421].tolist() == [286, 42]
    assert energy.energies(storm.tolist(), 50).index(
        int(energy_sums.energies_numpy(storm, 50).max())
    ) in range(1500, 1600)


@pytest.mark.parametrize(
    ("module", "printed"),
    [
        (energy, "[5, 13, 25]\n"),
        (energy_numpy, "[ 5 13 25]\n"),
        (energy_sums, "[5, 13, 25]\n"),
        (energy_numba, "[ 5 13 25]\n"),
        (energy_broken, "[ 32761 -32412  24464]\n"),
    ],
    ids=["python", "numpy", "sums", "numba", "broken"],
)
def test_output(
    module: ModuleType, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr() == (printed, "")


def test_output_of_the_recording(capsys: pytest.CaptureFixture[str]) -> None:
    thunder.main()
    out, err = capsys.readouterr()
    assert out.startswith("[  -18  -119   181    80   -21 -7442 10858")
    assert err == ""
