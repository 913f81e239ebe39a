"""How long a call waits beside a task that never waits.

What is counted are turns, so the answer is the same on any machine.
"""

# --8<-- [start:imports]
from collections.abc import Callable, Generator
from selectors import DefaultSelector
from socket import socketpair
from time import monotonic

from examples.concurrency.event_loops.calls import hear
from examples.concurrency.event_loops.switchboard import (
    Switchboard,
    Want,
    operate,
)


# --8<-- [end:imports]
# --8<-- [start:chatter]
def turns_until_heard(operator: Callable[..., None], patience: int) -> int:
    """Count the turns of a chatterbox before a call gets through.

    Args:
        operator: The loop.
        patience: After so many turns the chatterbox stops by itself.
    """
    turns = 0
    heard: list[str] = []
    ours, theirs = socketpair()

    def listen() -> Generator[Want, None, None]:
        heard.append((yield from hear(ours)))

    def chatter() -> Generator[Want, None, None]:
        nonlocal turns
        while not heard and turns < patience:
            turns += 1
            yield None

    with DefaultSelector() as lamps, ours, theirs:
        theirs.send(b"fire!")
        operator(Switchboard(lamps, monotonic), listen(), chatter())
    return turns


# --8<-- [end:chatter]


def main() -> None:
    print(turns_until_heard(operate, patience=1000), "turns")


if __name__ == "__main__":
    main()
