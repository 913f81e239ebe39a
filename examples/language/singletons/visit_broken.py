"""One basket for each thread, where a visit is a task.

All tasks of an event loop run in one thread.
"""

# --8<-- [start:visit]
import asyncio
from threading import local

_current = local()


def reserve(seat: str) -> None:
    _current.basket.append(seat)


async def guest(seat: str, everybody: asyncio.Barrier) -> list[str]:
    basket: list[str] = []
    _current.basket = basket
    await everybody.wait()
    reserve(seat)
    return basket


# --8<-- [end:visit]
async def main() -> None:
    everybody = asyncio.Barrier(3)
    guests = (guest(seat, everybody) for seat in ("A1", "B2", "C3"))
    print(await asyncio.gather(*guests))


if __name__ == "__main__":
    asyncio.run(main())
