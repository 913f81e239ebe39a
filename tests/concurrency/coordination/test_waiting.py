"""Many tasks: which answer counts, who sees errors, who ends the rest."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.coordination import outcomes as outcomes_module
from examples.concurrency.coordination import race as race_module
from examples.concurrency.coordination.gather_broken import prices
from examples.concurrency.coordination.mills import Mills, valley
from examples.concurrency.coordination.outcomes import Outcomes, ask_all
from examples.concurrency.coordination.race import dismiss, hedged
from examples.concurrency.coordination.race_broken import first
from examples.concurrency.event_loops.virtual_clock import run

CLOSED = {n: (1.0, ConnectionError(f"{n}: 500")) for n in "ABCDE"}


def now() -> float:
    return asyncio.get_running_loop().time()


@pytest.mark.parametrize("limit", [1, 2, 4, 9])
def test_limit_bounds_who_is_asked_at_a_time(limit: int) -> None:
    mills = valley()
    outcomes = run(ask_all(mills.ask, mills.answers, limit=limit))
    assert mills.most == min(limit, 4)
    assert mills.asking == []
    assert outcomes.results == {"Alder": 31, "Birch": 29, "Dogwood": 30}
    assert [str(e) for e in outcomes.errors.values()] == ["Cedar is closed"]


def test_outcomes_come_in_the_order_of_completion() -> None:
    mills = valley()
    outcomes = run(ask_all(mills.ask, mills.answers, limit=4))
    assert [*outcomes.results] == ["Birch", "Dogwood", "Alder"]


def test_summary_counts_kinds_of_errors() -> None:
    errors: dict[int, Exception] = {1: KeyError(), 2: OSError(), 3: OSError()}
    assert Outcomes({0: 7}, errors).summary() == (
        "1 answered, failed: {'KeyError': 1, 'OSError': 2}"
    )


def test_cancelled_batch_asks_nobody_any_more() -> None:
    async def main() -> list[str]:
        mills = valley()
        batch = asyncio.create_task(ask_all(mills.ask, mills.answers, limit=4))
        await asyncio.sleep(2.5)
        batch.cancel()
        await asyncio.wait({batch})
        assert batch.cancelled()
        return mills.asking

    assert run(main()) == []


def test_errors_are_counted_as_answers_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S3-01: `gather(return_exceptions=True)` returned as if it were data."""
    found: list[object] = [*run(prices(Mills(CLOSED), CLOSED))]
    assert capsys.readouterr() == ("found 5 prices\n", "")
    assert [type(price) for price in found] == [ConnectionError] * 5


def test_losers_of_a_race_run_on_broken() -> None:
    """S2-06: the pending set of `wait` is abandoned."""

    async def main() -> None:
        mills = valley()
        assert await first(mills, ["Alder", "Birch", "Dogwood"]) == 29
        assert now() == 2
        assert sorted(mills.asking) == ["Alder", "Dogwood"]

    run(main())


def test_first_to_finish_may_have_failed_broken() -> None:
    """Own list: `wait` raises nothing by itself."""

    async def main() -> None:
        mills = valley()
        tasks = [asyncio.create_task(mills.ask(n)) for n in ("Cedar", "Birch")]
        done, pending = await asyncio.wait(tasks)
        assert (len(done), len(pending)) == (2, 0)
        assert str(tasks[0].exception()) == "Cedar is closed"
        with pytest.raises(ConnectionError, match="Cedar is closed"):
            await first(valley(), ["Cedar", "Birch"])

    run(main())


def test_as_completed_forgets_who_answered_broken() -> None:
    """Own list: `as_completed` loses the index of its input."""

    async def main() -> dict[str, int]:
        mills, names = valley(), ["Alder", "Birch", "Dogwood"]
        came = asyncio.as_completed([mills.ask(name) for name in names])
        return {name: await price for name, price in zip(names, came)}  # noqa: B905  # as it is copied

    assert run(main())["Alder"] != 31


Wait = Callable[[list[asyncio.Task[int]]], Awaitable[object]]


async def by_gather(tasks: list[asyncio.Task[int]]) -> object:
    return await asyncio.gather(*tasks)


async def by_as_completed(tasks: list[asyncio.Task[int]]) -> object:
    return [await answer for answer in asyncio.as_completed(tasks)]


async def by_wait(tasks: list[asyncio.Task[int]]) -> object:
    return await asyncio.wait(tasks)


