"""Changes that are undone: muting, patching."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

from typing import Any

import pytest

from examples.language.context_managers import (
    muted,
    muted_broken,
    patched,
    patches_broken,
)
from examples.language.context_managers.muted import Channel


@pytest.mark.parametrize("before", [False, True])
def test_muting_restores_what_was(before: bool) -> None:
    voice = Channel("voice", before)
    with muted.muted(voice) as channel:
        assert channel is voice
        assert voice.muted
    assert voice.muted is before


def test_muting_restores_after_an_error() -> None:
    voice = Channel("voice")
    with pytest.raises(ValueError, match="wrong note"), muted.muted(voice):
        raise ValueError("wrong note")
    assert not voice.muted


def test_as_a_decorator_it_is_made_anew_for_each_call() -> None:
    voice = Channel("voice")

    @muted.muted(voice)
    def listen() -> bool:
        return voice.muted

    assert [listen(), voice.muted, listen(), voice.muted] == [
        True,
        False,
        True,
        False,
    ]


def test_a_generator_is_entered_once() -> None:
    manager = muted.muted(Channel("voice"))
    with manager:
        pass
    with pytest.raises(AttributeError, match="args"):
        manager.__enter__()


def test_without_finally_nothing_is_restored_broken() -> None:
    """No id: an error in the block leaves the channel muted."""
    voice = Channel("voice")
    with muted_broken.muted(voice) as channel:
        assert (channel is voice, voice.muted) == (True, True)
    assert not voice.muted
    with pytest.raises(ValueError, match="x"), muted_broken.muted(voice):
        raise ValueError("x")
    assert voice.muted


class Preamp:
    gain = 40

    @staticmethod
    def label() -> str:
        return "valve"


class TubePreamp(Preamp):
    """Inherits everything."""


def test_own_attribute_is_put_back() -> None:
    with patched.patched(Preamp, "gain", 0):
        assert Preamp.gain == 0
    assert Preamp.gain == 40


def test_static_method_stays_one() -> None:
    with patched.patched(Preamp, "label", lambda: "patched"):
        pass
    assert isinstance(vars(Preamp)["label"], staticmethod)
    assert Preamp().label() == "valve"


def test_inherited_attribute_is_inherited_again() -> None:
    with patched.patched(TubePreamp, "gain", 11):
        assert (TubePreamp.gain, Preamp.gain) == (11, 40)
    assert "gain" not in vars(TubePreamp)


def test_missing_attribute_is_missing_again_after_an_error() -> None:
    target: Any = Preamp()
    with pytest.raises(ValueError, match="x"):
        with patched.patched(target, "phantom", True):
            assert target.phantom is True
            raise ValueError("x")
    assert vars(target) == {}


def test_change_registered_in_the_block_is_never_made_broken() -> None:
    """S3-12: patches are applied on entry, and registered after it."""
    with patches_broken.Patches() as patches:
        patches.patch(Preamp, "gain", 0)
        assert Preamp.gain == 40
    assert Preamp.gain == 40


def test_change_registered_before_the_block_is_made_and_undone() -> None:
    patches = patches_broken.Patches()
    patches.patch(Preamp, "gain", 0)
    with patches:
        assert Preamp.gain == 0
    assert Preamp.gain == 40


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    muted.main()
    muted_broken.main()
    patched.main()
    patches_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "Channel(name='voice', muted=True)",
        "Channel(name='voice', muted=False)",
        "Channel(name='voice', muted=True)",
        "gain 0, owned: {'gain': 0}",
        "gain 40, owned: {}",
        "gain 40, and not 0",
    ]
