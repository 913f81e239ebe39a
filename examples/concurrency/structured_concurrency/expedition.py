"""Parties that belong to a block: it is left when all of them are back.

The first one that fails calls back the others.
"""

# --8<-- [start:expedition]
import asyncio
from collections.abc import Mapping

from examples.concurrency.structured_concurrency.party import climb, note


async def expedition(plan: Mapping[str, float]) -> list[str]:
    """Send out all parties at once, and wait for them.

    Args:
        plan: The parties, and the hours that each is on its way.

    Returns:
        Who was at the top, in the order of the plan.
    """
    async with asyncio.TaskGroup() as parties:
        tasks = [
            parties.create_task(climb(party, hours), name=party)
            for party, hours in plan.items()
        ]
        note("all are out")
    return [task.result() for task in tasks]


# --8<-- [end:expedition]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(expedition({"ridge": 3, "couloir": 5})))
