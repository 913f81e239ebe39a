"""How many of several threads are inside a computation at once.

A thread that nobody joins goes on alone after `patience` seconds.
"""

# --8<-- [start:meeting]
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError


class Meeting:
    """A computation that waits for `size` threads to begin it."""

    def __init__(self, size: int, patience: float) -> None:
        self.size, self.runs = size, list[int]()
        self._inside = Barrier(size, timeout=patience)

    def compute(self) -> int:
        self.runs.append(1)
        with suppress(BrokenBarrierError):
            self._inside.wait()
        return 4

    def ask(self, question: Callable[[], object]) -> int:
        """Ask in all threads; count how often they computed."""
        with ThreadPoolExecutor(self.size) as pool:
            asked = [pool.submit(question) for _ in range(self.size)]
        assert {each.result() for each in asked} == {4}
        return len(self.runs)


# --8<-- [end:meeting]
def main() -> None:
    crowd = Meeting(size=8, patience=10)
    print(crowd.ask(crowd.compute))


if __name__ == "__main__":
    main()
