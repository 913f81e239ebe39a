"""A pool for tasks loses nothing to cancellation, and closes."""

import asyncio
from collections.abc import Awaitable
from contextlib import aclosing
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

# The blocks are what is under test, as they are nested here.
# ruff: noqa: SIM117
from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.pools import (
    async_book,
    async_permits,
    async_pool,
    async_stock,
    littles_law,
    workers,
)
from examples.concurrency.pools.async_book import AsyncBook, rent, rentals
from examples.concurrency.pools.async_permits import AsyncPermits
from examples.concurrency.pools.async_pool import AsyncPool
from examples.concurrency.pools.littles_law import season
from examples.concurrency.pools.rack import Limits
from examples.concurrency.pools.source import PoolClosedError
from examples.concurrency.pools.storm import Boatyard, Crowd, storm


class Boats:
    """Boats whose every step takes a second; what is listed raises."""

    def __init__(self, *broken: str) -> None:
        self.broken, self.made = set(broken), 0
        self.log: list[str] = []

    async def step(self, name: str) -> None:
        await asyncio.sleep(1)
        self.log.append(name)
        if name in self.broken:
            raise OSError(name)

    async def open(self) -> int:
        self.made += 1
        await self.step(f"open {self.made}")
        return self.made

    async def check(self, boat: int, /) -> None:
        await self.step(f"check {boat}")

    async def reset(self, boat: int, /) -> None:
        await self.step(f"reset {boat}")

    async def close(self, boat: int, /) -> None:
        await self.step(f"close {boat}")


def now() -> float:
    return asyncio.get_running_loop().time()


async def hour(what: Awaitable[object]) -> object:
    async with asyncio.timeout(3600):
        return await what


def test_real_connections_are_lent_reset_and_reused(tmp_path: Path) -> None:
    async def main() -> None:
        path = str(tmp_path / "rental.db")
        async with aclosing(AsyncPool(AsyncBook(path), size=2)) as pool:
            async with pool.lease() as connection:
                await connection.execute_insert(
                    "CREATE TABLE rental (boat, guest)"
                )
                await rent(connection, "Swan", "Ada")
                await connection.execute_insert("BEGIN")
                await rent(connection, "Heron", "Ben")
            async with pool.lease() as first, pool.lease() as second:
                assert first is not second
                assert await rentals(first) == [("Swan", "Ada")]
                await rent(first, "Auk", "Cleo")
                assert await rentals(second) == [
                    ("Auk", "Cleo"),
                    ("Swan", "Ada"),
                ]
            assert pool.figures().opened == 2

    asyncio.run(main())


def test_real_connection_that_died_is_noticed() -> None:
    async def main() -> None:
        async with aclosing(AsyncPool(AsyncBook(":memory:"), 1)) as pool:
            async with pool.lease() as dead:
                pass
            await asyncio.sleep(0)
            while not pool.figures().idle:
                await asyncio.sleep(0.001)
            await dead.close()
            async with pool.lease() as fresh:
                assert fresh is not dead
            assert pool.figures().dropped == 1

    asyncio.run(main())


def test_check_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "no.db"
    path.write_bytes(b"not a database" * 100)

    async def main() -> None:
        source = AsyncBook(str(path))
        connection = await source.open()
        try:
            with pytest.raises(Exception, match="not a database"):
                await source.check(connection)
        finally:
            await source.close(connection)

    asyncio.run(main())


def test_cancelled_statements_and_leases_lose_no_connection(
    tmp_path: Path,
) -> None:
    async def use(pool: AsyncPool[async_book.AsyncConnection]) -> None:
        async with pool.lease() as connection:
            assert not connection.in_transaction
            await connection.execute_insert("BEGIN")
            await rent(connection, "Swan", "Ada")
            await asyncio.sleep(1)

    async def main() -> None:
        random = Random(5)
        path = str(tmp_path / "rental.db")
        async with aclosing(AsyncPool(AsyncBook(path), size=2)) as pool:
            async with pool.lease() as connection:
                await connection.execute_insert(
                    "CREATE TABLE rental (boat, guest)"
                )
            for _ in range(300):
                task = asyncio.create_task(use(pool))
                for _ in range(random.randrange(12)):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait({task})
                assert task.cancelled()
            async with pool.lease() as connection:
                assert await rentals(connection) == []
                assert pool.figures().opened <= 2
        assert pool.figures().in_use == pool.figures().idle == 0
        assert pool.figures().dropped == pool.figures().opened

    asyncio.run(main())


