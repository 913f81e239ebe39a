"""AnyIO's memory streams: two ends, each of which can be closed.

The same program runs on asyncio and on Trio.
"""

# --8<-- [start:channel]
from collections.abc import Iterable

import anyio
from anyio.abc import ObjectSendStream


async def send_all(
    end: ObjectSendStream[int], strengths: Iterable[int], log: list[str]
) -> None:
    """Send, and close this end; stop when nobody reads any more."""
    async with end:
        for strength in strengths:
            try:
                await end.send(strength)
            except anyio.BrokenResourceError:
                log.append(f"{strength} not sent")
                return


# --8<-- [end:channel]
# --8<-- [start:listen]
async def listen(stop: int, /) -> list[str]:
    """Read a station until `stop` is read, or until it has ended."""
    log = list[str]()
    send, receive = anyio.create_memory_object_stream[int](0)
    async with anyio.create_task_group() as group, receive:
        group.start_soon(send_all, send, [1, 2, 3], log)
        async for strength in receive:
            log.append(f"{strength} read")
            if strength == stop:
                break
    return log


# --8<-- [end:listen]
# --8<-- [start:total]
async def total(*stations: Iterable[int]) -> int:
    """Add up what several stations send to one end."""
    summed, log = 0, list[str]()
    send, receive = anyio.create_memory_object_stream[int](1)
    async with anyio.create_task_group() as group, receive:
        for strengths in stations:
            group.start_soon(send_all, send.clone(), strengths, log)
        send.close()
        async for strength in receive:
            summed += strength
    return summed


# --8<-- [end:total]
# --8<-- [start:main]
def main() -> None:
    for backend in ("asyncio", "trio"):
        print(backend, anyio.run(listen, 2, backend=backend))
        print(backend, anyio.run(total, [1, 2], [30], backend=backend))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
