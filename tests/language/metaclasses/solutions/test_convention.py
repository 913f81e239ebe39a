"""The naming convention without a metaclass."""

# Here the class statement itself is under test.
# pyright: reportUnusedClass=false

import traceback

import pytest

from examples.language.metaclasses.solutions import convention
from examples.language.metaclasses.solutions.convention import Convention


def print_width(self: object) -> None: ...


def test_conventional_class_is_accepted() -> None:
    class Page(Convention):
        SIZE = "A4"
        _cache = None

        class Inner:
            pass

        def width(self) -> int:
            return 210

    assert Page().width() == 210


def test_unconventional_constant_is_refused() -> None:
    with pytest.raises(NameError, match=r"^Page\.pageSize: "):
        type("Page", (Convention,), {"pageSize": "A4"})


def test_unconventional_method_is_refused() -> None:
    with pytest.raises(NameError, match=r"^Page\.Width: "):
        type("Page", (Convention,), {"Width": print_width})


def test_error_comes_after_the_body() -> None:
    ran: list[str] = []
    with pytest.raises(NameError) as caught:

        class Page(Convention):
            pageSize = "A4"  # noqa: N815 (the mistake to be refused)
            ran.append("to the end")

    assert ran == ["to the end"]
    lines = [f.line for f in traceback.extract_tb(caught.value.__traceback__)]
    assert not any("pageSize" in (line or "") for line in lines)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    convention.main()
    assert "refused: Misspelt.pageSize" in capsys.readouterr().out
