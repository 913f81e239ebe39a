"""Names that are known everywhere, whatever a page shows.

They come from the tools themselves: the headers of Python, the sources of
Cython and of mypy, and what the interpreter tells of its environment.
"""

import codecs
import importlib.util
import keyword
import pkgutil
import re
import subprocess
import sys
import sysconfig
from functools import cache
from pathlib import Path

__all__ = ["COMMANDS", "cython_words", "installed", "is_fixed", "is_known",
           "packages"]  # fmt: skip

COMMANDS = frozenset(
    ["bash", "cat", "cd", "curl", "cython", "docker", "gcc", "gdb", "git",
     "make", "mkdocs", "mypy", "node", "npm", "perf", "pip", "pyright",
     "pytest", "python", "ruff", "sh", "strace", "uv"]
)  # fmt: skip
# Keys, addresses and proposals.
_FIXED = re.compile(r"Ctrl-\w|\w+://\S+|PEP \d+|site-packages|\.pth|\.venv")
_C_API = re.compile(
    r"\b(?:_?Py|METH_|T_|(?:am|bf|mp|nb|ob|sq|tp)_)\w+|\bNULL\b"
)
_KEYWORDS = frozenset([*keyword.kwlist, *keyword.softkwlist])
# No class of the standard library has them to show.
_HOOKS = frozenset(
    ["__array__", "__classcell__", "__getnewargs_ex__", "__main__",
     "__orig_class__", "__post_init__", "__pycache__", "__required_keys__",
     "__signature__", "__total__", "__weakref__"]
)  # fmt: skip


def is_known(word: str) -> bool:
    """Whether an identifier needs no page to be known.

    Args:
        word: The identifier.
    """
    return (
        word in _KEYWORDS
        or word in _HOOKS
        or word in COMMANDS
        or word in packages()
        or (word.startswith("PYTHON") and word in _variables())
        or (_C_API.match(word) is not None and word in _headers())
    )


@cache
def packages() -> frozenset[str]:
    """The installed top-level modules."""
    # All of them: an environment may borrow the packages of another.
    paths = [path for path in sys.path if path.endswith("-packages")]
    return frozenset(each.name for each in pkgutil.iter_modules(paths))


@cache
def installed() -> str:
    """Stands for all packages that are installed, in their versions."""
    # By the names of their folders: to read them all takes long.
    folders = (Path(each) for each in sys.path)
    found = {each.name for folder in folders for each in folder.glob("*-info")}
    return "\n".join(sorted(found))


def is_fixed(text: str) -> bool:
    """Whether inline code is a name that is no identifier.

    Args:
        text: The inline code.
    """
    if _FIXED.fullmatch(text) or text in _codes():
        return True
    try:
        return "-" in text and bool(codecs.lookup(text))
    except LookupError:
        return False


@cache
def _codes() -> frozenset[str]:
    """The codes of mypy's errors, and its settings."""
    found: set[str] = set()
    for name, told in (
        ("errorcodes", r'"([a-z-]+)"'),
        ("options", r"(\w+) ="),
    ):
        file = _home("mypy") / f"{name}.py"
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        found.update(re.findall(told, text))
    return frozenset(found)


def _home(package: str) -> Path:
    """The folder of an installed package; one that is not there if none."""
    spec = importlib.util.find_spec(package)
    return Path(spec.origin if spec and spec.origin else package).parent


@cache
def _variables() -> frozenset[str]:
    """The environment variables that Python reads."""
    command = [sys.executable, "--help-env"]
    done = subprocess.run(command, capture_output=True, text=True)
    asyncio = "PYTHONASYNCIODEBUG"  # which it forgets
    return frozenset([*re.findall(r"PYTHON[A-Z_]*", done.stdout), asyncio])


@cache
def cython_words() -> frozenset[str]:
    """What Cython declares of C and C++, and its directives."""
    found: set[str] = set()
    folder = _home("Cython")
    files = [*folder.glob("Includes/**/*.pxd"), folder / "Compiler/Options.py"]
    for file in files:
        found.update(re.findall(r"\w+", file.read_text(encoding="utf-8")))
    return frozenset(found)


@cache
def _headers() -> frozenset[str]:
    """The names in the headers of Python."""
    found: set[str] = set()
    for file in Path(sysconfig.get_path("include")).rglob("*.h"):
        text = file.read_text(encoding="utf-8", errors="replace")
        found.update(_C_API.findall(text))
    return frozenset(found)
