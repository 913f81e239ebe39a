"""Classes made with `type` and closures over the caller's own dict.

They are at home nowhere, and they take whatever they are given.
"""

# --8<-- [start:create]
from typing import Any


def create_model_class(name: str, fields: dict[str, type]) -> type:
    def initialise(self: Any, **values: Any) -> None:
        for field in fields:
            setattr(self, field, values.get(field))

    def describe(self: Any) -> str:
        parts = (f"{field}={getattr(self, field)!r}" for field in fields)
        return f"{name}({', '.join(parts)})"

    return type(name, (), {"__init__": initialise, "__repr__": describe})


def create_class(name: str, base: Any, namespace: dict[str, Any]) -> type:
    return type(name, (base,), namespace)


# --8<-- [end:create]
def main() -> None:
    ticket = create_model_class("Ticket", {"no": int, "port": str})
    print(ticket(no=7, prot="Skagen"))


if __name__ == "__main__":
    main()
