"""A bill for each request: a value that is replaced and never changed.

What a task adds is seen by the task and by those that it starts later.
"""

# --8<-- [start:bill]
import asyncio
from contextvars import ContextVar

bill: ContextVar[tuple[str, ...]] = ContextVar("bill", default=())


def charge(item: str) -> None:
    """Add an item to the bill of this context."""
    bill.set((*bill.get(), item))


async def stay(guest: str) -> tuple[str, ...]:
    charge(f"bed for {guest}")
    await asyncio.sleep(0)
    charge(f"egg for {guest}")
    return bill.get()


# --8<-- [end:bill]
async def main() -> None:
    keller, _ = await asyncio.gather(stay("Keller"), stay("Novak"))
    print(keller, bill.get())


if __name__ == "__main__":
    asyncio.run(main())