async def by_group(tasks: list[asyncio.Task[int]]) -> object:
    async def own(task: asyncio.Task[int]) -> int:
        try:
            return await task
        except asyncio.CancelledError:
            await dismiss([task])
            raise

    async with asyncio.TaskGroup() as group:
        return [group.create_task(own(task)) for task in tasks]


@pytest.mark.parametrize(
    ("way", "raises", "others", "left"),
    [
        (by_group, True, [], []),
        (by_gather, True, ["Alder"], []),
        (by_as_completed, True, ["Alder"], ["Alder"]),
        (by_wait, False, [], ["Alder"]),
    ],
)
def test_ways_to_wait_differ_in_errors_and_in_cancellation(
    way: Wait, raises: bool, others: list[str], left: list[str]
) -> None:
    async def fail() -> None:
        mills = valley()
        tasks = [asyncio.create_task(mills.ask(n)) for n in ("Alder", "Cedar")]
        try:
            await way(tasks)
        except* ConnectionError:
            assert raises
        else:
            assert not raises
        assert mills.asking == others
        await asyncio.wait(tasks)

    async def be_cancelled() -> None:
        mills = valley()
        tasks = [asyncio.create_task(mills.ask(n)) for n in ("Alder", "Birch")]
        waiter = asyncio.ensure_future(way(tasks))
        await asyncio.sleep(3)
        waiter.cancel()
        await asyncio.wait({waiter})
        assert mills.asking == left
        await asyncio.wait(tasks)

    run(fail())
    run(be_cancelled())


@pytest.mark.parametrize(
    ("names", "patience", "price", "minute"),
    [
        (["Alder"], 1, 31, 4),
        (["Alder", "Birch"], 1, 29, 3),
        (["Alder", "Birch"], 1.9, 29, 3.9),
        (["Alder", "Birch"], 2.5, 31, 4),
        (["Alder", "Birch"], 0, 29, 2),
        (["Cedar", "Dogwood"], 99, 30, 4),
        (["Alder", "Cedar", "Birch"], 0.5, 29, 3),
        (["Birch", "Alder"], 2.5, 29, 2),
    ],
)
def test_first_answer_wins(
    names: list[str], patience: float, price: int, minute: float
) -> None:
    async def main() -> None:
        mills = valley()
        assert await hedged(mills.ask, names, patience=patience) == price
        assert now() == minute
        assert mills.asking == []
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


def test_nobody_answered() -> None:
    async def main() -> None:
        mills = Mills(CLOSED)
        with pytest.raises(ExceptionGroup, match="nobody answered") as caught:
            await hedged(mills.ask, "ABC", patience=0.25)
        assert [str(error) for error in caught.value.exceptions] == [
            "A: 500",
            "B: 500",
            "C: 500",
        ]

    run(main())


def test_nobody_to_ask() -> None:
    with pytest.raises(ValueError, match="non-empty sequence"):
        run(hedged(valley().ask, [], patience=1))


@given(
    minutes=st.lists(st.integers(0, 4), min_size=1, max_size=4),
    patience=st.integers(0, 3),
    end=st.integers(0, 9),
    turns=st.integers(0, 4),
)
def test_hedge_leaves_nobody_asked_however_it_ends(
    minutes: list[int], patience: int, end: int, turns: int
) -> None:
    async def main() -> None:
        mills = Mills({str(n): (m, n) for n, m in enumerate(minutes)})
        task = asyncio.create_task(
            hedged(mills.ask, mills.answers, patience=patience)
        )
        await asyncio.sleep(end)
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert mills.asking == []
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


def test_dismissed_tasks_have_ended_and_their_errors_are_seen() -> None:
    async def main() -> None:
        async def reluctant() -> None:
            try:
                await asyncio.sleep(10)
            finally:
                await asyncio.sleep(1)
                raise OSError("on the way out")

        tasks = [asyncio.create_task(reluctant()) for _ in range(2)]
        await asyncio.sleep(0)
        await dismiss(tasks)
        assert all(task.done() for task in tasks)
        assert now() == 1

    run(main())


def test_outcomes_run(capsys: pytest.CaptureFixture[str]) -> None:
    run(outcomes_module.main())
    assert capsys.readouterr() == (
        "{'Birch': 29, 'Alder': 31, 'Dogwood': 30}\n"
        "Cedar is closed\n"
        "3 answered, failed: {'ConnectionError': 1} (at most 2 at a time)\n",
        "",
    )


def test_race_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(race_module.main())
    assert capsys.readouterr() == ("29 after 3 min, still asked: []\n", "")
