"""A form made of a signature: texts become one checked call.

Parameters are called by name, and their types make a value of a text.
"""

# --8<-- [start:fare]
import inspect
from collections.abc import Callable, Mapping
from typing import TypeVar, get_type_hints

T = TypeVar("T")


def fare(length: float, height: float = 2.0, *, bikes: int = 0) -> int:
    """What a vehicle pays, in euros.

    Args:
        length: In metres.
        height: In metres; above 2.0 it goes to the high deck.
        bikes: Tied to it.
    """
    return round(12 + 3 * length + (20 if height > 2 else 0) + 5 * bikes)


# --8<-- [end:fare]
# --8<-- [start:call]
def call(function: Callable[..., T], answers: Mapping[str, str]) -> T:
    """Call a function with texts, converted as its hints say.

    Args:
        function: Any whose parameters can be passed by name.
        answers: A text for each parameter; those with a default may lack.

    Raises:
        TypeError: The function cannot be called with these names.
        ValueError: A text cannot be converted.
    """
    bound = inspect.signature(function).bind(**answers)
    hints = get_type_hints(function)
    for name, text in bound.arguments.items():
        bound.arguments[name] = hints[name](text)
    return function(*bound.args, **bound.kwargs)


# --8<-- [end:call]
def main() -> None:
    print(inspect.signature(fare))
    print(call(fare, {"length": "4.5", "bikes": "2"}))


if __name__ == "__main__":
    main()
