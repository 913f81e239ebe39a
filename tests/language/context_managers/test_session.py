"""The order of the exits of a whole session."""

import pytest

from examples.language.context_managers import session
from examples.language.context_managers.microphone import Rack


def test_exits_come_in_reverse(capsys: pytest.CaptureFixture[str]) -> None:
    assert session.play(Rack({"voice"}), ["voice"]) == []
    assert capsys.readouterr().out.splitlines() == [
        "session: in",
        "take: in",
        "light True, recording ['voice']",
        "take: out",
        "light True between takes",
        "last words before the desk closes",
        "session: out",
        "light False, live []",
    ]


def test_failed_entry_undoes_what_was_entered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (mishap,) = session.play(Rack({"voice"}), ["voice", "tuba"])
    assert repr(mishap) == "UnpluggedError('tuba')"
    assert capsys.readouterr().out.splitlines() == [
        "session: in",
        "session: out with UnpluggedError('tuba')",
        "light False, live []",
    ]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    session.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "light True, recording ['kick', 'voice']"
    assert lines[8:] == [
        "[]",
        "---",
        "session: in",
        "session: out with UnpluggedError('tuba')",
        "light False, live []",
        "[UnpluggedError('tuba')]",
    ]
