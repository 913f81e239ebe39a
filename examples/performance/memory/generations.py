"""The generation that an object is in, and which collector is at work.

Looking walks through every tracked object, so it is for lessons only.
"""

# --8<-- [start:generation]
import gc
import sys


def generation(subject: object) -> int | None:
    """Tell the generation of a tracked object, or None."""
    for number in range(3):
        young = gc.get_objects(generation=number)
        if any(each is subject for each in young):
            return number
    return None


# --8<-- [end:generation]
# --8<-- [start:collector]
def collector(version: tuple[int, ...]) -> str:
    """Name the collector of a CPython with the GIL.

    Args:
        version: As `sys.version_info` begins.
    """
    if (3, 14, 0) <= version < (3, 14, 5):
        return "incremental"
    return "generational"


# What a survivor's generation is at birth and after each collection.
CAREERS: dict[str, list[int | None]] = {
    "generational": [0, 1, 2],
    "incremental": [0, 2, 2],
}


# --8<-- [end:collector]
# --8<-- [start:career]
def career(subject: object) -> list[int | None]:
    """Collect the young, then the next, and tell where it went.

    Args:
        subject: A tracked object, made just now.
    """
    stations = [generation(subject)]
    for number in (0, 1):
        gc.collect(number)
        stations.append(generation(subject))
    return stations


# --8<-- [end:career]
def main() -> None:
    stations = career([])
    name = collector(sys.version_info[:3])
    print(name, stations, stations == CAREERS[name])


if __name__ == "__main__":
    main()
