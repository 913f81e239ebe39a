"""Calls on the switchboard: who rings, who lifts, who hears.

Each line is a real pair of sockets, and both ends are on the board.
"""

# --8<-- [start:phones]
from collections.abc import Generator
from socket import socket, socketpair

from examples.concurrency.event_loops.switchboard import (
    Readable,
    Sleep,
    Switchboard,
    Want,
    operate,
    pause,
)
from examples.concurrency.event_loops.virtual_clock import Jump


def lift(line: socket, name: str, after: float) -> Generator[Want, None, None]:
    """Let the phone ring, and answer it with one's name."""
    yield Sleep(after)
    line.send(name.encode())


# --8<-- [end:phones]
# --8<-- [start:call]
def hear(line: socket) -> Generator[Want, None, str]:
    """Wait for words on the line."""
    yield Readable(line)
    return line.recv(1024).decode()


def call(
    board: Switchboard, line: socket, who: str
) -> Generator[Want, None, None]:
    """Ring somebody, and print who answers, and when."""
    print(f"{board.time():.0f} s: {who} is called")
    words = yield from hear(line)
    print(f"{board.time():.0f} s: {words} answers")


# --8<-- [end:call]
# --8<-- [start:strike]
async def strike(board: Switchboard, times: int) -> None:
    """Strike like a clock, every two seconds."""
    for _ in range(times):
        await pause(Sleep(2))
        print(f"{board.time():.0f} s: the clock strikes")


# --8<-- [end:strike]
# --8<-- [start:main]
def main() -> None:
    clock = Jump()
    board = Switchboard(clock, lambda: clock.now)
    ours, theirs = socketpair()
    with clock, ours, theirs:
        operate(
            board,
            call(board, ours, "Ada"),
            lift(theirs, "Ada", after=5),
            strike(board, times=3),
        )


if __name__ == "__main__":
    main()
# --8<-- [end:main]
