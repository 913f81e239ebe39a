"""Every version of the peak meter equals the plain loop, to the last bit."""

from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit import ahead, follow, follow_numba, ufuncs

FLOATS = st.floats(-1e9, 1e9)
TRACKS = st.lists(FLOATS, max_size=30)
RELEASES = st.floats(0, 1)


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The plain module, compiled by mypyc."""
    folder = tmp_path_factory.mktemp("mypyc")
    return ahead.load(ahead.compile_ahead(Path(follow.__file__), folder))


def test_the_meter_jumps_up_and_falls_slowly() -> None:
    levels = follow.follow(samples=[0.0, 8.0, 0.0, -2.0, 5.0], release=0.5)
    assert levels == [0.0, 8.0, 4.0, 2.0, 5.0]


@given(samples=TRACKS, release=RELEASES)
def test_every_version_equals_the_plain_one(
    twin: ModuleType, samples: list[float], release: float
) -> None:
    expected = follow.follow(samples, release)
    signal = np.array(samples)
    compiled = follow_numba.follow
    assert compiled(samples=signal, release=release).tolist() == expected
    assert compiled.py_func(signal, release).tolist() == expected
    assert twin.follow(samples=samples, release=release) == expected
    levels = np.empty_like(signal)
    ufuncs.fall(samples=signal, release=release, levels=levels)
    assert levels.tolist() == expected


@given(samples=st.lists(FLOATS, min_size=1, max_size=30), release=RELEASES)
def test_the_generalised_ufunc_equals_it_row_by_row(
    samples: list[float], release: float
) -> None:
    expected = follow.follow(samples, release)
    rows = ufuncs.follow([samples, samples], [release, 0.0])
    assert rows[0].tolist() == expected
    assert rows[1].tolist() == follow.follow(samples, 0.0)


def test_the_tracks_are_followed_one_by_one_on_any_core() -> None:
    tracks = np.sin(np.arange(60.0)).reshape(5, 12)
    expected = [follow.follow(track, 0.9) for track in tracks.tolist()]
    together = follow_numba.follow_tracks
    assert together(tracks=tracks, release=0.9).tolist() == expected
    assert together.py_func(tracks, 0.9).tolist() == expected


def test_the_meter_of_a_column_equals_that_of_its_copy() -> None:
    frames = np.sin(np.arange(24.0)).reshape(12, 2)
    column = frames[:, 1]
    assert not column.flags.c_contiguous
    levels = follow_numba.follow(column, 0.9)
    assert levels.tolist() == follow.follow(column.tolist(), 0.9)


def test_mypyc_holds_the_caller_to_the_annotations(twin: ModuleType) -> None:
    with pytest.raises(TypeError, match="list object expected; got tuple"):
        twin.follow((0.0, 8.0), 0.5)
    with pytest.raises(TypeError, match="float object expected; got str"):
        twin.follow([0.0, 8.0], "0.5")


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    follow.main()
    follow_numba.main()
    out, err = capsys.readouterr()
    assert out == "[0.0, 8.0, 4.0, 2.0, 5.0]\n[0. 8. 4. 2. 5.]\n"
    assert err == ""
