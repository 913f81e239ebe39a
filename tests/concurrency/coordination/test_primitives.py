"""What each primitive waits for, and what it does without one."""

import asyncio

import pytest

from examples.concurrency.coordination import oven as oven_module
from examples.concurrency.coordination import pace as pace_module
from examples.concurrency.coordination import till as till_module
from examples.concurrency.coordination import till_broken
from examples.concurrency.coordination.oven import (
    Dough,
    Oven,
    shut_together,
)
from examples.concurrency.coordination.pace import Pace
from examples.concurrency.event_loops.virtual_clock import run


def test_locked_till_keeps_every_payment() -> None:
    async def main() -> int:
        till = till_module.Till()
        await asyncio.gather(*map(till.pay, [1, 2, 4, 8]))
        return till.money

    assert asyncio.run(main()) == 15


def test_till_without_a_lock_keeps_the_last_payment_broken() -> None:
    """Own list: a change that spans an await is not one step."""

    async def main() -> int:
        till = till_broken.Till()
        await asyncio.gather(*map(till.pay, [1, 2, 4, 8]))
        return till.money

    assert asyncio.run(main()) == 8


def test_lock_is_not_reentrant() -> None:
    async def main() -> None:
        lock = asyncio.Lock()
        async with lock:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1000):
                    await lock.acquire()

    run(main())


def test_event_stays_true_for_who_comes_late(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> None:
        oven = Oven(1)
        await oven.heat()
        await oven.bake("late")

    run(main())
    assert capsys.readouterr() == ("8 min: late\n", "")


@pytest.mark.parametrize(
    ("trays", "minutes"), [(1, [8, 11, 14]), (2, [8, 8, 11]), (3, [8, 8, 8])]
)
def test_semaphore_lets_in_as_many_as_it_has_places(
    trays: int, minutes: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    async def main() -> None:
        oven = Oven(trays)
        await asyncio.gather(oven.heat(), *map(oven.bake, "abc"))
        with pytest.raises(ValueError, match="released too many times"):
            oven.trays.release()

    run(main())
    printed = [
        line.split()[0] for line in capsys.readouterr().out.split("\n")[:-1]
    ]
    assert printed == [str(minute) for minute in minutes]


def test_condition_wakes_whoever_can_go_on() -> None:
    async def main() -> None:
        dough = Dough()
        large = asyncio.create_task(dough.take(grams=900))
        small = asyncio.create_task(dough.take(grams=300))
        await asyncio.sleep(1)
        await dough.knead(grams=299)
        await asyncio.sleep(1)
        assert not small.done()
        await dough.knead(1)
        await small
        assert dough.grams == 0
        await dough.knead(899)
        await asyncio.sleep(1)
        assert not large.done()
        await dough.knead(2)
        await large
        assert dough.grams == 1

    run(main())


def test_barrier_opens_for_the_last_and_names_one() -> None:
    assert run(shut_together(["a", "b"])) == ["a in", "b in", "b shuts"]
    assert run(shut_together(["a"])) == ["a in", "a shuts"]


def test_barrier_is_one_short_after_a_cancellation_until_aborted() -> None:
    async def main() -> None:
        door = asyncio.Barrier(2)
        gone = asyncio.create_task(door.wait())
        await asyncio.sleep(1)
        gone.cancel()
        await asyncio.wait({gone})
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1000):
                await door.wait()
        waiting = asyncio.create_task(door.wait())
        await asyncio.sleep(0)
        await door.abort()
        with pytest.raises(asyncio.BrokenBarrierError):
            await waiting

    run(main())


def test_pace_keeps_its_gap_and_its_order() -> None:
    async def main() -> list[tuple[str, float]]:
        pace, log = Pace(2), list[tuple[str, float]]()

        async def come(name: str) -> None:
            await pace.turn()
            log.append((name, asyncio.get_running_loop().time()))

        await asyncio.gather(*map(come, "abc"))
        await asyncio.sleep(10)
        await come("d")
        await come("e")
        return log

    assert run(main()) == [
        ("a", 0),
        ("b", 2),
        ("c", 4),
        ("d", 14),
        ("e", 16),
    ]


@pytest.mark.parametrize("cancelled", [(1,), (1, 2), (2, 3), (0,)])
def test_cancelled_waiter_uses_up_no_turn(cancelled: tuple[int, ...]) -> None:
    async def main() -> list[float]:
        pace, times = Pace(2), list[float]()

        async def come() -> None:
            await pace.turn()
            times.append(asyncio.get_running_loop().time())

        tasks = [asyncio.create_task(come()) for _ in range(5)]
        for number in cancelled:
            tasks[number].cancel()
        await asyncio.wait(tasks)
        return times

    assert run(main()) == [2.0 * n for n in range(5 - len(cancelled))]


def test_cancellation_in_the_middle_of_the_wait_uses_up_no_turn(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(pace_module.main())
    assert capsys.readouterr() == ("0 min: Ann\n2 min: Cid\n", "")


def test_till_runs(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(till_module.main())
    assert capsys.readouterr() == ("30\n", "")


def test_oven_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(oven_module.main())
    out, err = capsys.readouterr()
    assert (out, err) == ("8 min: rye\n8 min: oat\n11 min: malt\n", "")
