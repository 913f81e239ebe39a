"""The solutions blame the right job, and pause for longer."""

import asyncio

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.scheduling.job import Job
from examples.concurrency.scheduling.plan import Plan, cancel
from examples.concurrency.scheduling.solutions import backoff, blame
from examples.concurrency.scheduling.strategies import run_sequential


def test_all_roots_are_blamed() -> None:
    plan = Plan(
        [
            Job("red", int, ("red",)),
            Job("set", str),
            Job("late", str, deadline=0),
            Job("gone", str),
            Job("fold", str, after=("red", "set", "late")),
            Job("bind", str, after=("fold", "gone")),
        ]
    )
    cancel(plan, "gone")
    run_sequential(plan)
    assert blame.blame(plan, "bind") == {"red", "late", "gone"}
    assert blame.blame(plan, job_id="red") == {"red"}
    assert blame.blame(plan, "set") == set()


def test_pauses_double_up_to_the_longest_and_come_back() -> None:
    answers = iter([0, 0, 0, 0, 1, 0, 1])
    asked: list[float] = []

    async def call() -> None:
        asked.append(asyncio.get_running_loop().time())
        if not next(answers):
            raise OSError

    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(225):
                await backoff.patient(period=10, action=call, longest=50)

    run(main())
    assert asked == [10, 30, 70, 120, 170, 180, 200, 210, 220][: len(asked)]
    assert len(asked) >= 7


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    blame.main()
    run(backoff.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "{'print'}",
        "10 s: no answer",
        "30 s: no answer",
        "70 s: no answer",
        "110 s: no answer",
    ]
