"""A bill for each request, all of them one list.

A context is copied shallowly: it holds the same objects.
"""

# --8<-- [start:bill]
import asyncio
from contextvars import ContextVar

NO_BILL: list[str] = []
bill: ContextVar[list[str]] = ContextVar("bill", default=NO_BILL)


async def stay(guest: str) -> list[str]:
    bill.get().append(f"bed for {guest}")
    await asyncio.sleep(0)
    bill.get().append(f"egg for {guest}")
    return bill.get()


# --8<-- [end:bill]
async def main() -> None:
    keller, _ = await asyncio.gather(stay("Keller"), stay("Novak"))
    print(keller)


if __name__ == "__main__":
    asyncio.run(main())
