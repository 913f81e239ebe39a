"""What syntax calls, recorded from one object that answers everything.

A method returns the least that the syntax accepts.
"""

# --8<-- [start:recorder]
from collections.abc import Callable
from typing import Any

ANSWERS: dict[str, object] = {
    "__add__": 0, "__radd__": 0, "__iadd__": 0, "__neg__": 0,
    "__eq__": True, "__lt__": True, "__hash__": 0, "__bool__": True,
    "__len__": 0, "__contains__": True, "__getitem__": 0,
    "__setitem__": None, "__iter__": iter(()), "__call__": 0,
    "__enter__": 0, "__exit__": None, "__index__": 0,
    "__format__": "", "__setattr__": None, "__getattr__": 0,
}  # fmt: skip


def recorder(calls: list[str]) -> object:
    """An object that appends the name of each special method called."""

    def method(name: str, answer: object) -> Callable[..., Any]:
        def called(self: object, *args: object) -> object:
            calls.append(name)
            return answer

        return called

    body = {name: method(name, a) for name, a in ANSWERS.items()}
    return type("Star", (), body)()


# --8<-- [end:recorder]
# --8<-- [start:map]
SYNTAX = """\
star.mass; star.mass = 1
star + 1; 1 + star; star += 1; -star
star == 1; 1 > star; hash(star); not star
len(star); 0 in star; star[0]; star[0] = 1; [0][star]
star(); f'{star}'; [*star]
with star: pass"""


def called_by(syntax: str) -> list[str]:
    """The special methods that this statement calls, in order."""
    calls: list[str] = []
    exec(syntax, {"star": recorder(calls)})
    return calls


def main() -> None:
    for line in SYNTAX.splitlines():
        for syntax in line.split("; "):
            print(f"{syntax:<16}{' '.join(called_by(syntax))}")


if __name__ == "__main__":
    main()
# --8<-- [end:map]
