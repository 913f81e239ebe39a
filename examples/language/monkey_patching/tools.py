"""What four tools leave behind, for attributes of several kinds.

Each patches an attribute and undoes it; then what is stored is compared.
"""

# --8<-- [start:tools]
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any
from unittest.mock import patch

import pytest

from examples.language.monkey_patching.getattr_broken import SafeMonkeyPatch
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.stored import stored

Tool = Callable[[Any, str, object], AbstractContextManager[object]]


@contextmanager
def patches(target: object, name: str, value: object) -> Generator[None]:
    with Patches() as patches:
        patches.replace(target, name, value)
        yield


# --8<-- [end:tools]
# --8<-- [start:others]
@contextmanager
def by_getattr(target: object, name: str, value: object) -> Generator[None]:
    patches = SafeMonkeyPatch()
    patches.patch(target, name, value)
    patches.apply()
    yield
    patches.restore()


@contextmanager
def monkeypatch(target: object, name: str, value: object) -> Generator[None]:
    with pytest.MonkeyPatch.context() as context:
        context.setattr(target, name, value)
        yield


TOOLS: dict[str, Tool] = {
    "getattr": by_getattr,
    "mock": patch.object,
    "pytest": monkeypatch,
    "Patches": patches,
}


# --8<-- [end:others]
# --8<-- [start:verdict]
def is_exact(tool: Tool, target: object, name: str, value: object) -> bool:
    """Whether the tool leaves an attribute as it was stored.

    Args:
        tool: Makes the patch.
        target: What is patched.
        name: Its attribute.
        value: What the attribute is for a while.
    """
    before = stored(target, name)
    with suppress(AttributeError, TypeError), tool(target, name, value):
        pass
    return stored(target, name) is before


# --8<-- [end:verdict]
# --8<-- [start:cases]
def cases() -> dict[str, tuple[object, str, object]]:
    class Drink(str):
        price = 350

    class Tea(Drink):
        currency = staticmethod(str)

    class Tin:
        __slots__ = ("grams",)

        def __init__(self) -> None:
            self.grams = 100

    return {
        "static method": (Tea, "currency", len),
        "inherited attribute": (Tea, "price", 0),
        "method of an instance": (Tea(), "upper", len),
        "slot": (Tin(), "grams", 50),
        "name of a class": (Tea, "__name__", "Oolong"),
        "class of an instance": (Tea(), "__class__", Drink),
        "code of a function": (lambda: 0, "__code__", cases.__code__),
    }


# --8<-- [end:cases]
# --8<-- [start:main]
def main() -> None:
    print(" " * 22, *(f"{name:>8}" for name in TOOLS))
    for label in cases():
        ticks = [
            "exact" if is_exact(tool, *cases()[label]) else "-"
            for tool in TOOLS.values()
        ]
        print(f"{label:<22}", *(f"{tick:>8}" for tick in ticks))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
