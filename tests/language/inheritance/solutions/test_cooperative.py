"""A constructor that ends the chain is refused with the class."""

from typing import Any

import pytest

from examples.language.inheritance.depot_broken import ResourceManager
from examples.language.inheritance.solutions import cooperative
from examples.language.inheritance.solutions.cooperative import Cooperative


class Stamped(Cooperative):
    def __init__(self, *, stamp: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.stamp = stamp


def new(*bases: type, **body: Any) -> Any:
    return type("Mixed", bases, body)


def test_bases_before_the_root_have_to_pass_on() -> None:
    message = r"^Mixed: ResourceManager\.__init__ ends the chain$"
    with pytest.raises(TypeError, match=message):
        new(ResourceManager, Stamped)


def test_own_constructor_has_to_pass_on() -> None:
    with pytest.raises(TypeError, match=r"^Mixed: Mixed\.__init__ ends the"):
        new(Stamped, __init__=lambda self: None)


def test_what_stands_behind_the_root_is_not_its_affair() -> None:
    assert new(Stamped, ResourceManager)(stamp="airmail").held == []


def test_classes_without_a_constructor_are_fine() -> None:
    class Plain:
        pass

    assert new(Plain, Stamped)(stamp="airmail").stamp == "airmail"


def test_class_keywords_go_on() -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("Red", (Cooperative,), {}, colour="red")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    cooperative.main()
    assert capsys.readouterr().out.splitlines() == [
        "airmail",
        "Mixed: ResourceManager.__init__ ends the chain",
    ]
