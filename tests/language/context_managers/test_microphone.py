"""A microphone is live while its block runs."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: SIM117

import pytest

from examples.language.context_managers import microphone
from examples.language.context_managers.microphone import (
    Microphone,
    Rack,
    UnpluggedError,
)


def test_live_inside_and_not_after() -> None:
    rack = Rack({"voice"})
    with Microphone(rack, "voice") as name:
        assert (name, rack.live) == ("voice", ["voice"])
    assert rack.live == []


def test_an_error_passes_and_closes() -> None:
    rack = Rack({"voice"})
    with pytest.raises(ValueError, match="wrong note"):
        with Microphone(rack, "voice"):
            raise ValueError("wrong note")
    assert rack.live == []


def test_what_is_not_plugged_in_is_not_live() -> None:
    rack = Rack({"voice"})
    with pytest.raises(UnpluggedError, match=r"^tuba$"):
        Microphone(rack, "tuba").__enter__()
    assert rack.live == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    microphone.main()
    assert capsys.readouterr().out.splitlines() == [
        "voice entered, live: ['voice']",
        "after the block: []",
    ]
