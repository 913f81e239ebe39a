"""Where a docstring lists arguments, they are those that can be passed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

ROOT = Path(__file__).parents[2]
PACKAGES = ("benchmarks", "drift", "examples", "hooks", "prove")
_ARGUMENT = re.compile(r"^    (\*{0,2}\w+): ", re.MULTILINE)


def faults(text: str) -> list[str]:
    """What the docstrings of a module say wrongly of its parameters.

    Args:
        text: The module's source.

    Returns:
        A line each: the line's number, the name, and both lists.
    """
    tree = ast.parse(text)
    methods = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for child in node.body
    }
    return [
        f"{node.lineno}: {node.name} takes {', '.join(taken) or 'nothing'}, "
        f"but its docstring lists {', '.join(told)}"
        for node in ast.walk(tree)
        if isinstance(node, Function | ast.ClassDef)
        for told in [list(listed(node))]
        for taken in [list(parameters(node, node in methods))]
        if told and told != taken
    ]


def listed(node: Function | ast.ClassDef) -> Iterator[str]:
    """The arguments that a docstring lists.

    Args:
        node: What has the docstring.
    """
    told = ast.get_docstring(node) or ""
    _, found, section = told.partition("\nArgs:\n")
    if found:
        section = re.split(r"^\S", section, maxsplit=1, flags=re.M)[0]
        yield from _ARGUMENT.findall(section)


def parameters(
    node: Function | ast.ClassDef, is_method: bool
) -> Iterator[str]:
    """What can be passed to a function, or to a class when it is made.

    Args:
        node: The function or the class.
        is_method: Whether it stands in the body of a class.
    """
    if isinstance(node, ast.ClassDef):
        made = [
            each
            for each in node.body
            if isinstance(each, Function)
            and each.name in {"__init__", "__new__"}
        ]
        if made:
            yield from parameters(made[0], is_method=True)
            return
        for each in node.body:  # fields of a dataclass or a tuple
            if isinstance(each, ast.AnnAssign):
                assert isinstance(each.target, ast.Name)
                yield each.target.id
        return
    given = node.args
    names = [each.arg for each in (*given.posonlyargs, *given.args)]
    if is_method and names[:1] in (["self"], ["cls"], ["mcs"]):
        del names[0]
    yield from names
    if given.vararg:
        yield f"*{given.vararg.arg}"
    yield from (each.arg for each in given.kwonlyargs)
    if given.kwarg:
        yield f"**{given.kwarg.arg}"


@pytest.mark.parametrize("package", PACKAGES)
def test_docstrings_list_what_can_be_passed(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{fault}"
        for path in sorted((ROOT / package).rglob("*.py"))
        for fault in faults(path.read_text(encoding="utf-8"))
    ]
    assert not wrong, "\n" + "\n".join(wrong)


FUNCTION = '''
def sail(port, *crew, wind=0):
    """Leave.

    Args:
        {told}: Where from.
        *crew: Who.
        wind: How strong, as
            Beaufort: has it.

    Raises:
        ValueError: A storm.
    """
'''
CLASS = '''
class Ship:
    """A ship.

    Args:
        name: Her name.
    """

    def __init__(self, {taken}):
        pass
'''


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FUNCTION.format(told="port"), []),
        (
            FUNCTION.format(told="harbour"),
            [
                "2: sail takes port, *crew, wind, "
                "but its docstring lists harbour, *crew, wind"
            ],
        ),
        (CLASS.format(taken="name"), []),
        (
            CLASS.format(taken="name_"),
            ["2: Ship takes name_, but its docstring lists name"],
        ),
        (
            CLASS.format(taken="name").split("    def")[0],
            ["2: Ship takes nothing, but its docstring lists name"],
        ),
        (FUNCTION.split("Args")[0] + '"""', []),
        (FUNCTION.replace("port", "cls").format(told="cls"), []),
    ],
)
def test_a_wrong_list_is_told(text: str, found: list[str]) -> None:
    assert faults(text) == found
