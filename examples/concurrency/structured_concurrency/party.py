"""A party climbs for some hours, turns back when cancelled, or fails.

An hour is a second of the loop's clock, so run it on a virtual one.
"""

# --8<-- [start:party]
import asyncio


class AvalancheError(Exception):
    """Snow came down on a party."""


class WhiteoutError(Exception):
    """A party cannot see where it goes."""


def note(text: str) -> None:
    """Print a line of the log, with the hour.

    Args:
        text: What happened.
    """
    print(f"{asyncio.get_running_loop().time():.0f} h: {text}")


# --8<-- [end:party]
# --8<-- [start:climb]
async def climb(
    party: str, hours: float, trouble: Exception | None = None
) -> str:
    """Climb, and say who is at the top.

    Args:
        party: Who climbs.
        hours: How long the way is.
        trouble: What happens at its end, if it does.

    Raises:
        Exception: The trouble.
    """
    note(f"{party} sets out")
    try:
        await asyncio.sleep(hours)
    except asyncio.CancelledError:
        note(f"{party} turns back")
        raise
    if trouble is not None:
        raise trouble
    note(f"{party} is at the top")
    return f"{party} by {hours:.0f} h"


# --8<-- [end:climb]
async def main() -> None:
    """Send out one party."""
    print(await climb("ridge", 3))


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
