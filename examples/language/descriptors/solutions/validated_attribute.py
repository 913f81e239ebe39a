"""One field, several checks, every failure reported at once.

A value of the wrong type is not shown to the checks.
"""

# --8<-- [start:attribute]
from collections.abc import Callable
from typing import TypeVar

from examples.language.descriptors.validated import Stored

T = TypeVar("T")


class ValidatedAttribute(Stored[T]):
    def __init__(self, kind: type[T], *checks: Callable[[T], bool]) -> None:
        self.kind, self.checks = kind, checks

    def __set__(self, instance: object, value: T) -> None:
        field = f"{type(instance).__name__}.{self.name}"
        if not isinstance(value, self.kind):
            raise TypeError(f"{field} takes {self.kind.__name__}")
        failed = [c.__name__ for c in self.checks if not c(value)]
        if failed:
            raise ExceptionGroup(field, [ValueError(name) for name in failed])
        vars(instance)[self.name] = value


# --8<-- [end:attribute]
# --8<-- [start:user]
def is_lower_case(text: str) -> bool:
    return text == text.lower()


def has_at_sign(text: str) -> bool:
    return "@" in text


class User:
    email = ValidatedAttribute(str, is_lower_case, has_at_sign)


# --8<-- [end:user]
# --8<-- [start:main]
def main() -> None:
    user = User()
    user.email = "ada@example.org"
    try:
        user.email = "ADA"
    except* ValueError as group:
        print(group.message, [str(error) for error in group.exceptions])
    print(user.email)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
