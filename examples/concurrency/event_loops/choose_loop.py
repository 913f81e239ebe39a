"""uvloop where it is, asyncio's own loop where it is not.

Nothing is installed for the process: whoever starts a loop names it.
"""

# --8<-- [start:choose]
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
LoopFactory = Callable[[], asyncio.AbstractEventLoop]


def choose_loop() -> LoopFactory:
    """Return what makes the fastest loop that is installed."""
    try:
        import uvloop
    except ModuleNotFoundError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on that loop, as `asyncio.run` would."""
    with asyncio.Runner(loop_factory=choose_loop()) as runner:
        return runner.run(main)


# --8<-- [end:choose]
async def main() -> None:
    print(type(asyncio.get_running_loop()).__module__)


if __name__ == "__main__":
    run(main())
