"""A decorator used with and without parentheses; it wraps nothing.

The function comes back as it was, so one type variable says it all.
"""

# --8<-- [start:forms]
from collections.abc import Callable
from typing import Any, TypeVar, overload

Function = TypeVar("Function", bound=Callable[..., Any])
commands: dict[str, Callable[..., Any]] = {}


@overload
def command(function: Function, /) -> Function: ...
@overload
def command(*, name: str = ...) -> Callable[[Function], Function]: ...


# --8<-- [end:forms]
# --8<-- [start:command]
def command(
    function: Callable[..., Any] | None = None, /, *, name: str = ""
) -> Callable[..., Any]:
    """Enter a function into `commands`, and return it.

    Args:
        function: What stands below a bare `@command`; never passed by hand.
        name: What to enter it as, if not under its own name.

    Returns:
        The function, or for `@command(...)` what will enter one.
    """

    def enter(function: Function) -> Function:
        commands[name or function.__name__] = function
        return function

    return enter if function is None else enter(function)


# --8<-- [end:command]
# --8<-- [start:commands]
@command
def moor(ship: str, berth: int = 1) -> str:
    return f"{ship} at berth {berth}"


@command(name="cast-off")
def cast_off(ship: str) -> str:
    return f"{ship} is gone"


# --8<-- [end:commands]
def main() -> None:
    for name, function in commands.items():
        print(f"{name}: {function('Calypso')}")


if __name__ == "__main__":
    main()
