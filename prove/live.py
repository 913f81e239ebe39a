"""Asks live objects what they are, in a process of their own.

`prove` never imports what a page names: it starts this file as a script,
in the project, with the question as its arguments, and reads the answer.
"""

import contextlib
import importlib
import inspect
import io
import json
import subprocess
import sys
import types
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypedDict

__all__ = ["ClassFacts", "Parameters", "ask_classes", "ask_names"]

# Name, kind, and the text of default and annotation of each parameter.
Parameters = list[tuple[str, int, str | None, str | None]]


class ClassFacts(TypedDict):
    """What a class is.

    Attributes:
        name: Its qualified name.
        module: Where it is defined.
        bases: The dotted names of its bases.
        mro: The dotted names of all that it inherits from, itself first.
        metaclass: The dotted name of its metaclass.
        fields: Annotated and assigned attributes: name and annotation.
        methods: Name, the names of parameters, and "static", "class",
            "property", "abstract" or "".
    """

    name: str
    module: str
    bases: list[str]
    mro: list[str]
    metaclass: str
    fields: list[tuple[str, str]]
    methods: list[tuple[str, list[str], str]]


def ask_names(
    names: Sequence[str], root: Path
) -> dict[str, Parameters | None]:
    """Import and look up dotted names.

    Args:
        names: The names, in full.
        root: The project, whose packages can be named too.

    Returns:
        For each name that there is, the parameters of what it names, or
        None when it cannot be called or does not tell.
    """
    answer: dict[str, Parameters | None] = _ask("names", names, root)
    return answer


def ask_classes(names: Sequence[str], root: Path) -> list[ClassFacts]:
    """Describe classes.

    Args:
        names: Dotted names of classes, or of modules for all of their own.
        root: The project.

    Returns:
        The facts, in the order of the names and of the definitions.

    Raises:
        LookupError: A name is no class and no module.
    """
    answer: list[ClassFacts] = _ask("classes", names, root)
    return answer


def _ask(question: str, names: Sequence[str], root: Path) -> Any:
    command = [sys.executable, "-I", __file__, str(root), question, *names]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise LookupError(done.stderr.strip().split("\n")[-1])
    return json.loads(done.stdout)


def _find(name: str) -> object:
    """Import as much of a dotted name as is modules, and look up the rest."""
    parts = name.split(".")
    found: object = importlib.import_module(parts[0])
    for number, part in enumerate(parts[1:], start=2):
        try:
            found = getattr(found, part)
        except AttributeError:
            if not hasattr(found, "__path__"):
                raise
            found = importlib.import_module(".".join(parts[:number]))
    return found


def _names(names: Sequence[str]) -> dict[str, Parameters | None]:
    answer: dict[str, Parameters | None] = {}
    for name in names:
        try:
            answer[name] = _parameters(_find(name))
        except BaseException:  # whatever an import does, it is no name
            continue
    return answer


def _parameters(value: object) -> Parameters | None:
    if not callable(value):
        return None
    try:
        told = inspect.signature(value).parameters.values()
    except (TypeError, ValueError):
        return None
    return [
        (each.name, int(each.kind), _text(each.default), _note(each))
        for each in told
    ]


def _text(default: object) -> str | None:
    return None if default is inspect.Parameter.empty else repr(default)


def _note(parameter: inspect.Parameter) -> str | None:
    note = parameter.annotation
    if note is inspect.Parameter.empty:
        return None
    return note if isinstance(note, str) else inspect.formatannotation(note)


def _classes(names: Sequence[str]) -> list[ClassFacts]:
    found: dict[type, None] = {}
    for name in names:
        value = _find(name)
        if isinstance(value, types.ModuleType):
            own = [
                each
                for each in vars(value).values()
                if isinstance(each, type) and each.__module__ == name
            ]
            found.update(dict.fromkeys(own))
        elif isinstance(value, type):
            found[value] = None
        else:
            raise LookupError(f"{name} is no class and no module")
    return [_facts(each) for each in found]


def _facts(kind: type) -> ClassFacts:
    notes: dict[str, object] = dict(vars(kind).get("__annotations__", {}))
    fields = {
        name: note if isinstance(note, str) else inspect.formatannotation(note)
        for name, note in notes.items()
    }
    methods = []
    for name, value in vars(kind).items():
        function, mark = _function(value)
        if function is not None and _is_written(function, kind):
            methods.append((name, _own_parameters(function, mark), mark))
        elif not name.startswith("_") and not callable(value):
            fields.setdefault(name, "")
    return ClassFacts(
        name=kind.__qualname__,
        module=kind.__module__,
        bases=[_dotted(each) for each in kind.__bases__],
        mro=[_dotted(each) for each in kind.__mro__],
        metaclass=_dotted(type(kind)),
        fields=[*fields.items()],
        methods=methods,
    )


def _is_written(function: types.FunctionType, kind: type) -> bool:
    """Whether a method stands in the source, and no decorator made it."""
    module = sys.modules[kind.__module__]
    return function.__code__.co_filename == module.__file__


def _function(value: object) -> tuple[types.FunctionType | None, str]:
    mark = ""
    if isinstance(value, staticmethod | classmethod):
        mark = "static" if isinstance(value, staticmethod) else "class"
        value = value.__func__
    elif isinstance(value, property):
        mark, value = "property", value.fget
    if getattr(value, "__isabstractmethod__", False):
        mark = "abstract"
    value = inspect.unwrap(value) if callable(value) else value
    return (value if isinstance(value, types.FunctionType) else None), mark


def _own_parameters(function: types.FunctionType, mark: str) -> list[str]:
    told = [*inspect.signature(function).parameters.values()]
    stars: dict[int, str] = {
        inspect.Parameter.VAR_POSITIONAL: "*",
        inspect.Parameter.VAR_KEYWORD: "**",
    }
    names = [f"{stars.get(each.kind, '')}{each.name}" for each in told]
    return names if mark == "static" else names[1:]


def _dotted(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _main(arguments: Sequence[str]) -> None:
    root, question, *names = arguments
    sys.path.insert(0, root)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        answer = {"names": _names, "classes": _classes}[question](names)
    print(json.dumps(answer))


if __name__ == "__main__":
    _main(sys.argv[1:])
