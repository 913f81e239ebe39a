"""Batches are full but for the last, and the source is closed."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from itertools import chain

import pytest

from examples.concurrency.streaming.solutions.batches import batched


class Source:
    closed = False

    async def numbers(self, count: int) -> AsyncGenerator[int]:
        try:
            for number in range(count):
                yield number
        finally:
            self.closed = True


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3])]
)
def test_sizes(count: int, sizes: list[int]) -> None:
    async def main() -> list[list[int]]:
        return [
            batch async for batch in batched(Source().numbers(count), size=3)
        ]

    batches = asyncio.run(main())
    assert [len(batch) for batch in batches] == sizes
    assert [*chain.from_iterable(batches)] == [*range(count)]


def test_leaving_early_closes_the_source() -> None:
    async def main() -> None:
        source = Source()
        async with aclosing(batched(source.numbers(9), size=2)) as batches:
            assert await anext(batches) == [0, 1]
            assert not source.closed
        assert source.closed

    asyncio.run(main())


def test_source_is_closed_before_the_rest_is_handed_over() -> None:
    async def main() -> None:
        source = Source()
        async with aclosing(batched(source.numbers(1), size=2)) as batches:
            assert await anext(batches) == [0]
            assert source.closed

    asyncio.run(main())
