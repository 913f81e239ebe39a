"""Saving that outlives who asked for it, and not the archive.

`shield` keeps the caller's cancellation out; the group keeps the task.
"""

# --8<-- [start:archive]
import asyncio

from examples.concurrency.structured_concurrency.party import note


class Archive:
    """Saves reports in tasks of a group that lives longer than callers."""

    def __init__(self, saving: asyncio.TaskGroup) -> None:
        self._saving = saving
        self.saved: list[str] = []

    async def save(self, report: str) -> None:
        """Save a report; a cancelled caller leaves, and it is saved."""
        await asyncio.shield(self._saving.create_task(self._write(report)))

    async def _write(self, report: str) -> None:
        await asyncio.sleep(2)
        self.saved.append(report)
        note(f"saved: {report}")


# --8<-- [end:archive]
# --8<-- [start:main]
async def main() -> None:
    """Leave the caller after one hour of two."""
    async with asyncio.TaskGroup() as saving:
        archive = Archive(saving)
        try:
            async with asyncio.timeout(1):
                await archive.save("ridge by 3 h")
        except TimeoutError:
            note("the caller has left")
    note(f"{archive.saved}")


# --8<-- [end:main]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
