"""A metaclass generates a constructor that no type checker can see.

It works at run time; the checker calls every right use of it an error.
"""

# --8<-- [start:record-meta]
from inspect import get_annotations
from typing import Any


class RecordMeta(type):
    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "RecordMeta":
        def fill(self: object, **values: object) -> None:
            fields = get_annotations(type(self))
            if values.keys() != fields.keys():
                raise TypeError(f"{name} takes {', '.join(fields)}")
            vars(self).update(values)

        namespace["__init__"] = fill
        return super().__new__(cls, name, bases, namespace)


class Person(metaclass=RecordMeta):
    name: str
    age: int


# --8<-- [end:record-meta]
def main() -> None:
    make: Any = Person  # as `Person`, the next line is an error to a checker
    ada: Person = make(name="Ada", age=36)
    print(vars(ada))


if __name__ == "__main__":
    main()
