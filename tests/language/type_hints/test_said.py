"""What the checkers say, asked once for everything."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from examples.language.type_hints import (
    badge_broken,
    items_broken,
    messages_broken,
    said,
)
from examples.language.type_hints.said import Said, mypy_says, pyright_says

PACKAGE = "examples.language.type_hints"
SOURCE = f"""\
from {PACKAGE}.drawable import Triangle, render
from {PACKAGE}.items_broken import print_items_typed
from {PACKAGE}.stack import Stack
from {PACKAGE}.trays import Circle
from {PACKAGE}.border import with_border
from {PACKAGE}.border_broken import add_border
from {PACKAGE} import route, route_broken, traced, traced_broken

render(Triangle(3, 4))
Stack[int]().push("wide")
print_items_typed(("map",))
add_border([Circle("sun", 90)])
circles = [Circle("sun", 90)]
with_border(circles)
add_border(circles)
route.Outline().to(0, 0).close()
outline: route_broken.Outline = route_broken.Outline().to(0, 0)
traced.arc("20")
traced_broken.arc("20")
reveal_type(circles)
"""


@pytest.fixture(scope="module")
def mypy() -> dict[int, Said]:
    return {each.line: each for each in mypy_says(SOURCE)}


@pytest.fixture(scope="module")
def pyright() -> dict[int, Said]:
    return {each.line: each for each in pyright_says(SOURCE)}


def test_errors_are_where_they_belong(
    mypy: dict[int, Said], pyright: dict[int, Said]
) -> None:
    assert {line: each.code for line, each in mypy.items()} == {
        9: "arg-type",
        10: "arg-type",
        11: "arg-type",
        15: "arg-type",
        17: "assignment",
        18: "arg-type",
    }
    assert {line: each.code for line, each in pyright.items()} == {
        9: "reportArgumentType",
        10: "reportArgumentType",
        11: "reportArgumentType",
        15: "reportArgumentType",
        17: "reportAssignmentType",
        18: "reportArgumentType",
    }


def test_quoted_message_broken(
    mypy: dict[int, Said], pyright: dict[int, Said]
) -> None:
    """S2-09: the message that tutorials quote is given by no checker."""
    [quoted] = messages_broken.quoted(messages_broken.LISTING)
    assert quoted == "Triangle does not implement protocol Drawable"
    assert mypy[9].message == (
        'Argument 1 to "render" has incompatible type "Triangle"; '
        'expected "Drawable"'
    )
    assert pyright[9].message == (
        'Argument of type "Triangle" cannot be assigned to parameter "shape" '
        'of type "Drawable" in function "render"'
    )
    assert mypy[10].message == (
        'Argument 1 to "push" of "Stack" has incompatible type "str"; '
        'expected "int"'
    )


def test_concrete_parameter_refuses_a_tuple_broken(
    mypy: dict[int, Said], capsys: pytest.CaptureFixture[str]
) -> None:
    """Own list: `list[str]` where the body only loops."""
    assert 'expected "list[str]"' in mypy[11].message
    given: Any = ("map",)
    items_broken.print_items_typed(given)
    assert capsys.readouterr().out == "1. map\n"


def test_green_badge_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """S0-32: mypy passes what it was never shown, in strict mode too."""
    file = Path(badge_broken.__file__)
    command = [sys.executable, "-m", "mypy", "--strict", str(file)]
    command += [f"--cache-dir={tmp_path}", "--explicit-package-bases"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "Success: no issues found in 1 source file\n"
    with pytest.raises(AttributeError, match="no attribute 'aera'"):
        badge_broken.total_area(["circle"])
    badge_broken.main()
    assert capsys.readouterr().out == "0\n"


def test_notes_are_no_errors_and_broken_syntax_is_one() -> None:
    source = "def f(x: list[object]) -> None: ...\ny = [1]\nf(y)\n"
    [mypy] = mypy_says(source)
    assert (mypy.line, mypy.code) == (3, "arg-type")
    syntax = Said(1, "syntax", "Expected expression")
    assert syntax in pyright_says("steps = 3 +\n")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    said.main()
    messages_broken.main()
    mypy, pyright, quoted = capsys.readouterr().out.splitlines()
    assert mypy.startswith("Said(line=1, code='dict-item', message='Dict")
    assert pyright.startswith("Said(line=1, code='reportAssignmentType', ")
    assert quoted == "Triangle does not implement protocol Drawable"
