"""Code objects tell who wrote a method."""

from dataclasses import make_dataclass
from functools import wraps
from typing import Any

import pytest

from examples.language.monkey_patching.kinds import Drink, Tea
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.solutions import foreign as module
from examples.language.monkey_patching.solutions.foreign import (
    code_of,
    foreign,
)


def test_body_of_a_class_is_not_foreign() -> None:
    assert foreign(cls=Tea) == foreign(Drink) == {}


def test_patches_of_all_kinds_are_found() -> None:
    def patched(*_: Any) -> str:
        return "patched"

    name = "test_patches_of_all_kinds_are_found.<locals>.patched"
    with Patches() as patches:
        patches.replace(Tea, "steep", patched)
        patches.replace(Tea, "currency", staticmethod(patched))
        patches.replace(Tea, "label", property(patched))
        patches.add(Tea, "pour", classmethod(patched))
        assert foreign(Tea) == dict.fromkeys(
            ("steep", "currency", "label", "pour"), name
        )
        assert Tea().label == "patched"


def test_generated_methods_are_foreign() -> None:
    tin = make_dataclass("Tin", ["grams"])
    assert {"__init__", "__repr__", "__eq__"} <= {*foreign(tin)}


def test_copied_names_deceive_nobody() -> None:
    @wraps(Tea.steep)
    def steep(self: Tea) -> str:
        return "patched"

    with Patches() as patches:
        patches.replace(Tea, "steep", steep)
        assert (Tea.steep.__qualname__, Tea().steep()) == (
            "Tea.steep",
            "patched",
        )
        assert list(foreign(Tea)) == ["steep"]


def test_code_is_that_of_the_getter_or_the_function() -> None:
    assert (
        code_of(stored=vars(Tea)["label"]) is vars(Tea)["label"].fget.__code__
    )
    assert code_of(vars(Drink)["make"]) is Drink.make.__code__
    assert code_of(350) is code_of(len) is code_of(property()) is None


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr() == ("{'total': 'audited_total'}\n{}\n", "")
