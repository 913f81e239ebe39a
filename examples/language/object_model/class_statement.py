"""One class statement, every hook of it, and two builders to run it.

The statement is a text, so that a namespace can name another builder.
"""

# --8<-- [start:hooks]
import builtins
from collections.abc import Callable
from typing import Any

from examples.language.object_model.build_class import build_class


class Stand:
    """No class, and yet a base: it says what to inherit from."""

    def __init__(self, say: Callable[..., Any], base: type) -> None:
        self.say, self.base = say, base

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        self.say("Stand.__mro_entries__")
        return (self.base,)


class Field:
    def __init__(self, say: Callable[..., Any]) -> None:
        self.say = say

    def __set_name__(self, owner: type, name: str) -> None:
        self.say(f"Field.__set_name__ {name}")


# --8<-- [end:hooks]
# --8<-- [start:parts]
def hooked(say: Callable[..., Any]) -> tuple[type, type]:
    """A metaclass and a root that say when they are called."""

    class Meta(type):
        @classmethod
        def __prepare__(cls, name: str, bases: Any, /, **_: Any) -> Any:
            return say("Meta.__prepare__", {})

        def __new__(cls, *args: Any, **keywords: Any) -> Any:
            say("Meta.__new__, and in it:")
            return super().__new__(cls, *args, **keywords)

        def __init__(cls, *args: Any, **_: Any) -> None:
            say("Meta.__init__")
            super().__init__(*args)

    class Root:
        def __init_subclass__(cls, **keywords: Any) -> None:
            say(f"  Root.__init_subclass__ {keywords}")

    return Meta, Root


# --8<-- [end:parts]
# --8<-- [start:statement]
STATEMENT = """\
@say("decorator expression", lambda cls: say("decorator", cls))
class Nova(
    say("base expression", Stand(say, Root)),
    metaclass=say("metaclass expression", Meta),
    peak=say("keyword expression", -7),
):
    say("body")
    name = Field(lambda text: say("  " + text))
"""


# --8<-- [end:statement]
# --8<-- [start:trace]
def trace(builder: Callable[..., Any]) -> list[str]:
    """Run the statement with that builder and list what was said."""
    lines: list[str] = []

    def say(line: str, value: object = None) -> Any:
        lines.append(line)
        return value

    meta, root = hooked(say)
    names: dict[str, Any] = {"say": say, "Meta": meta, "Root": root}
    names |= {"Stand": Stand, "Field": Field}
    names["__builtins__"] = vars(builtins) | {"__build_class__": builder}
    exec(STATEMENT, names)
    return lines


def main() -> None:
    lines = trace(builtins.__build_class__)
    print(*lines, sep="\n")
    print("the same:", lines == trace(build_class))


if __name__ == "__main__":
    main()
# --8<-- [end:trace]
