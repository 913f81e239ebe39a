"""A required method, checked on the finished class.

`__init_subclass__` is not called for the class that defines it, so the root
is exempt by identity, whatever anyone is called.
"""

# --8<-- [start:base]
from typing import Any


class Base:
    """Subclasses must have a callable `validate`, own or inherited."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not callable(getattr(cls, "validate", None)):
            raise TypeError(f"{cls.__name__} must implement validate()")


class User(Base):
    def validate(self) -> bool:
        return True


class Admin(User):
    """Inherits `validate`, which is enough."""


# --8<-- [end:base]
def main() -> None:
    print("accepted:", User.__name__, Admin.__name__)
    try:
        type("Base", (Base,), {"validate": None})
    except TypeError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
