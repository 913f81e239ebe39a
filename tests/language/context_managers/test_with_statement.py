"""The function and the statement do the same, whatever goes wrong."""

from itertools import product
from typing import Any

import pytest

from examples.language.context_managers import with_statement
from examples.language.context_managers.with_statement import run_with


class Probe:
    """Tells what is called; `enter`, `body` and `leave` say how it goes."""

    def __init__(self, enter: str, body: str, leave: str) -> None:
        self.enter, self.body, self.leave = enter, body, leave
        self.told: list[object] = []

    def __enter__(self) -> str:
        self.told.append("enter")
        if self.enter == "raise":
            raise KeyError("enter")
        return "value"

    def __exit__(self, *exc_info: object) -> bool | None:
        kind, exc, traceback = exc_info
        self.told.append((kind, repr(exc), traceback is not None))
        if self.leave == "raise":
            raise OSError("exit")
        return {"true": True, "false": False, "none": None}[self.leave]

    def run(self, value: str) -> None:
        self.told.append(value)
        if self.body == "raise":
            raise ValueError("body")
        if self.body == "exit":
            raise SystemExit(3)


def by_statement(probe: Probe) -> None:
    with probe as value:
        probe.run(value)


def by_function(probe: Probe) -> None:
    run_with(probe, probe.run)


def outcome(probe: Probe, way: object) -> tuple[list[object], str, str]:
    assert callable(way)
    try:
        way(probe)
    except BaseException as error:
        return probe.told, repr(error), repr(error.__context__)
    return probe.told, "", ""


@pytest.mark.parametrize(
    ("enter", "body", "leave"),
    list(
        product(
            ["well", "raise"],
            ["well", "raise", "exit"],
            ["none", "true", "false", "raise"],
        )
    ),
)
def test_function_does_what_the_statement_does(
    enter: str, body: str, leave: str
) -> None:
    assert outcome(Probe(enter, body, leave), by_function) == outcome(
        Probe(enter, body, leave), by_statement
    )


def test_true_suppresses_and_none_does_not() -> None:
    run_with(probe := Probe("well", "raise", "true"), probe.run)
    assert probe.told == [
        "enter",
        "value",
        (ValueError, "ValueError('body')", True),
    ]
    with pytest.raises(ValueError, match="body"):
        run_with(probe := Probe("well", "raise", "none"), probe.run)


def test_no_exit_without_an_entry() -> None:
    probe = Probe("raise", "well", "none")
    with pytest.raises(KeyError, match="enter"):
        run_with(probe, probe.run)
    assert probe.told == ["enter"]


@pytest.mark.parametrize("way", [by_statement, by_function])
def test_manager_without_an_exit_is_never_entered(way: object) -> None:
    half = type("Half", (), {"__enter__": lambda self: told.append("in")})
    told: list[object] = []
    probe: Any = half()
    probe.told, probe.run = told, told.append
    _, error, _ = outcome(probe, way)
    assert error.startswith(("AttributeError", "TypeError"))
    assert told == []


@pytest.mark.parametrize("way", [by_statement, by_function])
def test_hooks_of_the_instance_are_not_asked(way: object) -> None:
    probe = Probe("well", "well", "none")
    vars(probe)["__enter__"] = vars(probe)["__exit__"] = None
    told, error, _ = outcome(probe, way)
    assert (told[-1], error) == ((None, "None", False), "")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    with_statement.main()
    assert capsys.readouterr().out == "drums\ndividing\nafter the division\n"
