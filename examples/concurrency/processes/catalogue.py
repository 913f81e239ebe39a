"""What every worker needs, sent once to each instead of with each task.

The initialiser runs in the worker, before its first task.
"""

# --8<-- [start:catalogue]
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context


class Catalogue:
    """The known stars; it counts how often it was sent."""

    sent = 0

    def __init__(self, stars: Iterable[int]) -> None:
        self.stars = frozenset(stars)

    def __reduce__(self) -> tuple[type["Catalogue"], tuple[list[int]]]:
        Catalogue.sent += 1
        return Catalogue, (sorted(self.stars),)


# --8<-- [end:catalogue]
# --8<-- [start:known]
catalogue = Catalogue([])


def load(given: Catalogue) -> None:
    global catalogue
    catalogue = given


def is_known(star: int) -> bool:
    return star in catalogue.stars


def is_in(given: Catalogue, star: int) -> bool:
    return star in given.stars


# --8<-- [end:known]
# --8<-- [start:look-up]
def look_up(stars: Iterable[int], given: Catalogue) -> list[bool]:
    """Send the catalogue to the worker, then only the stars."""
    context = get_context("forkserver")
    with ProcessPoolExecutor(1, context, load, (given,)) as pool:
        return list(pool.map(is_known, stars))


def look_up_sending(stars: Iterable[int], given: Catalogue) -> list[bool]:
    """Send the catalogue with each star."""
    with ProcessPoolExecutor(1, get_context("forkserver")) as pool:
        return list(pool.map(partial(is_in, given), stars))


# --8<-- [end:look-up]
def main() -> None:
    for find in (look_up, look_up_sending):
        Catalogue.sent = 0
        print(find(range(4), Catalogue([1, 3])), Catalogue.sent)


if __name__ == "__main__":
    main()
