"""Names in prose: inline code names what there is, and calls it rightly.

A name is one of the page's code, of the standard library, of an installed
package, of the project, or a file.  What only a newer Python has may be
named where the words around it say which.
"""

import builtins
import difflib
import inspect
import json
import platform
import re
from collections.abc import Iterator, Sequence
from inspect import Parameter, Signature
from pathlib import Path

from prove.calls import Quoted, quoted, why_not_called
from prove.checkers import FLOOR
from prove.known import (
    COMMANDS,
    cython_words,
    installed,
    is_fixed,
    is_known,
    packages,
)
from prove.live import Parameters, ask_names
from prove.origin import Problem
from prove.page import COMPILED, Page
from prove.project import Project
from prove.prose import Span, blocks, code_spans, prose
from prove.standard import Inventory, kept, newer, standard
from prove.vocabulary import Vocabulary, vocabulary
from prove.whole import write_whole

__all__ = ["FILE", "Names", "check_names"]

_CHAIN = re.compile(r"(?<![\w.])\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_STRING = re.compile(r"""(?<!\w)[rbf]?("[^"]*"|'[^']*')""")
_VERSION = re.compile(r"\b3\.(\d+)\b")
_DUNDER = re.compile(r"__\w+__$")
# Inline code of another language says so, as `#!c fabs(x)` does.
_FOREIGN = re.compile(r"#!(?!py)\w+ ")
_SHELL = re.compile(r"--?[A-Za-z]|[A-Z_]+=\S")  # an option, a variable
FILE = re.compile(
    r"(?:[\w.<>*-]+/)*[\w.<>*-]*"
    r"\.(?:c|cfg|cpp|css|h|hpp|html|ini|ipynb|js|json|lock|md|mjs|pxd|py|"
    r"pyi|pyx|proto|sh|so|toml|txt|whl|yaml|yml)$"
    r"|(?:[\w.<>*-]+/)+[\w.<>*-]*$"
)


def check_names(
    page: Page, path: Path, root: Path, names: "Names | None" = None
) -> list[Problem]:
    """Check the names and the calls in the inline code of a page.

    Args:
        page: The page.
        path: Its file.
        root: The project.
        names: What can be named on the page, if that is known already.

    Returns:
        What names nothing, or is called as it cannot be.
    """
    names = names or Names(page, root)
    lines = prose(path, root)
    heading: dict[int, str] = {}
    for block in blocks(lines):
        said = block[0] if block[0].startswith("#") else None
        last = heading[max(heading)] if heading else ""
        heading[block[0].origin.line] = said or last
    problems = []
    for span in code_spans(lines):
        before = [n for n in heading if n <= span.origin.line]
        around = f"{heading[before[-1]]}\n{span.around}"
        problems += names.check(span._replace(around=around))
    return problems


