"""A call with those of many services that a function asks for.

A parameter that no service fills keeps its default, or is an error.
"""

# --8<-- [start:supplied]
from collections.abc import Callable, Mapping
from inspect import Parameter, signature
from typing import TypeVar

T = TypeVar("T")


def supplied(function: Callable[..., T], services: Mapping[str, object]) -> T:
    """Call a function with what it can take.

    Args:
        function: Its parameters are named like services.
        services: Everything there is.

    Raises:
        TypeError: A parameter without a default has no service.
    """
    parameters = signature(function).parameters
    if any(p.kind is Parameter.VAR_KEYWORD for p in parameters.values()):
        return function(**services)
    wanted = {name: services[name] for name in parameters if name in services}
    return function(**wanted)


# --8<-- [end:supplied]
def forecast(wind: int, tide: float = 0.0) -> str:
    """One line for the board at the pier."""
    return f"wind {wind}, tide {tide}"


def main() -> None:
    services = {"tide": 1.2, "wind": 7, "captain": "Ada"}
    print(supplied(forecast, services))


if __name__ == "__main__":
    main()
