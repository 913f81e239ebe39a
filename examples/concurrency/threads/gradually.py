"""A map over threads that reads its input no further than it must.

Results come in the order of the input, as with `Executor.map`.
"""

# --8<-- [start:gradually]
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")


def map_gradually(
    pool: Executor, call: Callable[[S], T], items: Iterable[S], ahead: int
) -> Iterator[T]:
    """Map with at most so many items submitted and not yet taken."""
    rest = iter(items)
    begun: deque[Future[T]] = deque()
    begun.extend(pool.submit(call, each) for each in islice(rest, ahead))
    while begun:
        yield begun.popleft().result()
        begun.extend(pool.submit(call, each) for each in islice(rest, 1))


# --8<-- [end:gradually]
def main() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        print(*map_gradually(pool, abs, range(-5, 0), ahead=2))


if __name__ == "__main__":
    main()
