"""Source if there is any, and the signature if there is none.

`getsource` reads a file, so its answer is optional by nature.
"""

# --8<-- [start:about]
import inspect
from collections.abc import Callable


def fare(length: float) -> float:
    """Euros for a vehicle of this length."""
    return 12 + 3 * length


def about(function: Callable[..., object]) -> str:
    """The source of a function, or what is known without it.

    Args:
        function: Made by a `def`, wherever that stood.
    """
    try:
        return inspect.getsource(function).rstrip()
    except OSError:
        return f"{function.__name__}{inspect.signature(function)}"


# --8<-- [end:about]
def main() -> None:
    print(about(fare))


if __name__ == "__main__":
    main()
