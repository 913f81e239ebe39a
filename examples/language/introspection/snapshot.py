"""A dump of an object that runs none of its code.

What would have to be computed is shown as what would compute it.
"""

# --8<-- [start:snapshot]
import inspect
from types import MemberDescriptorType

from examples.language.introspection.booking import Booking


def snapshot(thing: object) -> dict[str, object]:
    """The public attributes of an object, found without asking it.

    Args:
        thing: Its slots are read, and its properties are left alone.
    """
    found: dict[str, object] = {}
    for name, value in inspect.getmembers_static(thing):
        if name.startswith("_"):
            continue
        if isinstance(value, MemberDescriptorType):
            value = value.__get__(thing)
        found[name] = value
    return found


# --8<-- [end:snapshot]
def main() -> None:
    free = [1, 2, 3]
    for name, value in snapshot(Booking("Ada", free)).items():
        print(f"{name}: {type(value).__name__}")
    print("free:", free)


if __name__ == "__main__":
    main()
