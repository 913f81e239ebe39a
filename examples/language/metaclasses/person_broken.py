"""A metaclass that wraps every attribute that is not callable.

Rules are keyed by attribute name, far from the attribute.
"""

# --8<-- [start:validated-meta]
from typing import Any


def checked_property(name: str, default: Any) -> property:
    def read(self: Any) -> Any:
        return self.__dict__.get(name, default)

    def write(self: Any, value: Any) -> None:
        if name == "age" and not 0 <= value <= 150:
            raise ValueError("age must be 0 to 150")
        if name == "email" and "@" not in value:
            raise ValueError("email must contain '@'")
        self.__dict__[name] = value

    return property(read, write)


class ValidatedMeta(type):
    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "ValidatedMeta":
        for key, value in list(namespace.items()):
            if not key.startswith("__") and not callable(value):
                namespace[key] = checked_property(key, value)
        return super().__new__(cls, name, bases, namespace)


# --8<-- [end:validated-meta]
# --8<-- [start:person]
class Person(metaclass=ValidatedMeta):
    name = ""
    age = 200
    email = "nobody"

    @property
    def label(self) -> str:
        return f"{self.name} <{self.email}>"

    @classmethod
    def anonymous(cls) -> "Person":
        return cls()


# --8<-- [end:person]
def main() -> None:
    person = Person()
    print("age", person.age, "and email", person.email, "were not checked")
    print("label is", type(person.label).__name__)


if __name__ == "__main__":
    main()
