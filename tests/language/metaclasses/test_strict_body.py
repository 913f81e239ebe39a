"""A class body checked line by line."""

# Here the class statement itself is under test.
# pyright: reportUnusedClass=false

import functools
import traceback
import types
from typing import Any

import pytest

from examples.language.metaclasses import strict_body
from examples.language.metaclasses.strict_body import (
    PageSettings,
    Settings,
    StrictBody,
)


def define(*bindings: tuple[str, object]) -> type:
    def run(namespace: dict[str, Any]) -> None:
        for name, value in bindings:
            namespace[name] = value

    return types.new_class("Body", (Settings,), exec_body=run)


def method(self: object) -> None: ...


CONVENTIONAL: list[tuple[str, object]] = [
    ("SIZE", "A4"),
    ("MARGIN_2", 18),
    ("width", method),
    ("width", property(method)),
    ("width", classmethod(method)),
    ("width", staticmethod(method)),
    ("_anything", "A4"),
    ("__doc__", "text"),
    ("Nested", int),
]


@pytest.mark.parametrize(("name", "value"), CONVENTIONAL)
def test_conventional_name_is_bound(name: str, value: object) -> None:
    assert vars(define((name, value)))[name] is value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("size", "A4"),
        ("pageSize", "A4"),
        ("Width", method),
        ("WIDTH", property(method)),
    ],
)
def test_unconventional_name_is_refused(name: str, value: object) -> None:
    with pytest.raises(NameError, match=f"^{name} does not match"):
        define((name, value))


@pytest.mark.parametrize("name", ["SIZE", "_private", "__doc__"])
def test_second_binding_is_refused(name: str) -> None:
    with pytest.raises(NameError, match=f"^{name} is bound twice$"):
        define((name, 1), (name, 2))


def test_property_may_gain_accessors() -> None:
    read = property(method)
    full = read.setter(lambda self, value: None)
    assert vars(define(("width", read), ("width", full)))["width"] is full


@pytest.mark.parametrize(
    "value", [property(lambda self: 1), functools.cached_property(method), 1]
)
def test_property_may_not_be_replaced(value: object) -> None:
    with pytest.raises(NameError, match="bound twice"):
        define(("width", property(method)), ("width", value))


def test_error_names_the_line_in_the_body() -> None:
    with pytest.raises(NameError) as caught:

        class Misspelt(Settings):
            SIZE = "A4"
            pageMargin = 18  # noqa: N815 (the mistake to be refused)

    lines = [f.line for f in traceback.extract_tb(caught.value.__traceback__)]
    assert any("pageMargin = 18" in (line or "") for line in lines)


def test_convention_is_inherited_with_the_metaclass() -> None:
    with pytest.raises(NameError, match="page_size"):

        class Letter(PageSettings):
            page_size = "Letter"


def test_finished_class_keeps_a_plain_copy() -> None:
    prepared: list[Any] = []
    made = types.new_class("Body", (Settings,), exec_body=prepared.append)
    assert isinstance(prepared[0], StrictBody)
    prepared[0]["LATER"] = 1
    assert not hasattr(made, "LATER")


def test_calling_type_skips_the_prepared_namespace() -> None:
    loose: Any = type("Loose", (Settings,), {"pageSize": "A4"})
    assert loose.pageSize == "A4"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    strict_body.main()
    assert "refused: pageSize does not match" in capsys.readouterr().out
