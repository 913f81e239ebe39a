"""Cooks orders side by side, and tells of each when it comes out.

The result has the order of the menu, whatever came out first.
"""

# --8<-- [start:announced]
import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any


async def announced(
    orders: Mapping[str, Coroutine[Any, Any, str]],
    tell: Callable[[str], object],
) -> dict[str, str]:
    """Await all orders, and call `tell` with each name when it is done."""

    async def watched(name: str, order: Coroutine[Any, Any, str]) -> str:
        dish = await order
        tell(name)
        return dish

    dishes = await asyncio.gather(
        *(watched(name, order) for name, order in orders.items())
    )
    return dict(zip(orders, dishes, strict=True))


# --8<-- [end:announced]
def main() -> None:
    from examples.concurrency.asyncio_basics.kitchen import cook
    from examples.concurrency.event_loops.virtual_clock import run

    menu = {"tart": cook("tart", 5), "soup": cook("soup", 3)}
    print(run(announced(menu, print)))


if __name__ == "__main__":
    main()
