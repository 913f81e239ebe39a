"""Announcements that wait until the outermost take is kept.

What belongs to a scrapped take is never announced.
"""

# --8<-- [start:booth]
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager

from examples.language.context_managers.take import take


class Booth:
    def __init__(self, tape: sqlite3.Connection) -> None:
        self.tape = tape
        self.pending: list[list[Callable[[], object]]] = []

    @contextmanager
    def take(self) -> Generator[None]:
        self.pending.append([])
        try:
            with take(self.tape):
                yield
        finally:
            waiting = self.pending.pop()
        if self.pending:
            self.pending[-1] += waiting
        else:
            for announce in waiting:
                announce()


# --8<-- [end:booth]
def main() -> None:
    from contextlib import suppress
    from functools import partial

    from examples.language.context_managers.take import open_tape

    with open_tape() as tape:
        booth = Booth(tape)
        with booth.take():
            booth.pending[-1].append(partial(print, "drums are in"))
            with suppress(ValueError), booth.take():
                booth.pending[-1].append(partial(print, "cowbell is in"))
                raise ValueError("more cowbell")
            print("still recording")


if __name__ == "__main__":
    main()
