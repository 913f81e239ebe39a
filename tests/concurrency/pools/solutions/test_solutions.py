"""The solutions warm up, watch, roll back and ask again."""

import asyncio
from contextlib import aclosing, closing

import pytest

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117
from examples.concurrency.pools.async_book import AsyncBook, rent, rentals
from examples.concurrency.pools.async_pool import AsyncPool
from examples.concurrency.pools.book import Book, Connection
from examples.concurrency.pools.littles_law import Boats
from examples.concurrency.pools.pool import Pool
from examples.concurrency.pools.rack import Limits
from examples.concurrency.pools.solutions import (
    again,
    overdue,
    transaction,
    warm,
)
from examples.concurrency.pools.solutions.again import attempt
from examples.concurrency.pools.solutions.overdue import WatchedPool
from examples.concurrency.pools.solutions.warm import warm_up


def test_warm_pool_has_idle_connections() -> None:
    with closing(Pool(Book(":memory:"), size=3)) as pool:
        warm_up(pool, number=2)
        warm_up(pool, 2)
        assert (pool.figures().idle, pool.figures().opened) == (2, 2)
        with pytest.raises(TimeoutError):
            warm_up(pool, 4)


def test_warm_up_raises_what_the_source_raises() -> None:
    class Damp(Book):
        def open(self) -> Connection:
            raise OSError("damp")

    with closing(Pool(Damp("no"), size=1)) as pool:
        with pytest.raises(OSError, match="damp"):
            warm_up(pool, 1)


def test_overdue_names_who_has_one_for_longer() -> None:
    now = 0.0
    limits = Limits(max_idle=10, clock=lambda: now)
    pool = WatchedPool(Book(":memory:"), 2, limits=limits)
    with pool.lease_to("Ada"):
        now += 60
        with pool.lease_to("Ada"):
            assert pool.overdue(60) == []
            now += 1
            assert pool.overdue(60) == ["Ada"]
            assert pool.overdue(0) == ["Ada", "Ada"]
    assert pool.overdue(0) == []
    now += 10
    with pool.lease():
        assert pool.figures().opened == 3
    pool.close()


def test_transaction_commits_rolls_back_and_has_a_limit() -> None:
    async def main() -> None:
        async with aclosing(AsyncPool(AsyncBook(":memory:"), 1)) as pool:
            async with transaction.transaction(pool) as connection:
                await connection.execute_insert(
                    "CREATE TABLE rental (boat, guest)"
                )
                with pytest.raises(TimeoutError):
                    async with transaction.transaction(pool, timeout=0.001):
                        pass
            said: list[str] = []
            async with pool.lease() as connection:
                await connection.set_trace_callback(said.append)
            async with transaction.transaction(pool) as connection:
                await rent(connection, "Heron", "Ben")
            assert (said[1], said[-1]) == ("BEGIN IMMEDIATE", "COMMIT")
            with pytest.raises(OSError, match="rain"):
                async with transaction.transaction(pool) as connection:
                    await rent(connection, "Swan", "Ada")
                    raise OSError("rain")
            async with pool.lease() as connection:
                assert await rentals(connection) == [("Heron", "Ben")]

    asyncio.run(main())


def test_attempts_are_leases_of_their_own_and_run_out() -> None:
    async def main() -> None:
        asked: list[int] = []

        async def ask(boat: int) -> int:
            asked.append(boat)
            if len(asked) < 3:
                raise OSError(f"attempt {len(asked)}")
            return len(asked)

        async with aclosing(AsyncPool(Boats(), 1)) as pool:
            with pytest.raises(OSError, match="attempt 2"):
                await attempt(pool, ask, on=OSError, attempts=2)
            assert await attempt(pool, ask, on=OSError, attempts=1) == 3
            assert pool.figures().lent == 3
            with pytest.raises(ValueError, match=r"^0 attempts are none$"):
                await attempt(pool, ask, on=OSError, attempts=0)
            asked.clear()
            with pytest.raises(OSError, match="attempt 1"):
                await attempt(pool, ask, on=KeyError, attempts=9)

    asyncio.run(main())


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    warm.main()
    overdue.main()
    asyncio.run(transaction.main())
    asyncio.run(again.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == ["2", "['Ada']", "it rains []", "[(1,)]"]