def test_ten_thousand_cancelled_uses_lose_and_share_nothing() -> None:
    async def main() -> dict[str, int]:
        # Debug mode notes a stack for each of a million steps; the smaller
        # storms below run in it.
        asyncio.get_running_loop().set_debug(False)
        return await storm(seed=600)

    told = run(main())
    assert told.pop("served") > 1000
    assert told == {"shared": 0, "most": 3, "open": 0, "in use": 0}


@settings(max_examples=12)
@given(st.integers())
def test_no_seed_loses_or_shares_a_boat(seed: int) -> None:
    told = run(storm(seed, uses=64))
    assert told.pop("most") <= 3
    del told["served"]
    assert told == {"shared": 0, "open": 0, "in use": 0}


def test_crowd_notices_two_in_one_boat() -> None:
    class Fleet(Boatyard):
        async def open(self) -> int:
            return 7

        async def close(self, number: int, /) -> None: ...

    async def main() -> int:
        pool = AsyncPool(Fleet(Random(5)), size=3)
        crowd = Crowd(pool, Random(5))
        await asyncio.gather(*(crowd.guest(uses=20) for _ in range(8)))
        await pool.aclose()
        return crowd.shared

    assert run(main()) > 0


def test_cancelled_while_opening_wastes_neither_boat_nor_permit() -> None:
    async def main() -> None:
        boats = Boats()
        pool = AsyncPool(boats, size=1)
        with pytest.raises(TimeoutError):
            async with pool.lease(timeout=0.5):
                pass
        assert now() == 0.5
        async with pool.lease() as boat:
            assert boat == 1
        assert now() == 3.0  # opened, reset, checked
        await pool.aclose()
        assert boats.log == [
            "open 1",
            "reset 1",
            "check 1",
            "reset 1",
            "close 1",
        ]

    run(main())


def test_a_check_that_is_cancelled_closes_what_it_checked() -> None:
    async def main() -> None:
        boats = Boats()
        stock = async_stock.AsyncStock(boats, Limits())
        await async_stock.checkin(stock, await async_stock.checkout(stock))
        checking = asyncio.create_task(async_stock.checkout(stock))
        await asyncio.sleep(0.5)  # of the second that a check takes
        checking.cancel()
        await asyncio.wait([checking])
        assert checking.cancelled()
        assert boats.log == ["open 1", "reset 1", "close 1"]
        assert (stock.opened, stock.dropped) == (1, 1)

    run(main())


def test_opening_that_fails_after_the_user_left_frees_the_permit() -> None:
    async def main() -> None:
        boats = Boats("open 1")
        pool = AsyncPool(boats, size=1)
        with pytest.raises(TimeoutError):
            async with pool.lease(timeout=0.5):
                pass
        async with pool.lease() as boat:
            assert boat == 2
        await pool.aclose()

    run(main())


def test_opening_that_is_itself_cancelled_frees_the_permit() -> None:
    async def main() -> None:
        pool = AsyncPool(Boats(), size=1)
        async with asyncio.TaskGroup() as group:

            async def use() -> None:
                async with pool.lease():
                    raise AssertionError

            user = group.create_task(use())
            await asyncio.sleep(0.5)
            for task in asyncio.all_tasks():
                if task not in (asyncio.current_task(), user):
                    task.cancel()
        assert user.cancelled()
        assert pool.figures().in_use == 0
        async with pool.lease() as boat:
            assert boat == 2
        await pool.aclose()

    run(main())


