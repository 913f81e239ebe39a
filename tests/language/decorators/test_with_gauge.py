"""A changed signature, told to checkers and to `inspect`."""

from inspect import signature, unwrap
from typing import assert_type

import pytest

from examples.language.decorators import with_gauge as module
from examples.language.decorators.with_gauge import (
    Gauge,
    clearance,
    with_gauge,
)


def test_port_takes_the_place_of_the_gauge() -> None:
    assert clearance("Brest", 4.2) == 1.4
    assert clearance("Brest", 4.204) == 1.4
    assert clearance("Dover", draught=4.2, margin=0.0) == 1.1


def test_signature_says_what_callers_pass() -> None:
    assert str(signature(clearance)) == (
        "(port: str, /, draught: float, margin: float = 0.5) -> float"
    )
    with pytest.raises(TypeError):
        signature(clearance).bind(port="Brest", draught=4.2)


def test_annotations_of_the_function_are_not_copied() -> None:
    assert "gauge" not in clearance.__annotations__
    assert "draught" not in clearance.__annotations__


def test_the_rest_is_copied() -> None:
    assert clearance.__name__ == "clearance"
    assert clearance.__doc__ == (
        "Metres between a keel and the ground, less a margin."
    )
    assert clearance.__module__ == module.__name__
    assert next(iter(signature(unwrap(clearance)).parameters)) == "gauge"


def test_types_come_through() -> None:
    @with_gauge
    def metres(gauge: Gauge, /, *, tide: int) -> list[float]:
        return [gauge.metres + tide]

    assert_type(metres("Dover", tide=1), list[float])
    assert metres("Dover", tide=1) == [6.3]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "clearance(port: str, /, draught: float, margin: float = 0.5)"
        " -> float\n1.4 1.1\n"
    )
