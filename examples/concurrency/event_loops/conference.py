"""A conference on Trio: all take part, or nobody does.

Whoever is not in the directory cannot be reached.
"""

# --8<-- [start:join]
from collections.abc import Mapping

import trio
from trio.testing import MockClock

from examples.concurrency.event_loops.enquiries import NUMBERS


class UnreachableError(Exception):
    """Nobody has this number."""


async def join(name: str, after: float, log: list[str]) -> None:
    """Lift the phone after some seconds, and stay on the line."""
    try:
        await trio.sleep(after)
        if name not in NUMBERS:
            raise UnreachableError(name)
        log.append(f"{trio.current_time():.0f} s: {name} joins")
        await trio.sleep_forever()
    finally:
        log.append(f"{trio.current_time():.0f} s: {name} is off the line")


# --8<-- [end:join]
# --8<-- [start:conference]
async def conference(parties: Mapping[str, float], limit: float) -> list[str]:
    """Tell what happened.

    Args:
        parties: When each lifts the phone, in seconds.
        limit: How long all of it may take, in seconds.
    """
    log: list[str] = []
    with trio.move_on_after(limit) as scope:
        try:
            async with trio.open_nursery() as nursery:
                for name, after in parties.items():
                    nursery.start_soon(join, name, after, log)
        except* UnreachableError as group:
            log.append(f"failed: {group.exceptions}")
    log.append(f"over, cut off: {scope.cancelled_caught}")
    return log


# --8<-- [end:conference]
# --8<-- [start:main]
def main() -> None:
    for parties in ({"Ada": 1.0}, {"Ada": 1.0, "Bo": 2.0}):
        clock = MockClock(autojump_threshold=0)
        for line in trio.run(conference, parties, 3600, clock=clock):
            print(line)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