def test_failing_factory_gives_the_permit_back() -> None:
    async def main() -> None:
        pool = AsyncPool(Boats("open 1", "open 2"), size=1)
        for number in (1, 2):
            with pytest.raises(OSError, match=f"^open {number}$"):
                async with pool.lease():
                    pass
        async with pool.lease() as boat:
            assert boat == 3
        assert pool.figures().opened == 1
        await pool.aclose()

    run(main())


def test_factories_run_side_by_side() -> None:
    async def main() -> None:
        pool = AsyncPool(Boats(), size=3)
        async with pool.lease(), pool.lease():
            assert now() == 2.0

        async def use() -> None:
            async with pool.lease():
                pass

        await asyncio.gather(use(), use(), use())
        assert now() == 4.0, "reset, then check, of all at once"
        await pool.aclose()

    run(main())


def test_what_fails_a_test_is_closed_and_replaced() -> None:
    async def main() -> None:
        boats = Boats("reset 1", "check 2")
        pool = AsyncPool(boats, size=1)
        for expected in (1, 2, 3):
            async with pool.lease() as boat:
                assert boat == expected
        await pool.aclose()
        assert boats.log == [
            "open 1",
            "reset 1",
            "close 1",
            "open 2",
            "reset 2",
            "check 2",
            "close 2",
            "open 3",
            "reset 3",
            "close 3",
        ]
        assert pool.figures().dropped == 3

    run(main())


@pytest.mark.parametrize(
    ("age", "idle", "waits", "kept"),
    [
        (99, 60, 59.9, True),
        (99, 60, 60.0, False),
        (60, 99, 58.5, True),
        (60, 99, 60.0, False),
    ],
)
def test_age_and_idleness_have_limits(
    age: float, idle: float, waits: float, kept: bool
) -> None:
    async def main() -> None:
        limits = Limits(age, idle, clock=now)
        pool = AsyncPool(littles_law.Boats(), 2, limits=limits)
        async with pool.lease(), pool.lease():
            pass
        await asyncio.sleep(waits)
        async with pool.lease():
            pass
        await pool.aclose()
        assert pool.figures().opened == (2 if kept else 3)

    run(main())


def test_idle_time_begins_at_the_return_and_surplus_is_dropped() -> None:
    async def main() -> None:
        limits = Limits(max_idle=60, clock=now)
        pool = AsyncPool(littles_law.Boats(), 2, limits)
        async with pool.lease(), pool.lease():
            await asyncio.sleep(100)
        await asyncio.sleep(50)
        assert pool.figures().idle == 2
        async with pool.lease():
            await asyncio.sleep(10)
        await asyncio.sleep(0.1)
        assert pool.figures().idle == 1
        assert pool.figures().opened == 2
        await pool.aclose()

    run(main())


def test_tasks_are_served_in_the_order_of_asking() -> None:
    async def main() -> list[str]:
        served: list[str] = []
        permits = AsyncPermits(2)

        async def guest(name: str) -> None:
            await permits.acquire()
            served.append(name)
            await asyncio.sleep(1)
            permits.release()

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(guest(name)) for name in "abcdefg"]
            await asyncio.sleep(0.5)
            assert len(permits.waiting) == 5
            tasks[3].cancel()
        return served

    assert run(main()) == list("abcefg")


def test_permit_that_is_free_is_taken_without_a_pause() -> None:
    permits = AsyncPermits(2)
    for held in (1, 2):
        with pytest.raises(StopIteration):
            permits.acquire().send(None)
        assert permits.held == held


def test_newcomer_does_not_overtake_who_was_woken() -> None:
    async def main() -> list[str]:
        order: list[str] = []
        permits = AsyncPermits(1)

        async def guest(name: str) -> None:
            await permits.acquire()
            order.append(name)
            permits.release()

        await permits.acquire()
        first = asyncio.create_task(guest("first"))
        await asyncio.sleep(0)
        permits.release()
        await guest("newcomer")
        await first
        return order

    assert run(main()) == ["first", "newcomer"]


