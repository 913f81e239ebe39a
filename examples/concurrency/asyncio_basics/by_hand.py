"""A coroutine that is driven by hand, without any loop.

What it awaits at the bottom decides who may drive it: this one is answered
with a dish, asyncio's coroutines are answered by asyncio's tasks.
"""

# --8<-- [start:by-hand]
from collections.abc import Generator
from dataclasses import dataclass


@dataclass(frozen=True)
class Bake:
    """Asks whoever drives the coroutine to bake something."""

    dish: str

    def __await__(self) -> Generator["Bake", str, str]:
        return (yield self)


async def waiter(table: int) -> str:
    dish = await Bake("tart")
    return f"{dish} for table {table}"


async def head_waiter() -> str:
    return await waiter(7)


# --8<-- [end:by-hand]
def main() -> None:
    order = head_waiter()
    print("asks for", order.send(None))
    try:
        order.send("golden tart")
    except StopIteration as stop:
        print("returns", stop.value)


if __name__ == "__main__":
    main()
