"""A dump of an object for the log, made by asking for everything.

`getmembers` calls `getattr`, so every property runs.
"""

# --8<-- [start:snapshot]
import inspect

from examples.language.introspection.booking import Booking


def snapshot(thing: object) -> dict[str, object]:
    return {
        name: value
        for name, value in inspect.getmembers(thing)
        if not name.startswith("_")
    }


# --8<-- [end:snapshot]
def main() -> None:
    free = [1, 2, 3]
    print(snapshot(Booking("Ada", free)), "free:", free)


if __name__ == "__main__":
    main()
