"""Calling a class: one method makes, another fills."""

from typing import Any

import pytest

from examples.language.object_model import construction
from examples.language.object_model.construction import (
    Observatory,
    Telescope,
    construct,
)


@pytest.mark.parametrize("aperture", [1, 3, 4, 8])
def test_construct_does_what_the_call_does(aperture: int) -> None:
    ours: Any = construct(Telescope, aperture)
    theirs = Telescope(aperture)
    assert type(ours) is type(theirs)
    assert vars(ours) == vars(theirs)
    assert type(ours) is (Observatory if aperture >= 4 else Telescope)


def test_init_is_that_of_the_object_and_gets_all_arguments() -> None:
    assert vars(construct(Telescope, aperture=8)) == {
        "aperture": 8,
        "dome": True,
    }


def test_what_is_no_instance_is_not_initialised() -> None:
    class Name:
        def __new__(cls, text: str) -> Any:
            return text

        def __init__(self, text: str) -> None:
            raise AssertionError

    made: Any = Name("Vega")
    assert construct(Name, "Vega") == made == "Vega"


def test_object_handed_out_twice_is_initialised_twice_broken() -> None:
    """S2-24: `__new__` keeps one object and `__init__` wipes it."""

    class Sky:
        one: Any = None

        def __new__(cls) -> "Sky":
            cls.one = cls.one or super().__new__(cls)
            made: Sky = cls.one
            return made

        def __init__(self) -> None:
            self.stars: list[str] = []

    for build in Sky, lambda: construct(Sky):
        sky: Any = build()
        sky.stars.append("Vega")
        assert build() is sky
        assert sky.stars == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    construction.main()
    assert capsys.readouterr().out.splitlines() == [
        "Telescope {'aperture': 1}",
        "Observatory {'aperture': 8, 'dome': True}",
    ]
