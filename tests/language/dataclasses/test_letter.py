"""The fields of a letter, each with its option."""

from dataclasses import MISSING, dataclass, field, fields
from datetime import UTC, datetime, timedelta

import pytest

from examples.language.dataclasses import letter as module
from examples.language.dataclasses.letter import Letter, now, units

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


def test_numbers_are_unique_and_rising() -> None:
    first, second = Letter("Nantes", 20), Letter("Nantes", 20)
    assert second.number == first.number + 1
    assert next(f for f in fields(Letter) if f.name == "number").default is (
        MISSING
    )


def test_stamps_are_not_shared() -> None:
    first, second = Letter("Nantes", 20), Letter("Nantes", 20)
    first.stamps.append("heron")
    assert second.stamps == []


def test_time_and_zone_do_not_count_for_equality() -> None:
    first = Letter("Nantes", 20, posted=NOON)
    second = Letter("Nantes", 20, posted=NOON + timedelta(days=1))
    assert first != second
    second.number, second.zone = first.number, "??"
    assert first == second
    second.pin = "4711"
    assert first != second


def test_pin_is_not_shown_and_the_rest_is() -> None:
    letter = Letter("Nantes", 20, ["heron"], "4711", posted=NOON)
    letter.number = 7
    assert repr(letter) == (
        "Letter(to='Nantes', grams=20, number=7, stamps=['heron'], "
        f"posted={NOON!r}, zone='NA')"
    )


def test_letter_is_posted_now_in_utc() -> None:
    before = datetime.now(UTC)
    letter = Letter(to="Nantes", grams=20)
    assert before <= letter.posted <= now()
    assert now().tzinfo is UTC


def test_units_are_those_of_the_metadata() -> None:
    @dataclass
    class Box:
        width: int = field(metadata={"unit": "cm"})
        label: str = ""

    assert units(Box) == {"width": "cm"}
    assert units(model=Letter("Nantes", 20)) == {"grams": "g"}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "Nantes NA 12\n20 {'grams': 'g'} 4711\n"
    )
