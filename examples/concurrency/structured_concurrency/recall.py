"""A block that can be called off, while its task lives on.

Who cancels takes back its own cancellation, and never anybody else's.
"""

# --8<-- [start:recall]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager


class Recall:
    """What is given to those who may call off a block."""

    def __init__(self, task: asyncio.Task[object]) -> None:
        self._task = task
        self.called_off = self.over = False

    def call_off(self) -> None:
        """Cancel the block's task, once, while it is in the block.

        Raises:
            RuntimeError: The task itself asks; it can leave by itself.
        """
        if asyncio.current_task() is self._task:
            raise RuntimeError("a task cannot call off its own block")
        if not self.called_off and not self.over:
            self.called_off = True
            self._task.cancel()


# --8<-- [end:recall]
# --8<-- [start:recallable]
@contextmanager
def recallable() -> Generator[Recall]:
    """Run a block until it ends or is called off."""
    task = asyncio.current_task()
    assert task is not None, "only in a task"
    before = task.cancelling()
    recall = Recall(task)
    cancelled: asyncio.CancelledError | None = None
    try:
        yield recall
    except asyncio.CancelledError as error:
        cancelled = error
    finally:
        recall.over = True
        others = recall.called_off and task.uncancel() > before
    if cancelled is not None and (others or not recall.called_off):
        raise cancelled


# --8<-- [end:recallable]
async def main() -> None:
    """Call off a climb after two hours."""
    from examples.concurrency.structured_concurrency.party import climb, note

    with recallable() as recall:
        asyncio.get_running_loop().call_later(2, recall.call_off)
        await climb("ridge", 3)
    note(f"called off: {recall.called_off}")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
