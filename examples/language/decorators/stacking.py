"""Stacked decorators: made downwards, applied upwards, entered downwards.

The function is defined in `main`, so that importing prints nothing.
"""

# --8<-- [start:traced]
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def traced(label: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    print(f"make {label}")

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        print(f"{label} gets {function.__name__}")

        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            print(f"enter {label}")
            try:
                return function(*args, **kwargs)
            finally:
                print(f"leave {label}")

        return wrapper

    return decorate


# --8<-- [end:traced]
# --8<-- [start:main]
def main() -> None:
    @traced("outer")
    @traced("inner")
    def sound(port: str) -> str:
        print(f"sound the horn of {port}")
        return "heard"

    print("defined")
    print(sound("Brest"))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
