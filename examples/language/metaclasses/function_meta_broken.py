"""A function passed as `metaclass=`, believed to see a whole family.

It is called for one class statement, and returns a class of type `type`.
"""

# --8<-- [start:trace-class]
from typing import Any


def trace_class(
    name: str, bases: tuple[type, ...], namespace: dict[str, Any]
) -> type:
    print(f"creating {name}")
    return type(name, bases, namespace)


# --8<-- [end:trace-class]
def main() -> None:
    # mypy takes only classes for metaclasses; Python takes any callable.
    class Plugin(metaclass=trace_class):  # type: ignore[metaclass]
        pass

    class PDFPlugin(Plugin):
        """Created without a trace."""

    print(f"the metaclass of {PDFPlugin.__name__} is {type(PDFPlugin)}")


if __name__ == "__main__":
    main()
