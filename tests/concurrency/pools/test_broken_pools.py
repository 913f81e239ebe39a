"""The copied pools lose, share and hang, and a fork carries too much."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from queue import Empty
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.pools import (
    async_pool_broken,
    handed_broken,
    resource_pool_broken,
)
from examples.concurrency.pools import fork_safe as fork_safe_module
from examples.concurrency.pools.async_permits import AsyncPermits
from examples.concurrency.pools.async_pool_broken import (
    AuditedPool,
    ClosingPool,
    lost,
)
from examples.concurrency.pools.book import Book, Connection
from examples.concurrency.pools.fork_safe import ForkSafePool
from examples.concurrency.pools.handed_broken import (
    HandedPermits,
    same_moment,
)
from examples.concurrency.pools.pool import Pool
from examples.concurrency.pools.resource_pool_broken import (
    EnteredPool,
    ResourcePool,
)


async def build() -> str:
    return "Swan"


async def hangs(what: Any) -> bool:
    try:
        async with asyncio.timeout(3600):
            await what
    except TimeoutError:
        return True
    return False


def test_failures_of_the_factory_use_up_the_pool_broken() -> None:
    """S1-12: counted before the factory runs, and never given back."""

    def damp() -> str:
        raise OSError("damp")

    pool = ResourcePool(damp, max_size=2)
    for _ in range(2):
        with pytest.raises(OSError, match="damp"):
            pool.acquire()
    assert pool.count == 2
    with pytest.raises(Empty):
        pool.acquire(timeout=0.01)


def test_nested_use_loses_one_and_lends_one_twice_broken() -> None:
    """S1-13: `self.resource` is shared by all users of `with pool`."""
    boats = iter(["Swan", "Heron"])
    pool = EnteredPool(lambda: next(boats), max_size=2)
    with pool as outer, pool as inner:
        assert (outer, inner) == ("Swan", "Heron")
    assert list(pool.idle.queue) == ["Heron", "Heron"]
    with pytest.raises(Empty), pool, pool, pool:
        pass


def test_factory_runs_under_the_lock_broken() -> None:
    """S1-13: two that open at once are never inside the factory together."""
    together = Barrier(2)

    def factory() -> str:
        with pytest.raises(BrokenBarrierError):
            together.wait(0.02)
        return "alone"

    pool = ResourcePool(factory, max_size=2)
    with ThreadPoolExecutor(2) as threads:
        opened = [threads.submit(pool.acquire) for _ in range(2)]
        assert [each.result() for each in opened] == ["alone", "alone"]


def test_copied_pool_reuses_what_is_idle() -> None:
    pool = EnteredPool(lambda: "Swan", max_size=1)
    with pool as boat:
        assert boat == "Swan"
    with pool:
        assert pool.count == 1


def test_pool_that_is_not_filled_hangs_broken() -> None:
    """S3-04: acquire before initialise waits for ever, and so does twice."""

    async def main() -> None:
        pool = ClosingPool(build, 1)
        assert await hangs(pool.acquire())
        async with pool:
            assert await hangs(pool.initialise())
            assert await hangs(pool.__aenter__())

    run(main())


def test_close_wakes_nobody_and_lends_on_broken() -> None:
    """S3-04: a waiter gets a resource of a closed pool, if any."""

    async def main() -> None:
        pool = ClosingPool(build, 2)
        async with pool:
            boat, _ = await pool.acquire(), await pool.acquire()
            late = asyncio.create_task(pool.acquire())
            await asyncio.sleep(0)
        await asyncio.wait({late}, timeout=3600)
        assert not late.done()
        await pool.release(boat)
        assert await late == "Swan"
        with pytest.raises(RuntimeError, match=r"^the pool is closed$"):
            await pool.acquire()
        await pool.release(boat)
        await pool.close()
        assert pool.idle.empty()

    run(main())


@pytest.mark.parametrize("seed", range(5))
def test_release_that_never_suspends_loses_nothing(seed: int) -> None:
    """S3-05: checked, and no defect."""
    assert run(lost(ClosingPool(build, 3), seed, users=600)) == 0


def test_release_that_awaits_first_loses_broken() -> None:
    """S3-05: it becomes one with any await before the resource is back."""
    assert run(lost(AuditedPool(build, 3), seed=5, users=600)) == 3


def test_permit_in_flight_is_lost_broken() -> None:
    """Own list: granted and cancelled at the same moment."""
    assert run(same_moment(HandedPermits(1))) == "lost"
    assert run(same_moment(AsyncPermits(1))) == "free"


def test_handed_permits_skip_who_left_and_count_what_is_free() -> None:
    async def main() -> None:
        permits = HandedPermits(1)
        await permits.acquire()
        gone = asyncio.create_task(permits.acquire())
        stays = asyncio.create_task(permits.acquire())
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        permits.release()
        await stays
        permits.release()
        assert permits.free == 1

    run(main())


def ask(pool: Any, pipe: Pipe) -> None:
    with pool.lease(timeout=0) as connection:
        pipe.send(connection.execute("SELECT 1").fetchone())


def in_a_fork(pool: Any) -> object:
    context: Any = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=ask, args=(pool, there))
    child.start()
    there.close()
    with here:
        told = here.recv() if here.poll(10) else "nothing"
    child.join()
    return told


def test_each_process_has_a_pool_of_its_own() -> None:
    made: list[Pool[Connection]] = []

    def make() -> Pool[Connection]:
        made.append(Pool(Book(":memory:"), size=1))
        return made[-1]

    pool = ForkSafePool(make)
    with pool.lease(timeout=0):
        assert in_a_fork(pool) == (1,)
        with pytest.raises(TimeoutError):
            pool.lease(timeout=0).__enter__()
    assert pool.here() is pool.here() is made[0]
    assert len(made) == 1
    pool.here().close()


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    resource_pool_broken.main()
    asyncio.run(async_pool_broken.main())
    handed_broken.main()
    fork_safe_module.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Swan Heron",
        "Heron Heron",
        "0",
        "3",
        "lost",
        "free",
        "1",
    ]
