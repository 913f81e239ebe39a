"""Asks whether the fish is fresh, and does not wait for the answer.

The coroutine that was never awaited is true, as almost every object is.
"""

# Pyright refuses the condition, which is what is shown.
# pyright: reportUnnecessaryComparison=false

# --8<-- [start:forgotten]
import asyncio


async def is_fresh(dish: str) -> bool:
    await asyncio.sleep(0)
    return dish != "fish"


async def serve(dish: str) -> str:
    if is_fresh(dish):
        return f"{dish} is served"
    return f"{dish} is thrown away"


# --8<-- [end:forgotten]
if __name__ == "__main__":
    print(asyncio.run(serve("fish")))
