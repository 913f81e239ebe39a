"""Errors that are returned as if they were prices.

The batch never fails, so nobody looks whether it worked.
"""

# --8<-- [start:prices]
import asyncio
from collections.abc import Iterable
from typing import Any

from examples.concurrency.coordination.mills import Mills


async def prices(mills: Mills, names: Iterable[str], /) -> list[int]:
    found: list[Any] = await asyncio.gather(
        *map(mills.ask, names), return_exceptions=True
    )
    print(f"found {len(found)} prices")
    return found


# --8<-- [end:prices]
