"""An override, and a method that was meant to be one."""

import pytest

from examples.language.type_hints import dry_run_broken, plotter
from examples.language.type_hints.plotter import DryRun, Plotter


def test_plotter_keeps_what_it_sends() -> None:
    sender = Plotter()
    assert sender.plot(["PD;", "PU;"]) == ["PD;", "PU;"]
    assert sender.plot(["CI1;"]) == ["PD;", "PU;", "CI1;"]
    assert Plotter().wire == []


def test_dry_run_sends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert DryRun().plot(["PD;"]) == []
    assert capsys.readouterr().out == "would send PD;\n"


def test_override_leaves_a_mark() -> None:
    assert getattr(DryRun.send, "__override__", False) is True
    assert not hasattr(Plotter.send, "__override__")


def test_misspelt_override_draws_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: a method that does not override what it should."""
    dry = dry_run_broken.DryRun()
    assert dry.plot(["PD;"]) == ["PD;"]
    dry.send_command("PU;")
    assert capsys.readouterr().out == "would send PU;\n"
    assert dry.wire == ["PD;"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    plotter.main()
    dry_run_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "['CI20;']",
        "would send CI20;",
        "[]",
        "['CI20;']",
    ]
