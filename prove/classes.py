"""Diagrams that are made from live classes, and kept as they are made.

`<!--prove:classes=a.b.Account,a.b.Positive-->` above a mermaid fence draws
these classes, or those of a module, with their members in the order of
their definition; `<!--prove:mro=a.b.Account-->` draws what a lookup
visits.  The first lines, title and description, are the author's.
"""

import difflib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from prove.live import ClassFacts, ask_classes
from prove.origin import Problem
from prove.page import Block

__all__ = ["check_generated", "generate", "is_generated"]

# The lines that a person writes; the kind of the diagram comes before.
_KEPT = re.compile(r"\s*(?:%%|accTitle|accDescr|direction)")
_PLAIN = ("builtins.object", "typing.Generic")  # say nothing in a picture
_SIMPLE = re.compile(r"[\w.\[\], |]+")


def is_generated(block: Block) -> bool:
    """Whether a diagram is made from classes.

    Args:
        block: Any block.
    """
    return not {"classes", "mro"}.isdisjoint(block.directives)


def generate(block: Block, root: Path) -> list[str]:
    """Draw the classes that a diagram is of.

    Args:
        block: The diagram, with its directive.
        root: The project.

    Returns:
        The lines that the diagram should have.

    Raises:
        LookupError: A name in the directive is no class.
    """
    chosen = block.directives.get("classes") or block.directives["mro"]
    names = [name.strip() for name in chosen.split(",")]
    facts = ask_classes(names, root)
    kept = [str(line) for line in block.lines if _KEPT.match(line)]
    settings = [line for line in kept if line.strip().startswith("%%")]
    said = [line for line in kept if line not in settings]
    if "mro" in block.directives:
        return [*settings, "flowchart LR", *said, *_orders(facts)]
    return [*settings, "classDiagram", *said, *_classes(facts)]


def check_generated(block: Block, root: Path) -> Iterator[Problem]:
    """Hold a diagram against the classes that it is of.

    Args:
        block: The diagram, with its directive.
        root: The project.

    Yields:
        That it is not theirs, with the difference.
    """
    try:
        drawn = generate(block, root)
    except LookupError as error:
        yield Problem(block.origin, f"cannot be drawn: {error}")
        return
    shown = [str(line) for line in block.lines]
    if shown != drawn:
        rows = [
            f"  {row}" for row in difflib.ndiff(shown, drawn) if row[0] in "-+"
        ]
        message = "the classes are others now; `make update` draws them anew"
        yield Problem(block.origin, "\n".join([message, *rows]))


def _classes(facts: Sequence[ClassFacts]) -> Iterator[str]:
    drawn = {_dotted(each): each for each in facts}
    named = [*drawn, *(base for each in facts for base in each["bases"])]
    ids = {name: _id(name, named) for name in named}
    for name, identifier in ids.items():
        members = [*_members(drawn[name])] if name in drawn else []
        other = identifier != _last(name)
        label = f'["{_last(name, 2)}"]' if other else ""
        if members:
            yield f"    class {identifier}{label} {{"
            yield from (f"        {member}" for member in members)
            yield "    }"
        elif name in drawn or other:
            yield f"    class {identifier}{label}"
    for name, each in drawn.items():
        for base in each["bases"]:
            if base not in _PLAIN:
                yield f"    {ids[base]} <|-- {ids[name]}"
    for name, each in drawn.items():
        kind = each["metaclass"]
        inherited = [
            drawn[b]["metaclass"] for b in each["bases"] if b in drawn
        ]
        if kind not in {"builtins.type", *inherited}:
            yield f"    {_last(kind)} <.. {ids[name]} : metaclass"


def _id(name: str, named: Sequence[str]) -> str:
    """A class's own name, or with its module where two are called so."""
    alike = {each for each in named if _last(each) == _last(name)}
    return _last(name, 2).replace(".", "_") if len(alike) > 1 else _last(name)


def _dotted(facts: ClassFacts) -> str:
    return f"{facts['module']}.{facts['name']}"


def _members(facts: ClassFacts) -> Iterator[str]:
    for name, note in facts["fields"]:
        note = re.sub(r"\w+\.", "", note)
        typed = f": {_escaped(note)}" if _SIMPLE.fullmatch(note) else ""
        yield f"{_escaped(name)}{typed}"
    for name, parameters, mark in facts["methods"]:
        if name.startswith("_") and not name.endswith("__"):
            continue
        if mark == "property":
            yield _escaped(name)
            continue
        sign = {"abstract": "*", "static": "$", "class": "$"}.get(mark, "")
        given = ", ".join(parameters)
        yield f"{_escaped(name)}({given}){sign}"


def _orders(facts: Sequence[ClassFacts]) -> Iterator[str]:
    for number, each in enumerate(facts):
        ids = [f"c{number}_{n}" for n, _ in enumerate(each["mro"])]
        nodes = [
            f'{node}["{_last(name)}"]'
            for node, name in zip(ids, each["mro"], strict=True)
        ]
        yield f"    {' --> '.join(nodes)}"


def _last(name: str, parts: int = 1) -> str:
    return ".".join(name.split(".")[-parts:])


def _escaped(name: str) -> str:
    return re.sub(r"__(\w+?)__", r"\\_\\_\1\\_\\_", name)
