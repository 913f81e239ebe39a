"""A loop that serves everybody who is ready, and everybody who becomes so.

Broken: a task that never waits keeps it from looking at its selector.
"""

# --8<-- [start:greedy]
from examples.concurrency.event_loops.switchboard import (
    Switchboard,
    Task,
    turn,
    wait,
)


def operate_greedily(board: Switchboard, *tasks: Task) -> None:
    """Run tasks, and those that they start, until all have ended."""
    board.ready.extend(tasks)
    while board.ready or board.timers or board.lamps.get_map():
        wait(board)
        while board.ready:
            turn(board, board.ready.popleft())


# --8<-- [end:greedy]
