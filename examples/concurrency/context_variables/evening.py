"""An evening at the desk: tasks, a thread and a log, and no number passed.

The key is looked up in a thread, as a blocking driver would do it.
"""

# --8<-- [start:evening]
import asyncio
import logging

from examples.concurrency.context_variables.desk import request
from examples.concurrency.context_variables.logbook import open_logbook

KEYS = {"Keller": 101, "Novak": 102}


def look_up(guest: str) -> int:
    logging.getLogger("safe").info("opened")
    return KEYS[guest]


async def check_in(number: str, guest: str) -> None:
    with request(number):
        desk = logging.getLogger("desk")
        desk.info("%s arrives", guest)
        room = await asyncio.to_thread(look_up, guest)
        desk.info("%s gets room %d", guest, room)


# --8<-- [end:evening]
# --8<-- [start:main]
async def main() -> None:
    import sys

    desk = open_logbook("desk", sys.stdout)
    open_logbook("safe", sys.stdout)
    async with asyncio.TaskGroup() as guests:
        first = guests.create_task(check_in("REQ-1", "Keller"))
        await first
        guests.create_task(check_in("REQ-2", "Novak"))
    desk.info("the lobby is empty")


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
