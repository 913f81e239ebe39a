"""Why a program cannot run on Pyodide, told from how it ended there.

The reasons are few, and each is a fact: an exception that the standard
library or an import raised, and that no script can raise in their place.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from prove.claims import matches
from prove.elsewhere import LACKS
from prove.judge import Case, Failure, check_shown

__all__ = ["excuse", "held_before"]

# What WebAssembly has not, by what is raised for want of it.
_ENDINGS = (
    ("threads", "RuntimeError", r"can't start new thread"),
    # asyncio tries each address, and tells of the addresses only.
    ("sockets", "OSError", r"could not bind on any address out of \[.*\]"),
    ("processes", "OSError", r"\[Errno 138\] emscripten does not support .*"),
    ("processes", "NotImplementedError", r"This Python build lacks multip.*"),
    ("a system call", "OSError", r"\[Errno 52\] Function not implemented"),
    ("time zone data", "ZoneInfoNotFoundError", r"(?s).*No time zone found.*"),
)
# Modules whose content depends on the system; no version took any away.
_OF_SYSTEM = re.compile(
    r"module '(hashlib|os|signal)' has no attribute '(\w+)'"
)


def excuse(case: Case, root: Path) -> str:
    """Say what a program needs that Pyodide has not.

    Args:
        case: What it did there.
        root: The project.

    Returns:
        Such as "needs threads"; "" when it ended for another reason.
    """
    causes: Any = (case.uncaught or {}).get("causes", [])
    for cause in causes:
        missing = "" if cause["stated"] else _missing(cause, root)
        if missing:
            return f"needs {missing}"
    return ""


def _missing(cause: Mapping[str, Any], root: Path) -> str:
    kind, message = cause["type"], cause["message"]
    if kind == "OSError" and message.startswith(LACKS):
        return str(message.removeprefix(LACKS))
    for missing, raised, words in _ENDINGS:
        if kind == raised and re.fullmatch(words, message):
            return missing
    found = _OF_SYSTEM.fullmatch(message)
    if found and hasattr(import_module(found[1]), found[2]):
        return f"{found[1]}.{found[2]}"
    if kind in {"ModuleNotFoundError", "ImportError"} and cause["name"]:
        return _missing_module(cause, root)
    return ""


def _missing_module(cause: Mapping[str, Any], root: Path) -> str:
    name = str(cause["name"])
    if cause["inside"]:  # of `from package import module`
        name = f"{name}.{cause['inside']}"
    path = root.joinpath(*name.split("."))
    if any(Path(f"{path}{end}").is_file() for end in EXTENSION_SUFFIXES):
        return f"the compiled module {name}"
    if cause["type"] != "ModuleNotFoundError":
        return ""
    if cause["standard"]:
        return f"the module {name}"
    top = name.partition(".")[0]
    if top in _packages() and not (root / top).exists():
        return f"the package {_packages()[top][0]}"
    return ""


@cache
def _packages() -> Mapping[str, list[str]]:
    return packages_distributions()


def held_before(case: Case) -> Iterator[Failure]:
    """Hold what a program did before it ended against its page.

    Args:
        case: What it did; it ended early.

    Yields:
        What was different until then.
    """
    for number, claim in enumerate(case.claims):
        if claim.raises or case.raised.get(number):
            continue
        ways = case.observed(number)
        if not any(_begins(claim.texts, way) for way in ways):
            yield case.failure(
                claim.rows[0],
                "the claim is wrong",
                expected="\n".join(claim.texts),
                got="\n".join(ways[0]),
            )
    reached = [e["index"] for e in case.result.events if e["kind"] == "block"]
    over = range(max(reached, default=0))
    places = {case.line(case.program.starts[index]).origin for index in over}
    for index in over:
        shown = case.program.outputs.get(index, [])
        places |= {output.block.origin for output in shown}
    yield from (each for each in check_shown(case) if each.origin in places)


def _begins(claimed: list[str], actual: list[str]) -> bool:
    rows = [row.rstrip() for row in actual]
    return len(rows) <= len(claimed) and all(map(matches, claimed, rows))
