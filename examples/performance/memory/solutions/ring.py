"""Solution: does an object lead back to itself?

Only what the collector knows of can be followed.
"""

# --8<-- [start:ring]
import gc


def in_ring(subject: object) -> bool:
    """Tell whether the object can be reached from itself.

    Args:
        subject: Is a member of the ring, not only an owner of one.
    """
    seen: set[int] = set()
    waiting = gc.get_referents(subject)
    while waiting:
        each = waiting.pop()
        if each is subject:
            return True
        if id(each) not in seen and not isinstance(each, type):
            seen.add(id(each))
            waiting += gc.get_referents(each)
    return False


# --8<-- [end:ring]
def main() -> None:
    film: list[object] = []
    print("alone:", in_ring(film))
    film.append({"film": film})
    print("ring: ", in_ring(film))


if __name__ == "__main__":
    main()
