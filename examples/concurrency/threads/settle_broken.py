"""Submitted and forgotten: the error stays in a future nobody asks.

The pool waits for its tasks when the block ends, and says nothing.
"""

# --8<-- [start:errands]
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor


def run_errands(errands: Iterable[Callable[[], object]]) -> str:
    with ThreadPoolExecutor(2) as pool:
        for errand in errands:
            pool.submit(errand)
    return "all errands run"


# --8<-- [end:errands]
def main() -> None:
    print(run_errands([lambda: 1 / 0]))


if __name__ == "__main__":
    main()
