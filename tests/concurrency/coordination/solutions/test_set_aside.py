"""What fails is set aside; what is cancelled comes back."""

import asyncio

from examples.concurrency.coordination.shelf import Shelf, close
from examples.concurrency.coordination.solutions.set_aside import work_on


def test_failures_are_kept_with_their_exception() -> None:
    async def main() -> None:
        sold: list[int] = []

        async def sell(weight: int) -> None:
            sold.append(60 // weight)

        shelf, aside = Shelf(3, [2, 0, 3]), list[tuple[int, Exception]]()
        close(shelf)
        await work_on(shelf, sell, aside)
        assert sold == [30, 20]
        ((weight, error),) = aside
        assert weight == 0
        assert isinstance(error, ZeroDivisionError)

    asyncio.run(main())


def test_cancelled_item_goes_back() -> None:
    async def main() -> None:
        shelf, aside = Shelf(1, ["rye"]), list[tuple[str, Exception]]()
        begun = asyncio.Event()

        async def stand(loaf: str) -> None:
            begun.set()
            await asyncio.Event().wait()

        task = asyncio.create_task(work_on(shelf, stand, aside))
        await begun.wait()
        task.cancel()
        await asyncio.wait({task})
        assert ([*shelf.loaves], aside) == (["rye"], [])

    asyncio.run(main())
