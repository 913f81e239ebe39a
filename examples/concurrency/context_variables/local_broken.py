"""The same desk with a thread-local number, as before asyncio.

All tasks of a loop share its thread, so the last one to write is the one
whom all later log lines name.
"""

# --8<-- [start:local]
import asyncio
import threading


class Here(threading.local):
    number = "-"


here = Here()


async def process_request(number: str) -> str:
    here.number = number
    await asyncio.sleep(0)  # others are served
    return f"{number} is logged as {here.number}"


# --8<-- [end:local]
async def main() -> None:
    for line in await asyncio.gather(
        process_request("REQ-1"), process_request("REQ-2")
    ):
        print(line)


if __name__ == "__main__":
    asyncio.run(main())
