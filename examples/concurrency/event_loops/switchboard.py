"""A whole event loop: a ready queue, timers and a selector.

A task is a generator, and what it yields says what it waits for.
"""

# --8<-- [start:wants]
import heapq
import selectors
from collections import deque
from collections.abc import Callable, Coroutine, Generator, Iterator
from dataclasses import dataclass, field
from itertools import count
from socket import socket
from types import coroutine
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Sleep:
    seconds: float


@dataclass(frozen=True, slots=True)
class Readable:
    line: socket


Want: TypeAlias = Sleep | Readable | None  # None: only another turn


# --8<-- [end:wants]
# --8<-- [start:queues]
Task: TypeAlias = Generator[Want, None, None] | Coroutine[Any, Any, None]
Timer: TypeAlias = tuple[float, int, Task]


@dataclass(frozen=True)
class Switchboard:
    """What waits, and for what.

    Args:
        lamps: Tells which lines have something to read.
        time: Tells the time in seconds.
        ready: The tasks that can run now.
        timers: The tasks that sleep, with the time of their end.
        ties: Numbers that put timers of one time in an order.
    """

    lamps: selectors.BaseSelector
    time: Callable[[], float]
    ready: deque[Task] = field(default_factory=deque[Task])
    timers: list[Timer] = field(default_factory=list[Timer])
    ties: Iterator[int] = field(default_factory=count)


# --8<-- [end:queues]
# --8<-- [start:turn]
def turn(board: Switchboard, task: Task) -> None:
    """Run a task until it yields, and put it where it waits."""
    try:
        want = task.send(None)
    except StopIteration:
        return
    match want:
        case Sleep(seconds):
            entry = (board.time() + seconds, next(board.ties), task)
            heapq.heappush(board.timers, entry)
        case Readable(line):
            board.lamps.register(line, selectors.EVENT_READ, task)
        case _:
            board.ready.append(task)


# --8<-- [end:turn]
# --8<-- [start:wait]
def wait(board: Switchboard) -> None:
    """Wait until a task can run; not at all if one is ready."""
    timeout = None
    if board.ready:
        timeout = 0.0
    elif board.timers:
        timeout = board.timers[0][0] - board.time()
    for key, _ in board.lamps.select(timeout):
        board.lamps.unregister(key.fileobj)
        board.ready.append(key.data)
    while board.timers and board.timers[0][0] <= board.time():
        board.ready.append(heapq.heappop(board.timers)[2])


# --8<-- [end:wait]
# --8<-- [start:operate]
def operate(board: Switchboard, *tasks: Task) -> None:
    """Run tasks, and those that they start, until all have ended."""
    board.ready.extend(tasks)
    while board.ready or board.timers or board.lamps.get_map():
        wait(board)
        for _ in range(len(board.ready)):
            turn(board, board.ready.popleft())


# --8<-- [end:operate]
# --8<-- [start:pause]
@coroutine
def pause(want: Want = None) -> Generator[Want, None, None]:
    """Wait, in an `async def`, as a generator does by `yield want`."""
    yield want


# --8<-- [end:pause]
