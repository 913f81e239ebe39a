"""A marked method is refused when the class is made."""

from typing import Any, final

import pytest

from examples.language.inheritance.solutions import sealed
from examples.language.inheritance.solutions.sealed import Receipt, Sealed


class Marked(Sealed):
    @final
    @classmethod
    def kind(cls) -> str:
        return cls.__name__

    @final
    @staticmethod
    def currency() -> str:
        return "EUR"


def new(name: str, base: type, **body: Any) -> Any:
    return type(name, (base,), body)


@pytest.mark.parametrize("name", ["kind", "currency"])
def test_class_and_static_methods_are_refused_too(name: str) -> None:
    with pytest.raises(TypeError, match=rf"^Loud\.{name} is final$"):
        new("Loud", Marked, **{name: lambda: "x"})


def test_what_is_inherited_is_no_override() -> None:
    quiet = new("Quiet", new("Middle", Marked))
    assert (quiet.kind(), quiet.currency()) == ("Quiet", "EUR")


def test_grandchild_is_refused_as_well() -> None:
    child = new("Child", Receipt, _surcharge=lambda receipt: 5)
    assert child().total(cents=1) == 6
    assert Receipt().total(cents=1) == 1
    with pytest.raises(TypeError, match=r"^Grandchild\.total is final$"):
        new("Grandchild", child, total=lambda receipt, cents: 0)


def test_class_keywords_go_on() -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("Red", (Sealed,), {}, colour="red")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    sealed.main()
    assert capsys.readouterr().out.splitlines() == [
        "2000",
        "ExportReceipt.total is final",
    ]
