"""A required-method check that exempts its root by the name "Base".

It looks into the class's own namespace, so it refuses what is inherited.
"""

# --8<-- [start:validated-meta]
from typing import Any


class ValidatedMeta(type):
    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "ValidatedMeta":
        if name != "Base" and "validate" not in namespace:
            raise TypeError(f"{name} must implement validate()")
        return super().__new__(cls, name, bases, namespace)


class Base(metaclass=ValidatedMeta):
    pass


class User(Base):
    def validate(self) -> bool:
        return True


# --8<-- [end:validated-meta]
def main() -> None:
    try:
        type("Admin", (User,), {})
    except TypeError as error:
        print(f"refused, though it inherits validate(): {error}")


if __name__ == "__main__":
    main()
