"""A decorator that gives every function the parameters `(...)`.

The call still works as before; only nobody checks it any more.
"""

# --8<-- [start:traced]
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

R = TypeVar("R")


def traced(function: Callable[..., R]) -> Callable[..., R]:
    @wraps(function)
    def tracing(*args: Any, **kwargs: Any) -> R:
        result = function(*args, **kwargs)
        print(f"{function.__name__} -> {result}")
        return result

    return tracing


@traced
def arc(radius: int, degrees: int = 360) -> str:
    return f"AA0,{radius},{degrees};"


# --8<-- [end:traced]
def main() -> None:
    arc(20)


if __name__ == "__main__":
    main()
