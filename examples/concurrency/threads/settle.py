"""Outcomes as they come: a value or the exception, with whose it is.

Every future is asked; one that nobody asks keeps its error to itself.
"""

# --8<-- [start:settle]
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

T = TypeVar("T")


def settle(
    errands: Mapping[str, Callable[[], T]], clerks: int
) -> Iterator[tuple[str, T | BaseException]]:
    """Run the errands of all customers, and yield who is done."""
    with ThreadPoolExecutor(clerks) as pool:
        of = {pool.submit(each): name for name, each in errands.items()}
        for future in as_completed(of):
            yield of[future], future.exception() or future.result()


# --8<-- [end:settle]
def main() -> None:
    for customer, outcome in settle({"Ada": lambda: "paid in"}, clerks=1):
        print(customer, outcome)


if __name__ == "__main__":
    main()
