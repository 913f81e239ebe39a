"""Many read or one writes, and nobody who left is waited for."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.coordination.solutions.recipes import Recipes, write
from examples.concurrency.event_loops.virtual_clock import run


def test_readers_share_and_a_waiting_writer_keeps_new_ones_out() -> None:
    async def main() -> list[str]:
        book, log = Recipes(), list[str]()

        async def reader(name: str) -> None:
            async with book.read():
                log.append(f"{name} of {book.readers}")
                await asyncio.sleep(2)

        async def writer() -> None:
            async with write(book):
                log.append("write")
                await asyncio.sleep(2)

        tasks = [asyncio.create_task(reader(name)) for name in "ab"]
        await asyncio.sleep(1)
        tasks.append(asyncio.create_task(writer()))
        await asyncio.sleep(0)
        tasks.append(asyncio.create_task(reader("c")))
        await asyncio.gather(*tasks)
        assert asyncio.get_running_loop().time() == 6
        return log

    assert run(main()) == ["a of 1", "b of 2", "write", "c of 1"]


@given(
    jobs=st.lists(
        st.tuples(st.booleans(), st.integers(0, 5), st.integers(0, 9)),
        max_size=7,
    )
)
def test_cancellation_leaves_no_trace(
    jobs: list[tuple[bool, int, int]],
) -> None:
    async def main() -> None:
        book = Recipes()
        inside = {"read": 0, "write": 0}

        async def visit(writes: bool, start: int) -> None:
            await asyncio.sleep(start)
            kind = "write" if writes else "read"
            async with write(book) if writes else book.read():
                inside[kind] += 1
                try:
                    assert inside["write"] == 0 or sum(inside.values()) == 1
                    await asyncio.sleep(2)
                finally:
                    inside[kind] -= 1

        loop = asyncio.get_running_loop()
        tasks = list[asyncio.Task[None]]()
        for writes, start, end in jobs:
            tasks.append(asyncio.create_task(visit(writes, start)))
            loop.call_at(end, tasks[-1].cancel)
        for task in tasks:
            await asyncio.wait({task})
            assert task.cancelled() or task.exception() is None
        assert (book.readers, book.writers, book.writing) == (0, 0, False)

    run(main())