class Names:
    """What can be named on a page.

    Args:
        page: The page.
        root: The project.
    """

    def __init__(self, page: Page, root: Path) -> None:
        self._project = Project(root)
        self._words: Vocabulary = vocabulary(page, root)
        self._standard: Inventory = standard()
        languages = {block.language for block in page.blocks}
        self._compiled = not languages.isdisjoint(COMPILED)

    def check(self, span: Span) -> list[Problem]:
        """Check one piece of inline code.

        Args:
            span: The code, and the words around it.
        """
        text = span.text
        # What somebody else documents, or Python for one version of it.
        link = rf"\[`{re.escape(text)}`\]\(http(?!s://docs\.python\.org/3/)"
        linked = re.search(link, " ".join(span.around.split()))
        if linked or _FOREIGN.match(text) or is_fixed(text):
            return []
        if FILE.match(text) and not self.knows(text):
            found = self.no_file(text)
            return [Problem(span.origin, found)] if found else []
        reasons = [*self._reasons(text, span.around)]
        return [Problem(span.origin, reason) for reason in reasons]

    def _reasons(self, text: str, around: str) -> Iterator[str]:
        first, *rest = text.split()
        if first in COMMANDS and rest:
            yield from self._no_command(first, rest)
            return
        if _SHELL.match(text):
            return
        quote = quoted(text)
        reason = self._why_not_called(quote, around) if quote else ""
        if reason:
            yield f"`{text}` cannot be: {reason}"
            return
        code = _STRING.sub(" ", text)
        for found in _CHAIN.finditer(code):
            reason = self.why_not(found[0], around)
            if reason:
                yield reason
                return

    def why_not(self, name: str, around: str) -> str:
        """Say why a name names nothing, or nothing at the floor.

        Args:
            name: A dotted name or an identifier.
            around: The words around it, which may speak of a newer Python.

        Returns:
            The reason with its mend, or "" when the name is known.
        """
        if self.knows(name):
            return ""
        stated = [(3, int(minor)) for minor in _VERSION.findall(around)]
        # A plain word may be the name of something new by chance.
        special = not name.isalpha() or not name.islower()
        since = self._since(name) if stated or special else None
        if since:
            if any(self._has(version, name) for version in stated):
                return ""
            floor, found = (f"{v[0]}.{v[1]}" for v in (FLOOR, since))
            return (
                f"`{name}` is not in Python {floor}, but in {found}: say so "
                "in the same paragraph"
            )
        return f"`{name}` names nothing{self._instead(name)}"

    # ------------------------------------------------------------- knowing

    def knows(self, name: str) -> bool:
        """Whether a name is one of the floor, of the page or the project.

        Args:
            name: A dotted name or an identifier.
        """
        head, _, rest = name.partition(".")
        if not head:  # of what a call gave
            return all(map(self._knows_word, rest.split(".")))
        if not rest:
            return self._knows_word(name)
        full = self._words.imports.get(head)
        if full and self._knows_dotted(f"{full}.{rest}"):
            return True
        return self._knows_dotted(name)

    def _knows_dotted(self, name: str) -> bool:
        """Whether a dotted name is known without what is imported here."""
        head, _, rest = name.partition(".")
        if name in self._words.chains or self._standard.full(name):
            return True
        parent, _, last = name.rpartition(".")
        if _DUNDER.match(last):
            return self._knows_word(last) and self.knows(parent)
        owner = parent.rpartition(".")[2]
        members = self._words.members(owner)
        if owner in self._words.classes and members is not None:
            return last in members or hasattr(type, last)
        if head not in self._words.bound:
            if self._project.owns(name):
                return self._knows_own(name)
            if self._is_package(head):
                return name in self._live([name])
        return self._knows_word(head) and all(
            self._knows_word(part) for part in rest.split(".")
        )

    def _knows_word(self, word: str) -> bool:
        return (
            len(word) == 1
            or word in self._words.words
            or word in self._standard.words
            or word in self._standard.parameters
            or is_known(word)
            or (self._compiled and word in cython_words())
        )

    def _knows_own(self, name: str) -> bool:
        """Whether a name is a module of the project, or is in one."""
        module, rest = self._project.module(name)
        if module is None or not rest:
            return not rest
        first, *more = rest
        if not module.classes and not module.bound:
            return set(rest) <= module.words  # Cython, for instance
        if first not in module.bound | module.imports.keys():
            return False
        members = module.members(first)
        if members is None:  # it may have more than its own text shows
            members = module.words | self._words.words | self._standard.words
        return not more or more[0] in members or hasattr(type, more[0])

    def _is_package(self, head: str) -> bool:
        return head in self._standard.modules or head in packages()

    def _live(self, names: Sequence[str]) -> dict[str, Parameters | None]:
        """What live objects say of names; this is remembered."""
        file = kept("live", [platform.python_version(), installed()])
        known: dict[str, Parameters | None] = (
            json.loads(file.read_bytes()) if file.is_file() else {}
        )
        asked = [name for name in names if name not in known]
        if asked:
            known |= ask_names(asked, self._project.root)
            write_whole(file, json.dumps(known).encode())
        return known

    @property
    def defined(self) -> set[str]:
        """What the code of the page defines or imports."""
        return self._words.bound | self._words.imports.keys()

    def ancestors(self, name: str) -> list[str] | None:
        """The classes that a class of the page inherits from.

        Args:
            name: The class.

        Returns:
            Their names, nearest first, or None when the code of the page
            does not define the class.
        """
        if name not in self._words.classes:
            known = getattr(builtins, name, None)
            if not isinstance(known, type):
                return None
            return [each.__name__ for each in known.__mro__[1:-1]]
        found: dict[str, None] = {}
        for each in self._words.classes[name]:
            for base in each.bases:
                found[base] = None
                if base != name:
                    found.update(dict.fromkeys(self.ancestors(base) or []))
        return [*found]

    # --------------------------------------------------------------- newer

    def _since(self, name: str) -> tuple[int, int] | None:
        has = [v for v, each in newer(FLOOR).items() if _in(each, name)]
        return min(has, default=None)

    def _has(self, stated: tuple[int, int], name: str) -> bool:
        """Whether the version that a page speaks of has a name."""
        known = [version for version in newer(FLOOR) if version >= stated]
        return stated > FLOOR and bool(known) and _in(
            newer(FLOOR)[min(known)], name
        )  # fmt: skip

    # -------------------------------------------------- files and commands

    def no_file(self, text: str) -> str:
        """Say why a path is of no file, or "" when there is one.

        Args:
            text: The path or its end; `*` and `<word>` stand for any.
        """
        parts = text.strip("/").split("/")
        if text in self._words.text or all(map(self._is_operand, parts)):
            return ""  # `try/finally` and `n/2` look like paths too
        if self._project.has_file(text):
            return ""
        close = self._project.near(text)
        hint = f"; did you mean {close}?" if close else ""
        return f"`{text}` is no file of the project or of this page{hint}"

    def _is_operand(self, text: str) -> bool:
        return text.isdigit() or (
            text.isidentifier() and self._knows_word(text)
        )

    def _no_command(self, first: str, rest: Sequence[str]) -> Iterator[str]:
        targets = self._project.targets
        for word in rest if first == "make" and targets else ():
            if word.isidentifier() and word not in targets:
                yield f"`make {word}`: the Makefile has no such target"
        if first == "python" and rest[0] == "-m" and rest[1:]:
            module = rest[1]
            if not self.knows(module):
                yield f"`python -m {module}`: there is no such module"

    # --------------------------------------------------------------- calls

    def _why_not_called(self, quote: Quoted, around: str) -> str:
        real = self._signatures(quote.name)
        reason = why_not_called(quote, real)
        if reason and _VERSION.search(around) and quote.call is not None:
            named = {each.arg for each in quote.call.keywords if each.arg}
            for each in newer(FLOOR).values():
                if named & (each.parameters - self._standard.parameters):
                    return ""
        return reason

    def _signatures(self, name: str) -> list[Signature | None]:
        head, _, rest = name.partition(".")
        last = name.rpartition(".")[2]
        if last in self._words.signatures and (
            not self._is_package(head) or not rest
        ):
            return self._words.signatures[last]
        full = self._words.imports.get(head, head)
        full = f"{full}.{rest}" if rest else full
        if self._project.owns(full):
            module, _ = self._project.module(full)
            return module.signatures.get(last, []) if module else []
        if full == head and not hasattr(builtins, head):
            return []
        found = self._standard.full(full) or full
        if head in self._words.bound or not self._is_package(
            found.partition(".")[0]
        ):
            return []
        told = self._live([found]).get(found)
        if told is None:
            return []
        real = [_parameter(*each) for each in told]
        ways: list[Signature | None] = [Signature(real)]
        if real and real[0].name == "self":
            ways.append(Signature(real[1:]))
        return ways

    def _instead(self, name: str) -> str:
        """What was meant, perhaps."""
        parent, _, last = name.rpartition(".")
        if parent and self.knows(parent):
            full = self._words.imports.get(parent, parent)
            full = self._standard.full(full) or full
            inside = [
                each.rpartition(".")[2]
                for each in self._standard.dotted
                if each.startswith(f"{full}.")
            ]
            inside += self._words.members(parent) or ()
            inside += self._words.written_members(parent)
            prefix = f"{parent}."
        else:
            inside = [*self._words.words, *dir(builtins)]
            prefix, last = "", name
        near = [each for each in inside if abs(len(each) - len(last)) < 3]
        close = difflib.get_close_matches(last, near, 1, 0.7)
        return (
            f"; did you mean `{prefix}{close[0]}`?"
            if close
            else (
                " in the code of this page, nor in a library that is here (of "
                "another language? `#!c name`, or link it)"
            )
        )


def _in(inventory: Inventory, name: str) -> bool:
    if "." not in name:
        return name in inventory.words or name in inventory.parameters
    return bool(inventory.full(name))


def _parameter(
    name: str, kind: int, default: str | None, note: str | None
) -> Parameter:
    return Parameter(
        name,
        inspect._ParameterKind(kind),
        default=Parameter.empty if default is None else default,
        annotation=Parameter.empty if note is None else note,
    )
