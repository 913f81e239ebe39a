"""Where work should run, by what it does and on which Python.

A first answer, to be measured: it knows nothing of the sizes.
"""

# --8<-- [start:work]
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Work:
    """What is to be done.

    Attributes:
        waits: It waits for sockets, files or other programs.
        computes: It keeps a core busy, in Python.
        awaitable: Its libraries are written for an event loop.
        may_crash: It calls code that may end its process.
        isolated: Its modules can be loaded into a second interpreter.
    """

    waits: bool = False
    computes: bool = False
    awaitable: bool = False
    may_crash: bool = False
    isolated: bool = False


# --8<-- [end:work]
# --8<-- [start:choose]
def choose(work: Work, *, gil: bool, python: tuple[int, int]) -> str:
    """Name the place where the work should run."""
    if work.may_crash:
        place = "processes"
    elif not work.computes:
        place = "threads" if work.waits else "a plain loop"
    elif not gil:
        place = "threads"
    elif work.isolated and python >= (3, 14):
        place = "interpreters"
    else:
        place = "processes"
    if work.waits and work.awaitable:
        busy = work.computes or work.may_crash
        return f"asyncio with {place}" if busy else "asyncio"
    return place


# --8<-- [end:choose]
def main() -> None:
    counting = Work(computes=True)
    for gil in (True, False):
        print(gil, choose(counting, gil=gil, python=(3, 14)))


if __name__ == "__main__":
    main()
