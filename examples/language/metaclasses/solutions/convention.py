"""A naming convention checked on the finished class.

Without a metaclass, but after the body: the error cannot name a line in it,
and a name that was bound twice is not noticed.
"""

# --8<-- [start:convention]
from typing import Any

from examples.language.metaclasses.strict_body import CONSTANT, METHOD


class Convention:
    """Constants in upper case, methods in lower case."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for name, value in vars(cls).items():
            style = METHOD if hasattr(value, "__get__") else CONSTANT
            exempt = name.startswith("_") or isinstance(value, type)
            if not exempt and not style.fullmatch(name):
                raise NameError(f"{cls.__name__}.{name}: {style.pattern}")


# --8<-- [end:convention]
def main() -> None:
    type("PageSettings", (Convention,), {"SIZE": "A4"})
    try:
        type("Misspelt", (Convention,), {"pageSize": "A4"})
    except NameError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
