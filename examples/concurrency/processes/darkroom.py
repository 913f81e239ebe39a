"""One bad plate ends its worker, and with it the pool; the rest is saved.

A task may be run twice, so it must not matter if it is.
"""

# --8<-- [start:attempt]
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeAlias

Task: TypeAlias = Callable[[int], str]
Outcome: TypeAlias = str | BaseException


def attempt(task: Task, plates: Iterable[int]) -> dict[int, Outcome]:
    """Develop the plates in one pool; a broken one breaks the rest."""
    futures: dict[int, Future[str]] = {}
    with ProcessPoolExecutor(1, get_context("forkserver")) as pool:
        for plate in plates:
            try:
                futures[plate] = pool.submit(task, plate)
            except BrokenProcessPool as error:
                futures[plate] = Future()
                futures[plate].set_exception(error)
    return {n: f.exception() or f.result() for n, f in futures.items()}


# --8<-- [end:attempt]
# --8<-- [start:develop]
def develop_all(task: Task, plates: Iterable[int]) -> dict[int, Outcome]:
    """Develop all; try what a broken pool left once more, each alone."""
    outcomes = attempt(task, plates)
    for plate, outcome in outcomes.items():
        if isinstance(outcome, BrokenProcessPool):
            outcomes[plate] = attempt(task, [plate])[plate]
    return outcomes


def develop(plate: int) -> str:
    if plate == 13:
        os._exit(1)  # at once, as a fault in C code does
    if plate == 14:
        raise ValueError("no plate 14")
    return f"plate {plate}"


# --8<-- [end:develop]
def main() -> None:
    for plate, outcome in develop_all(develop, [12, 13]).items():
        print(plate, type(outcome).__name__)


if __name__ == "__main__":
    main()
