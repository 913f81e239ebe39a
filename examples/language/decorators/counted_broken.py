"""A decorator that is a class, without `__get__`.

It works on functions; on a method, nobody passes `self`.
"""

# --8<-- [start:counted]
from collections.abc import Callable
from typing import Any


class Counted:
    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.calls = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        return self.function(*args, **kwargs)


class Lighthouse:
    @Counted
    def flash(self, times: int = 1) -> str:
        return "*" * times


# --8<-- [end:counted]
def main() -> None:
    try:
        Lighthouse().flash()
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
