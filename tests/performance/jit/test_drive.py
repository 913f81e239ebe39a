"""Three ways to spend memory on one effect, and two sums without a cube."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.jit import drive, mixdown, peak, ufuncs

FLOATS = st.floats(-1e6, 1e6)
SIGNALS = st.lists(FLOATS, max_size=40)
GAINS = st.floats(0, 100)


@given(samples=SIGNALS, gain=GAINS, block=st.integers(1, 50))
def test_every_way_gives_the_same_bits(
    samples: list[float], gain: float, block: int
) -> None:
    signal = np.array(samples)
    expected = drive.drive(signal=signal, gain=gain)
    into, blocks = np.empty_like(signal), np.empty_like(signal)
    drive.drive_into(signal=signal, gain=gain, out=into)
    drive.drive_in_blocks(signal=signal, gain=gain, out=blocks, block=block)
    assert np.array_equal(into, expected)
    assert np.array_equal(blocks, expected)
    assert np.array_equal(ufuncs.drive(signal, gain), expected)
    assert [
        ufuncs.bend(sample=one, gain=gain) for one in samples
    ] == expected.tolist()


def test_the_effect_bends_into_the_range_from_minus_one_to_one() -> None:
    bent = drive.drive(np.array([0.0, 0.5, -3.0]), gain=2.0)
    assert bent.tolist() == [0.0, 0.5, -6 / 7]


def test_the_result_may_overwrite_the_signal() -> None:
    signal = np.array([0.0, 0.5, -1.5])
    drive.drive_into(signal, 2.0, signal)
    assert signal.tolist() == [0.0, 0.5, -0.75]


def test_a_block_is_16_384_samples_unless_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(
        drive, "drive_into", lambda part, gain, out: sizes.append(len(part))
    )
    signal = np.zeros(2 * 16_384 + 1)
    drive.drive_in_blocks(signal, 1.0, signal)
    assert sizes == [16_384, 16_384, 1]


def test_temporaries_are_as_long_as_the_signal_broken() -> None:
    """Own list: temporaries in NumPy chains."""
    signal = np.ones(400_000)
    out = np.empty_like(signal)
    count = peak.arrays_at_once
    assert count(lambda: drive.drive(signal, 2.5), like=signal) == 3.0
    assert count(lambda: drive.drive_into(signal, 2.5, out), signal) == 1.0
    blocks = count(lambda: drive.drive_in_blocks(signal, 2.5, out), signal)
    assert blocks == 0.0


def test_counting_ends_with_the_call_whatever_happens() -> None:
    with pytest.raises(ZeroDivisionError):
        peak.arrays_at_once(call=lambda: 1 // 0, like=np.ones(1))
    assert not tracemalloc.is_tracing()


@given(
    channels=st.integers(1, 4), tracks=st.integers(1, 5), n=st.integers(0, 9)
)
def test_mixing_down_is_a_matrix_product(
    channels: int, tracks: int, n: int
) -> None:
    gains = np.arange(channels * tracks * 1.0).reshape(channels, tracks)
    sounds = np.arange(tracks * n * 1.0).reshape(tracks, n)
    expected = (gains @ sounds).tolist()
    assert mixdown.mixdown(gains=gains, tracks=sounds).tolist() == expected
    assert (
        mixdown.mixdown_by_cube(gains=gains, tracks=sounds).tolist()
        == expected
    )


def test_the_cube_is_made_by_broadcasting_broken() -> None:
    """Own list: temporaries, with a dimension more."""
    gains, tracks = np.ones((2, 16)), np.ones((16, 25_000))
    cube = peak.arrays_at_once(
        lambda: mixdown.mixdown_by_cube(gains, tracks), tracks
    )
    assert cube >= 2
    summed = peak.arrays_at_once(
        lambda: mixdown.mixdown(gains, tracks), tracks
    )
    assert summed < 0.2


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    drive.main()
    peak.main()
    mixdown.main()
    ufuncs.main()
    out, err = capsys.readouterr()
    assert out == (
        "[ 0.          0.5        -0.85714286]\n"
        "1.0\n"
        "[[6. 7.]]\n"
        "[ 0.          0.5        -0.85714286]\n"
        "[[0. 8. 4.]\n [4. 2. 1.]]\n"
    )
    assert err == ""
