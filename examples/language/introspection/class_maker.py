"""Classes made at run time that behave like those of a class statement.

To be pickled, a class has to be kept in its module under its own name.
"""

# --8<-- [start:model]
import types
from collections.abc import Mapping
from dataclasses import make_dataclass
from typing import Any


def model(name: str, fields: Mapping[str, type], module: str) -> type[Any]:
    """A dataclass with these fields, all of them required.

    Args:
        name: What it is called.
        fields: Types by name; later changes of it have no effect.
        module: Where it will be kept.
    """
    made = make_dataclass(name, fields.items(), frozen=True, slots=True)
    made.__module__ = module  # make_dataclass has `module=` since 3.12
    return made


# --8<-- [end:model]
# --8<-- [start:derive]
def derive(
    name: str,
    /,
    *bases: Any,
    module: str,
    body: Mapping[str, Any],
    **keywords: Any,
) -> type[Any]:
    """A class with all that a class statement would have done.

    Args:
        name: What it is called.
        *bases: Classes, or what stands for one, as `Desk[int]` does.
        module: Where it will be kept.
        body: Its attributes.
        **keywords: For `__init_subclass__` or the metaclass, or `metaclass`.
    """
    own = {"__module__": module, **body}
    return types.new_class(
        name, bases, keywords, lambda into: into.update(own)
    )


# --8<-- [end:derive]
def main() -> None:
    ticket = model("Ticket", {"no": int, "port": str}, __name__)
    print(ticket(7, port="Skagen"))
    desk = derive("IntList", list[int], module=__name__, body={"open": True})
    print(desk.__mro__, desk.__orig_bases__, desk.open)


if __name__ == "__main__":
    main()
