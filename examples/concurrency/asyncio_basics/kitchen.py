"""Three dishes, cooked one after the other and side by side.

A dish needs the cook when it goes in and when it comes out; for the oven's
minutes between, a timer of the loop stands.
"""

# --8<-- [start:cook]
import asyncio


def note(text: str) -> None:
    """Print what happens, and when by the clock of the running loop."""
    print(f"{asyncio.get_running_loop().time():2.0f} {text}")


async def cook(dish: str, minutes: int) -> str:
    """Put a dish into the oven, and wait until it is done.

    Args:
        dish: Its name.
        minutes: How long it takes, in the loop's seconds.

    Returns:
        What comes out.
    """
    note(f"{dish} goes in")
    await asyncio.sleep(minutes)
    note(f"{dish} comes out")
    return f"hot {dish}"


# --8<-- [end:cook]
# --8<-- [start:orders]
async def one_by_one() -> list[str]:
    soup = await cook("soup", 3)
    tart = await cook("tart", 5)
    fish = await cook("fish", 4)
    return [soup, tart, fish]


async def side_by_side() -> list[str]:
    soup, tart, fish = await asyncio.gather(
        cook("soup", 3), cook("tart", 5), cook("fish", 4)
    )
    return [soup, tart, fish]


# --8<-- [end:orders]
def main() -> None:
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(one_by_one()))
    print(run(side_by_side()))


if __name__ == "__main__":
    main()
