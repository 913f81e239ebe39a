"""A front desk that marks a request, and never takes the mark back.

Awaited directly, it marks its caller; only a task of its own hides that.
"""

# --8<-- [start:process]
import asyncio
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="-")


def log(text: str) -> None:
    print(f"[{request_id.get()}] {text}")


async def process_request(number: str) -> None:
    request_id.set(number)
    log("is served")
    await asyncio.sleep(0)


# --8<-- [end:process]
# --8<-- [start:main]
async def main() -> None:
    await asyncio.gather(process_request("REQ-1"), process_request("REQ-2"))
    log("the desk is free")
    await process_request("REQ-3")
    log("the desk is free")


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
