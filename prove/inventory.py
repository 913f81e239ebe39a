"""Lists the names of the standard library, on whatever Python runs this.

It is run as a script, by the interpreters that pages speak of: the one of
the tests, newer ones, and Pyodide.  Only the standard library is imported,
and every module of it that importing does not start something.
"""

import contextlib
import dis
import importlib
import io
import pkgutil
import re
import sys
import types
import warnings
from collections.abc import Iterator

__all__ = ["names"]

# Those open a window or a browser, or are no library.
_LEFT_OUT = frozenset(
    ["antigravity", "distutils", "idlelib", "lib2to3", "pydoc_data", "test",
     "this", "tkinter", "turtle", "turtledemo"]
)  # fmt: skip
_OF_ALL = frozenset([*dir(object), "__dict__", "__weakref__"])
_PARAMETER = re.compile(r"\b[a-z_]\w*(?=[,=)])")


def names() -> Iterator[str]:
    """Yield each dotted name; after "=", those of parameters and opcodes."""
    parameters: set[str] = set()
    for name in _modules():
        yield name
        module = sys.modules[name]
        for attribute in sorted({*dir(module), *vars(module)}):
            dotted = f"{name}.{attribute}"
            try:
                value = getattr(module, attribute)
            except Exception:  # found only when it is asked for
                continue
            if isinstance(value, types.ModuleType) and (
                dotted not in sys.modules
            ):
                continue  # what a module imports is not its own
            yield dotted
            parameters.update(_parameters(value))
            if isinstance(value, type):
                for member in sorted(_members(value)):
                    yield f"{dotted}.{member}"
                for each in vars(value).values():
                    parameters.update(_parameters(each))
    parameters.update(dis.opmap)
    yield from (f"={each}" for each in sorted(parameters))


def _modules() -> list[str]:
    waiting = sorted(sys.stdlib_module_names - _LEFT_OUT)
    found = []
    while waiting:
        name = waiting.pop()
        if name.rpartition(".")[2] in {"__main__", "test", "tests"}:
            continue
        try:
            module = importlib.import_module(name)
        except BaseException:  # not on this platform, or it exits
            continue
        found.append(name)
        if name != "encodings":
            inside = pkgutil.iter_modules(getattr(module, "__path__", []))
            waiting += [f"{name}.{each.name}" for each in inside]
    return sorted([*found, "os.path"])


def _members(kind: type) -> set[str]:
    """What its instances have, also what only `__init__` gives them."""
    found = set(dir(kind))
    for each in kind.__mro__:
        with contextlib.suppress(Exception):  # what 3.14 finds only now
            found.update(getattr(each, "__annotations__", {}))
        start = vars(each).get("__init__")
        if isinstance(start, types.FunctionType):
            found.update(
                step.argval
                for step in dis.get_instructions(start)
                if step.opname == "STORE_ATTR"
            )
    found = {
        each
        for each in found
        if each[0] != "_" or (each[:2] == "__" and each[-2:] == "__")
    }
    return found if kind in (object, type) else found - _OF_ALL


def _parameters(value: object) -> set[str]:
    value = getattr(value, "__func__", value)
    if isinstance(value, types.FunctionType):
        code = value.__code__
        count = code.co_argcount + code.co_kwonlyargcount
        return {*code.co_varnames[:count]}
    told = getattr(value, "__text_signature__", None)
    return {*_PARAMETER.findall(told)} if isinstance(told, str) else set()


def _main() -> None:
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        found = dict.fromkeys(names())
    print("\n".join(found))


if __name__ == "__main__":
    _main()
