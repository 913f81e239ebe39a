"""The laboratory, repaired: what it keeps has an end.

A cache of the last jobs, listeners that leave, errors told as text.
"""

# --8<-- [start:lab]
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager

from examples.performance.memory.lab_broken import Scan

Listener = Callable[[str], int]


class Lab:
    """What a process that never ends has in its hands.

    Args:
        kept: How many scans and failures are kept at most.
    """

    def __init__(self, kept: int = 2) -> None:
        self.kept = kept
        self.cache: dict[int, Scan] = {}
        self.listeners: list[Listener] = []
        self.failures: deque[str] = deque(maxlen=kept)


# --8<-- [end:lab]
# --8<-- [start:develop]
def develop(lab: Lab, job: int) -> int:
    """Develop a job, or find it among the last ones."""
    if job not in lab.cache:
        lab.cache[job] = Scan(job)
        if len(lab.cache) > lab.kept:
            del lab.cache[next(iter(lab.cache))]
    return len(lab.cache[job].pixels)


@contextmanager
def listening(lab: Lab, listener: Listener) -> Generator[None]:
    """Call the listener for as long as the block lasts."""
    lab.listeners.append(listener)
    try:
        yield
    finally:
        lab.listeners.remove(listener)


# --8<-- [end:develop]
# --8<-- [start:check]
def follow(lab: Lab, job: int) -> int:
    """Develop a job and hear what is said meanwhile."""
    scan = Scan(job)
    with listening(lab, lambda news: scan.job + len(news)):
        return sum(hear("done") for hear in lab.listeners)


def check(lab: Lab, job: int) -> bool:
    """Tell whether the scan is good; keep what an error says."""
    scan = Scan(job)
    try:
        if not any(scan.pixels):
            raise ValueError(f"job {job} is blank")
    except ValueError as error:
        lab.failures.append(str(error))
    return any(scan.pixels)


# --8<-- [end:check]
def main() -> None:
    lab = Lab()
    for job in range(10):
        develop(lab, job)
        follow(lab, job)
        check(lab, job)
    print(len(lab.cache), len(lab.listeners), len(lab.failures))


if __name__ == "__main__":
    main()
