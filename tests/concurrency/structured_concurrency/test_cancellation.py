"""Requests to end: time limits, recalls, shields, and SIGTERM."""

import asyncio
import random
import signal
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.structured_concurrency import (
    archive as archive_module,
)
from examples.concurrency.structured_concurrency import (
    collision_broken,
    dismissal,
    relay,
)
from examples.concurrency.structured_concurrency import (
    deadline as deadline_module,
)
from examples.concurrency.structured_concurrency import (
    permit as permit_module,
)
from examples.concurrency.structured_concurrency import (
    recall as recall_module,
)
from examples.concurrency.structured_concurrency.archive import Archive
from examples.concurrency.structured_concurrency.base_camp import (
    glacier,
    hold,
    ridge,
)
from examples.concurrency.structured_concurrency.base_camp_broken import (
    hold as hold_broken,
)
from examples.concurrency.structured_concurrency.deadline import (
    Deadline,
    forecast,
)
from examples.concurrency.structured_concurrency.dismissal import dismiss
from examples.concurrency.structured_concurrency.permit import cross
from examples.concurrency.structured_concurrency.permit_broken import recalled
from examples.concurrency.structured_concurrency.recall import recallable


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def now() -> float:
    return asyncio.get_running_loop().time()


# Deadlines


@pytest.mark.parametrize(
    ("hours", "answers", "told", "end"),
    [
        (8, (3, 3), "summit station", 3),
        (8, (5, 3), "valley station", 7),
        (8, (5, 5), None, 8),
        (9, (5, 5), None, 8),
        (7.5, (5, 5), None, 7.5),
        (4.5, (5, 0.25), "valley station", 4.25),
        (3, (5, 0), None, 3),
    ],
)
def test_deadline_limits_all_that_is_tried(
    hours: float, answers: tuple[float, float], told: str | None, end: float
) -> None:
    async def tell() -> None:
        delays = iter(answers)

        async def ask(station: str) -> str:
            await asyncio.sleep(next(delays))
            return station

        deadline = Deadline.after(seconds=hours)
        if told is None:
            with pytest.raises(TimeoutError):
                await forecast(ask=ask, deadline=deadline)
        else:
            assert await forecast(ask, deadline) == told
        assert now() == end

    run(tell())


def test_nobody_is_asked_after_the_deadline() -> None:
    async def tell() -> None:
        asked = list[str]()

        async def ask(station: str) -> str:
            asked.append(station)
            await asyncio.sleep(9)
            return station

        for hours in (4, 3):
            with pytest.raises(TimeoutError):
                await forecast(ask, Deadline.after(hours))
        assert asked == ["summit station"] * 2

    run(tell())


def test_deadline_is_a_time_of_the_loop() -> None:
    async def tell() -> None:
        await asyncio.sleep(5)
        deadline = Deadline.after(3)
        assert deadline == Deadline(at=8)
        assert deadline.left() == 3
        assert deadline.limit().when() == 8
        assert deadline.limit(patience=2).when() == 7
        await asyncio.sleep(4)
        assert deadline.left() == -1

    run(tell())


def test_deadline_module_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(deadline_module.main())
    assert lines(capsys) == [
        "0 h: calling the summit station",
        "4 h: calling the valley station",
        "7 h: valley station: fair",
        "7 h: calling the summit station",
        "11 h: calling the valley station",
        "13 h: no answer",
        "13 h: calling the summit station",
        "16 h: no answer",
    ]


def test_no_answer_is_not_calm_weather() -> None:
    assert run(relay.decide(1)) == "stay"
    assert run(relay.decide(hours=3)) == "stay, for nobody answers"
    assert run(relay.fetch(hours=2, limit=3)) == {"wind": 90}
    with pytest.raises(TimeoutError):
        run(relay.fetch(3, 2))


