"""Equal strings that are read again and again, kept once.

Worth it for keys that are few and kept long; each call is a look-up.
"""

# --8<-- [start:labels]
import sys
from collections.abc import Iterable, Iterator


def films(lines: Iterable[str], shared: bool) -> Iterator[str]:
    """Yield the film that each line of the job book begins with.

    Args:
        lines: As `FP4 36 exposures`.
        shared: Whether equal names are to be one object.
    """
    for line in lines:
        name = line.split()[0]
        yield sys.intern(name) if shared else name


# --8<-- [end:labels]
def main() -> None:
    book = ["FP4 36 exposures", "HP5 36 exposures"] * 500
    for shared in (False, True):
        names = list(films(book, shared))
        print(f"{len(names)} names, {len(set(map(id, names)))} objects")


if __name__ == "__main__":
    main()
