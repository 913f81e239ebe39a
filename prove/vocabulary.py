"""What the code of a page names: words, classes, and functions to call.

The code is every fence, and the whole of each example file that the page
embeds: the prose may speak of what a region leaves out.
"""

import ast
import builtins
import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from inspect import Parameter, Signature
from inspect import _ParameterKind as Kind
from pathlib import Path

from prove.page import SCRIPTS, Page

__all__ = ["Class", "Vocabulary", "read_file", "signature_of", "vocabulary"]

_WORD = re.compile(r"[A-Za-z_]\w*")
_CHAIN = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
_WRITTEN = frozenset([".md", ".py", ".pyi", ".pyx", ".toml"])
_PLAIN = ("ABC", "Generic", "Protocol")  # as bases, they add no member
_ANSWERING = ("__getattr__", "__getattribute__")
_RECEIVERS = ("self", "cls", "mcls", "metacls", "meta")


@dataclass
class Class:
    """A class as its source tells it.

    Attributes:
        bases: The names of its bases.
        members: What its body and its methods give it.
        closed: Whether that is all: no metaclass, decorator or `setattr`
            can add to it.
    """

    bases: list[str] = field(default_factory=list)
    members: set[str] = field(default_factory=set)
    closed: bool = True


@dataclass
class Vocabulary:
    """The names in the code of a page.

    Attributes:
        text: The code.
        words: Every identifier in it, also in comments and outputs.
        chains: Every dotted name in it.
        classes: The classes that it defines, by their names.
        signatures: The functions, methods and classes that it defines, by
            name; None stands for one whose calls cannot be told.
        imports: For a name that it imports, the name in full.
        bound: What it assigns, defines or takes as a parameter.
    """

    text: str = ""
    words: set[str] = field(default_factory=set)
    chains: set[str] = field(default_factory=set)
    classes: dict[str, list[Class]] = field(default_factory=dict)
    signatures: dict[str, list[Signature | None]] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)
    bound: set[str] = field(default_factory=set)

    def members(self, name: str) -> set[str] | None:
        """The members of a class, or None when not all can be told.

        Args:
            name: The name of the class.
        """
        known = getattr(builtins, name, None)
        if name in _PLAIN or isinstance(known, type):
            return {*dir(known), "register"}  # which ABCMeta gives
        found = self.written_members(name)
        for each in self.classes.get(name, []):
            for base in each.bases:
                inherited = self.members(base) if base != name else None
                if inherited is None:
                    return None
                found |= inherited
            if not each.closed:
                return None
        return found if name in self.classes else None

    def written_members(self, name: str) -> set[str]:
        """The members of a class that its own body shows.

        Args:
            name: The name of the class.
        """
        each = self.classes.get(name, [])
        return {member for found in each for member in found.members}


def vocabulary(page: Page, root: Path) -> Vocabulary:
    """Gather the names in the code of a page.

    Args:
        page: The page.
        root: The project.
    """
    found = Vocabulary()
    texts = [
        f"{block.title}\n{block.text}"
        for block in page.blocks
        if block.language != "mermaid"
    ]
    embedded = {
        line.origin.path
        for block in page.blocks
        for line in block.lines
        if line.origin.path != page.path
    }
    files = [root / path for path in sorted(embedded)]
    for folder in sorted({program.folder for program in page.programs}):
        if folder:
            files += sorted(_written(root / folder))
    sources = [_text(file) for file in files]
    found.text = "\n".join(texts + sources)
    found.words = {*_WORD.findall(found.text)}
    found.chains = {*_CHAIN.findall(found.text)}
    found.words |= {
        part for each in files for part in _WORD.findall(each.stem)
    }
    programs = [
        program.text
        for program in page.programs
        if program.language == SCRIPTS[0]
    ]
    for source in [*sources, *programs]:
        # It may be of a newer Python, or not Python.
        with contextlib.suppress(SyntaxError, ValueError):
            _read(ast.parse(source), found)
    return found