def test_close_wakes_who_waits_and_waits_for_users() -> None:
    async def main() -> None:
        boats = Boats()
        pool = AsyncPool(boats, size=1)
        told: list[str] = []

        async def late() -> None:
            try:
                async with pool.lease():
                    pass
            except PoolClosedError as error:
                told.append(f"{now()} {error}")

        async with asyncio.TaskGroup() as group:
            async with pool.lease():
                group.create_task(late())
                group.create_task(late())
                await asyncio.sleep(9)
                closing = group.create_task(pool.aclose())
                await asyncio.sleep(10)
                assert told == ["10.0 the pool is closed"] * 2
                assert not closing.done()
        assert now() == 22.0  # reset and closed
        assert boats.log == ["open 1", "reset 1", "close 1"]
        with pytest.raises(PoolClosedError):
            async with pool.lease():
                pass
        await hour(pool.aclose())

    run(main())


def test_close_out_of_time_leaves_nothing_to_late_returns() -> None:
    async def main() -> None:
        boats = Boats()
        pool = AsyncPool(boats, size=2)
        async with pool.lease():
            async with pool.lease():
                pass
            await asyncio.sleep(5)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1):
                    await pool.aclose()
        await asyncio.sleep(5)
        assert sorted(boats.log[-2:]) == ["close 1", "close 2"]
        assert pool.figures().idle == pool.figures().in_use == 0

    run(main())


def test_close_interrupted_while_it_closes_goes_on() -> None:
    async def main() -> None:
        boats = Boats()
        pool = AsyncPool(boats, size=1)
        async with pool.lease():
            pass
        await asyncio.sleep(5)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await pool.aclose()
        await asyncio.sleep(1)
        assert boats.log[-1] == "close 1"

    run(main())


def test_close_twice_at_a_time() -> None:
    async def main() -> None:
        permits = AsyncPermits(1)
        await permits.acquire()
        async with asyncio.timeout(60), asyncio.TaskGroup() as group:
            group.create_task(async_permits.close(permits))
            group.create_task(async_permits.close(permits))
            await asyncio.sleep(1)
            permits.release()
        await hour(async_permits.close(permits))

    run(main())


def test_waiting_is_measured() -> None:
    async def main() -> None:
        limits = Limits(clock=now)
        pool = AsyncPool(littles_law.Boats(), 1, limits)
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(
                    littles_law.row(pool, littles_law.Day(), minutes=2)
                )
        assert pool.figures().waited == 2 + 4
        assert pool.figures().lent == 3
        await pool.aclose()

    run(main())


@pytest.mark.parametrize("boats", [7, 12])
def test_littles_law_holds(boats: int) -> None:
    day = run(season(boats, guests=200))
    in_use = day.boat_minutes / day.minutes
    rate, stay = day.guests / day.minutes, day.rowed / day.guests
    assert day.guests == 200
    assert rate == pytest.approx(2, rel=0.15)
    assert stay == pytest.approx(3, rel=0.15)
    assert in_use == pytest.approx(rate * stay, rel=0.01)


def test_more_boats_mean_less_waiting() -> None:
    waits = [run(season(boats, 100, seed=5)).waited for boats in (5, 8, 40)]
    assert waits == sorted(waits, reverse=True)
    assert waits[-1] == 0
    assert run(season(5, 100, seed=6)).waited != waits[0]


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (
        async_book.main,
        async_permits.main,
        async_stock.main,
        async_pool.main,
    ):
        asyncio.run(main())
    workers.main()
    littles_law.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "[('Swan', 'Ada')]",
        "the pool is closed",
        "0",
        "True 1",
        "False 2",
        "True 2",
        "10 rented",
        "12 leases, 3 connections",
        "boats  in use  arrivals x stay  minutes waited",
        "    7    5.99             5.99            2.20",
        "    8    6.00             5.99            0.65",
        "    9    5.99             5.99            0.26",
        "   12    5.99             5.99            0.01",
    ]
