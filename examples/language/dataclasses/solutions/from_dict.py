"""Objects from nested dicts, for dataclasses within dataclasses.

Values are taken as they are; the constructors refuse unknown names.
"""

# --8<-- [start:from-dict]
from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, TypeVar, get_type_hints

Model = TypeVar("Model")


def from_dict(model: type[Model], data: Mapping[str, Any]) -> Model:
    """Make an object, and those in its fields.

    Args:
        model: A dataclass.
        data: The arguments of its constructor, by name.
    """
    hints: dict[str, Any] = get_type_hints(model)

    def made(hint: Any, value: Any) -> Any:
        nested = all((is_dataclass(hint), isinstance(value, Mapping)))
        return from_dict(hint, value) if nested else value

    return model(**{n: made(hints.get(n), v) for n, v in data.items()})


# --8<-- [end:from-dict]
# --8<-- [start:label]
@dataclass
class Address:
    street: str
    town: str


@dataclass
class Label:
    code: str
    to: Address


# --8<-- [end:label]
# --8<-- [start:main]
def main() -> None:
    data = {"code": "RR473124829GB", "to": {"street": "3", "town": "Nantes"}}
    print(from_dict(Label, data))
    try:
        from_dict(Label, {"code": "", "to": {"town": "Nantes", "zip": 1}})
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
