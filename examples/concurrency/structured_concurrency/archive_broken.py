"""Saving that was shielded, and is lost at the end of the program.

Broken on purpose: `shield` keeps out one cancellation, that of the caller.
"""

# --8<-- [start:archive]
import asyncio

from examples.concurrency.structured_concurrency.party import note


class Archive:
    def __init__(self) -> None:
        self.saved: list[str] = []

    async def save(self, report: str) -> None:
        await asyncio.shield(self._write(report))

    async def _write(self, report: str) -> None:
        try:
            await asyncio.sleep(2)
            self.saved.append(report)
        except asyncio.CancelledError:
            note(f"lost: {report}")
            raise


# --8<-- [end:archive]
# --8<-- [start:main]
async def main() -> Archive:
    archive = Archive()
    try:
        async with asyncio.timeout(1):
            await archive.save("ridge by 3 h")
    except TimeoutError:
        note("the caller has left")
    return archive


# --8<-- [end:main]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(main()).saved)
