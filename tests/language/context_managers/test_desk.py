"""All microphones or none."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

from collections.abc import Callable

import pytest

from examples.language.context_managers import desk, desk_broken
from examples.language.context_managers.desk import Desk, open_desk
from examples.language.context_managers.microphone import (
    Rack,
    UnpluggedError,
)


@pytest.fixture
def rack() -> Rack:
    return Rack({"kick", "snare", "voice"})


def test_every_microphone_is_live_in_the_block(rack: Rack) -> None:
    with open_desk(rack, ["voice", "kick"]) as channels:
        assert channels == rack.live == ["voice", "kick"]
    assert rack.live == []


def test_exits_come_in_reverse_order(rack: Rack) -> None:
    removed: list[str] = []

    class Noting(list[str]):
        def remove(self, value: str, /) -> None:
            removed.append(value)
            super().remove(value)

    rack.live = Noting()
    with open_desk(rack, ["kick", "snare", "voice"]):
        pass
    assert removed == ["voice", "snare", "kick"]


@pytest.mark.parametrize(
    "make",
    [lambda rack, names: open_desk(rack, names).__enter__(), Desk],
)
def test_one_missing_closes_those_before_it(
    rack: Rack, make: Callable[[Rack, list[str]], object]
) -> None:
    with pytest.raises(UnpluggedError, match="tuba"):
        make(rack, ["kick", "snare", "tuba", "voice"])
    assert rack.live == []


def test_desk_outlives_the_function_that_made_it(rack: Rack) -> None:
    made = Desk(rack, ["kick", "voice"])
    assert made.channels == rack.live == ["kick", "voice"]
    made.close()
    assert rack.live == []
    made.close()
    assert rack.live == []


def test_desk_is_a_manager_too(rack: Rack) -> None:
    made = Desk(rack, ["kick"])
    with pytest.raises(ValueError, match="x"), made as entered:
        assert entered is made
        raise ValueError("x")
    assert rack.live == []


def test_half_built_desk_stays_live_broken() -> None:
    """No id: `__exit__` is not called when `__enter__` fails."""
    rack = Rack({"kick", "snare"})
    with pytest.raises(UnpluggedError, match="voice"):
        with desk_broken.Desk(rack, ["kick", "snare", "voice"]):
            pass
    assert rack.live == ["kick", "snare"]


def test_complete_desk_is_closed_by_both(rack: Rack) -> None:
    with desk_broken.Desk(rack, ["kick", "snare"]) as channels:
        assert channels == rack.live == ["kick", "snare"]
    assert rack.live == []


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    desk.main()
    desk_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "recording ['kick', 'snare'], live: ['kick', 'snare']",
        "made ['voice'], live: ['voice']",
        "closed, live: []",
        "UnpluggedError('voice'), live: ['kick', 'snare']",
    ]
