"""Settings from a stranger, read by the function that is called safe.

`literal_eval` runs no code. It does not say how much it takes.
"""

# --8<-- [start:settings]
import ast
from typing import Any


class SettingsError(ValueError):
    """The only error that a caller has to expect."""


def settings(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError) as error:
        raise SettingsError(str(error)) from error


# --8<-- [end:settings]


def main() -> None:
    print(settings("{'lanes': 3}"))
    try:
        settings("-" * 100_000 + "1")
    except (MemoryError, RecursionError) as error:
        print(f"{type(error).__name__} instead of SettingsError")


if __name__ == "__main__":
    main()