def _written(folder: Path) -> Iterator[Path]:
    """The files of a folder that someone wrote."""
    for each in folder.rglob("*"):
        hidden = any(part[0] in "._" for part in each.parent.parts)
        if each.suffix in _WRITTEN and not hidden:
            yield each


def read_file(file: Path) -> Vocabulary:
    """Gather the names of one file.

    Args:
        file: A source; of one that is not Python, the words alone.
    """
    text = _text(file)
    found = Vocabulary(text, {*_WORD.findall(text)})
    with contextlib.suppress(SyntaxError, ValueError):
        _read(ast.parse(text), found)
    return found


def _text(file: Path) -> str:
    if not file.is_file():
        return ""
    return file.read_text(encoding="utf-8", errors="replace")


def _read(tree: ast.Module, found: Vocabulary) -> None:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                for each in names:
                    if each.asname:
                        found.imports[each.asname] = each.name
            case ast.ImportFrom(module=str(module), names=names, level=0):
                for each in names:
                    full = f"{module}.{each.name}"
                    found.imports[each.asname or each.name] = full
            case ast.Name(name, ast.Store()) | ast.arg(name):
                found.bound.add(name)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                found.bound.add(node.name)
                signature = signature_of(node.args)
                found.signatures.setdefault(node.name, []).append(signature)
            case ast.ClassDef():
                found.bound.add(node.name)
                found.classes.setdefault(node.name, []).append(_class(node))
                found.signatures.setdefault(node.name, []).append(_init(node))


def _class(node: ast.ClassDef) -> Class:
    bases = [ast.unparse(each).partition("[")[0] for each in node.bases]
    found = Class([each.rpartition(".")[2] for each in bases])
    found.closed = not (node.keywords or node.decorator_list)
    for statement in node.body:
        match statement:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
                found.members.add(name)
                found.closed &= name not in _ANSWERING
            case ast.ClassDef(name):
                found.members.add(name)
    for inner in ast.walk(node):
        match inner:
            case ast.Name(name, ast.Store()):
                found.members.add(name)
            case ast.Attribute(attr=name, ctx=ast.Store()):
                found.members.add(name)
            case ast.Call(ast.Name("setattr" | "vars")):
                found.closed = False
    return found


def _init(node: ast.ClassDef) -> Signature | None:
    """How a class is called, when its own `__init__` says so."""
    for statement in node.body:
        if isinstance(statement, ast.FunctionDef) and (
            statement.name == "__init__"
        ):
            return signature_of(statement.args)
    return None


def signature_of(arguments: ast.arguments) -> Signature:
    """The signature that a definition has, its defaults as they are written.

    Args:
        arguments: What stands between the parentheses; a first parameter
            that a caller of the method does not give is left out.
    """
    parameters = [*_parameters(arguments)]
    if parameters and parameters[0].name in _RECEIVERS:
        del parameters[0]
    return Signature(parameters)


def _parameters(told: ast.arguments) -> Iterator[Parameter]:
    plain = [*told.posonlyargs, *told.args]
    missing = [None] * (len(plain) - len(told.defaults))
    for number, (each, default) in enumerate(
        zip(plain, [*missing, *told.defaults], strict=True)
    ):
        before = number < len(told.posonlyargs)
        kind = (
            Parameter.POSITIONAL_ONLY
            if before
            else Parameter.POSITIONAL_OR_KEYWORD
        )
        yield _parameter(each, kind, default)
    if told.vararg:
        yield _parameter(told.vararg, Parameter.VAR_POSITIONAL, None)
    for each, default in zip(told.kwonlyargs, told.kw_defaults, strict=True):
        yield _parameter(each, Parameter.KEYWORD_ONLY, default)
    if told.kwarg:
        yield _parameter(told.kwarg, Parameter.VAR_KEYWORD, None)


def _parameter(
    told: ast.arg, kind: Kind, default: ast.expr | None
) -> Parameter:
    return Parameter(
        told.arg,
        kind,
        default=Parameter.empty if default is None else ast.unparse(default),
        annotation=(
            Parameter.empty
            if told.annotation is None
            else ast.unparse(told.annotation)
        ),
    )
