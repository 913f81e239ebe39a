"""Formulas in a namespace without built-ins.

An empty namespace takes names away, and objects lead back to them.
"""

# --8<-- [start:quote]
from typing import Any


class CashBox:
    """Elsewhere in the program; no formula has its name."""

    combination = "47-11"


def quote(formula: str, **values: float) -> Any:
    return eval(formula, {"__builtins__": {}}, values)


ESCAPE = (
    "[c for c in ().__class__.__base__.__subclasses__()"
    " if c.__name__ == 'CashBox'][0].combination"
)
# --8<-- [end:quote]


def main() -> None:
    print(quote("12 + 3 * length", length=4.5))
    print(quote(ESCAPE))


if __name__ == "__main__":
    main()
