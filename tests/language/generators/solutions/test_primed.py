"""Generators that wait at a yield from the start."""

from collections.abc import Generator

import pytest

from examples.language.generators.keeper import keeper
from examples.language.generators.solutions import primed as primed_module
from examples.language.generators.solutions.primed import primed


def test_primed_keeper_takes_a_level_at_once() -> None:
    assert primed(keeper)().send(1.42) == "noted 1.42"


def test_arguments_and_metadata_are_kept() -> None:
    @primed
    def scaled(by: float, *, offset: float) -> Generator[float, float]:
        """Scale what is sent."""
        level = yield 0.0
        while True:
            level = yield level * by + offset

    assert scaled(2.0, offset=1.0).send(3.0) == 7.0
    assert (scaled.__name__, scaled.__doc__) == (
        "scaled",
        "Scale what is sent.",
    )


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    primed_module.main()
    assert capsys.readouterr().out == "[1.42, 2.31, 2.31]\n"
