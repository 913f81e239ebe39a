"""A class is the result of a call: `type(name, bases, namespace)`.

The fields are known only when a file's header has been read.
"""

# --8<-- [start:record-type]
from collections.abc import Sequence
from typing import Any


def record_type(name: str, fields: Sequence[str]) -> type[Any]:
    """Build a record class with one slot for each field.

    Args:
        name: The name of the new class.
        fields: Its fields, in the order of the constructor's arguments.
    """

    def initialise(self: Any, *values: str) -> None:
        for field, value in zip(fields, values, strict=True):
            setattr(self, field, value)

    def represent(self: Any) -> str:
        return f"{name}{tuple(getattr(self, field) for field in fields)}"

    methods = {"__init__": initialise, "__repr__": represent}
    return type(name, (), {"__slots__": tuple(fields), **methods})


# --8<-- [end:record-type]
def main() -> None:
    header, *lines = ["name,age", "Ada,36", "Grace,85"]
    person = record_type("Person", header.split(","))
    for line in lines:
        print(person(*line.split(",")))


if __name__ == "__main__":
    main()