@pytest.mark.parametrize(("wind", "decision"), [(40, "go"), (41, "stay")])
def test_wind_decides(
    wind: int, decision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fetch(hours: float, limit: float) -> dict[str, int]:
        assert (hours, limit) == (1, 2)
        return {"wind": wind}

    monkeypatch.setattr(relay, "fetch", fetch)
    assert run(relay.decide(1)) == decision


# Recalls


def test_recalled_block_ends_and_the_task_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(recall_module.main())
    assert lines(capsys) == [
        "0 h: ridge sets out",
        "2 h: ridge turns back",
        "2 h: called off: True",
    ]


def test_block_that_ends_is_not_called_off() -> None:
    async def tell() -> None:
        with recallable() as recall:
            await asyncio.sleep(1)
        loop = asyncio.get_running_loop()
        loop.call_soon(recall.call_off)
        await asyncio.sleep(1)
        assert (recall.over, recall.called_off) == (True, False)

    run(tell())


def test_task_cannot_call_off_its_own_block() -> None:
    async def tell() -> None:
        with recallable() as recall:
            assert not recall.over
            with pytest.raises(RuntimeError, match="cannot call off its own"):
                recall.call_off()

    run(tell())


def test_block_needs_a_task() -> None:
    loop = asyncio.new_event_loop()
    errors = list[BaseException]()

    def enter() -> None:
        try:
            with recallable():
                raise NotImplementedError
        except BaseException as error:
            errors.append(error)

    loop.call_soon(enter)
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
    assert [*map(repr, errors)] == ["AssertionError('only in a task')"]


def test_error_of_a_recalled_block_goes_through() -> None:
    async def block() -> None:
        with recallable() as recall:
            asyncio.get_running_loop().call_soon(recall.call_off)
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise LookupError("the sledge is gone") from None

    async def tell() -> None:
        task = asyncio.current_task()
        assert task is not None
        with pytest.raises(LookupError, match="the sledge is gone"):
            await block()
        assert task.cancelling() == 0

    run(tell())


def test_cancellation_of_others_goes_through() -> None:
    async def tell() -> None:
        async def block() -> None:
            with recallable():
                await asyncio.sleep(9)

        task = asyncio.create_task(block())
        await asyncio.sleep(1)
        task.cancel("storm")
        with pytest.raises(asyncio.CancelledError, match="storm"):
            await task

    run(tell())


def test_earlier_cancellation_is_not_counted() -> None:
    async def tell() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.sleep(0)
        assert task.cancelling() == 1
        with recallable() as recall:
            asyncio.get_running_loop().call_soon(recall.call_off)
            await asyncio.sleep(1)
        assert (task.cancelling(), recall.called_off) == (1, True)
        task.uncancel()

    run(tell())


@given(
    outer=st.integers(0, 4),
    inner=st.integers(0, 4),
    cancel=st.none() | st.integers(0, 4),
    again=st.booleans(),
)
def test_each_recall_ends_its_own_block(
    outer: int, inner: int, cancel: int | None, again: bool
) -> None:
    """Whoever comes first ends what is his; a cancellation ends all."""
    told = list[str]()

    async def party() -> None:
        task = asyncio.current_task()
        assert task is not None
        loop = asyncio.get_running_loop()
        with recallable() as long:
            loop.call_later(outer, long.call_off)
            with recallable() as short:
                for _ in range(1 + again):
                    loop.call_later(inner, short.call_off)
                await asyncio.sleep(2.5)
            told.append(f"inner left at {now():.1f}")
            await asyncio.sleep(1)
        told.append("outer left")
        assert task.cancelling() == 0
        await asyncio.sleep(9)
        told.append("home")

    async def tell() -> bool:
        task = asyncio.create_task(party())
        if cancel is not None:
            await asyncio.sleep(cancel)
            task.cancel()
        await asyncio.wait({task})
        return task.cancelled()

    cancelled = run(tell())
    assert cancelled == (cancel is not None)
    assert ("home" in told) == (cancel is None)
    if cancel is None:
        assert told[-2:] == ["outer left", "home"]
        if outer > min(inner, 2.5):
            assert told[0] == f"inner left at {min(inner, 2.5):.1f}"


# Shields


def test_saving_outlives_the_caller(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(archive_module.main())
    assert lines(capsys) == [
        "1 h: the caller has left",
        "2 h: saved: ridge by 3 h",
        "2 h: ['ridge by 3 h']",
    ]


def test_patient_caller_hears_that_it_is_saved() -> None:
    async def tell() -> None:
        async with asyncio.TaskGroup() as saving:
            archive = Archive(saving=saving)
            await archive.save(report="top")
            assert (archive.saved, now()) == (["top"], 2)

    run(tell())


def test_group_s_own_cancellation_ends_the_saving() -> None:
    archives = list[Archive]()

    async def save() -> None:
        async with asyncio.timeout(1), asyncio.TaskGroup() as saving:
            archives.append(Archive(saving))
            await archives[0].save("top")

    with pytest.raises(TimeoutError):
        run(save())
    assert archives[0].saved == []


# Permits and collisions


async def careful(snow: asyncio.Event) -> str:
    task = asyncio.current_task()
    assert task is not None
    try:
        async with asyncio.TaskGroup() as parties:
            parties.create_task(collision_broken.buried(snow))
    except* RuntimeError:
        pass
    if task.cancelling():
        raise asyncio.CancelledError
    return "at the top"


def test_recall_is_heard_where_it_is_asked_for() -> None:
    assert asyncio.run(collision_broken.recalled(careful)) == "recalled"


def test_recalled_party_turns_back() -> None:
    assert run(recalled(cross=cross)) == "turned back, permits left: 1"


def test_permit_module_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(permit_module.main())
    assert lines(capsys) == ["crossed with permit 7", "no permit"]


@pytest.mark.parametrize(("hours", "crossed"), [(4, True), (6, False)])
def test_party_waits_five_hours(hours: float, crossed: bool) -> None:
    async def tell() -> None:
        permits = asyncio.Queue[str]()
        loop = asyncio.get_running_loop()
        loop.call_later(hours, permits.put_nowait, "permit 7")
        if crossed:
            assert await cross(permits=permits) == "crossed with permit 7"
            assert now() == 5
        else:
            with pytest.raises(TimeoutError):
                await cross(permits)
            assert now() == 5

    run(tell())


@given(seed=st.integers(0, 99))
def test_no_recall_is_dropped_at_any_turn(seed: int) -> None:
    """Whoever is recalled while on the way does not cross."""
    choice = random.Random(seed)

    async def tell() -> None:
        permits = asyncio.Queue[str]()
        parties = [asyncio.create_task(cross(permits)) for _ in range(5)]
        asked = set[asyncio.Task[str]]()
        for step in range(5):
            for _ in range(choice.randrange(4)):
                await asyncio.sleep(0)
            permits.put_nowait(f"permit {step}")
            victim = choice.choice(parties)
            if victim.cancel():
                asked.add(victim)
        await asyncio.wait(parties)
        assert {party for party in parties if party.cancelled()} == asked
        assert permits.qsize() <= len(asked)

    run(tell())


# SIGTERM


@pytest.mark.usefixtures("quiet_children")
def test_child_is_asked_and_then_made_to_close() -> None:
    assert dismiss(camp="base_camp") == (
        [
            "the camp is open",
            "glacier: home, after a whole leg",
            "ridge: fetched, the tent is packed",
        ],
        1,
    )


@pytest.mark.usefixtures("quiet_children")
@pytest.mark.parametrize("limit", [20, 3])
def test_child_is_killed_when_its_time_is_up(
    limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[object]()

    class AtOnce:
        def __init__(self, limit: float, kill: Callable[[], None]) -> None:
            told.append(limit)
            self.kill = kill

        def start(self) -> None:
            self.kill()

        def cancel(self) -> None:
            told.append("cancelled")

    monkeypatch.setattr(dismissal, "Timer", AtOnce)
    if limit == 20:
        assert dismiss("base_camp") == ([""], -signal.SIGKILL)
    else:
        assert dismiss("base_camp", limit=3) == ([""], -signal.SIGKILL)
    assert told == [limit, "cancelled"]


def dismissed(main: Callable[[], Awaitable[object]]) -> object:
    """Run a camp in this process, and send this process SIGTERM."""

    async def tell() -> object:
        camp = asyncio.ensure_future(main())
        await asyncio.sleep(0.5)
        signal.raise_signal(signal.SIGTERM)
        return await camp

    before = signal.getsignal(signal.SIGTERM)
    try:
        return run(tell())
    finally:
        assert signal.getsignal(signal.SIGTERM) == before


def test_late_parties_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert dismissed(lambda: hold(glacier, ridge, ridge)) == 2
    assert lines(capsys) == [
        "the camp is open",
        "glacier: home, after a whole leg",
        *["ridge: fetched, the tent is packed"] * 2,
    ]


def test_camp_whose_parties_come_is_closed_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def timed() -> float:
        assert await hold(glacier, grace=9) == 0
        return now()

    assert dismissed(timed) == pytest.approx(0.5, abs=0.01)
    assert lines(capsys)[-1] == "glacier: home, after a whole leg"


@pytest.mark.parametrize("grace", [9.0, None])
def test_grace_is_given(
    grace: float | None, capsys: pytest.CaptureFixture[str]
) -> None:
    async def timed() -> float:
        late = hold(ridge) if grace is None else hold(ridge, grace=grace)
        assert await late == 1
        return now()

    assert dismissed(timed) == pytest.approx(0.5 + (grace or 0.05))
    assert lines(capsys)[-1] == "ridge: fetched, the tent is packed"


def test_party_that_fails_closes_the_camp() -> None:
    async def fail(closing: asyncio.Event) -> None:
        raise OSError("the tent is gone")

    with pytest.raises(ExceptionGroup) as raised:
        run(hold(fail))
    assert [*map(str, raised.value.exceptions)] == ["the tent is gone"]
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_camp_without_handler_is_limited(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> None:
        with pytest.raises(TimeoutError):
            await hold_broken()
        assert now() == 20

    run(tell())
    assert lines(capsys) == ["the camp is open", "everybody is home"]
