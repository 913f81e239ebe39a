"""Each job runs exactly once, in order, whoever runs it."""

import asyncio
import inspect
import os
from collections.abc import Callable
from graphlib import CycleError
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.scheduling import (
    async_strategy,
    evening,
    graph,
    job,
    line,
    plan,
    strategies,
)
from examples.concurrency.scheduling.async_strategy import run_async
from examples.concurrency.scheduling.graph import DuplicateJobError
from examples.concurrency.scheduling.job import (
    Job,
    Outcome,
    Progress,
    Status,
)
from examples.concurrency.scheduling.line import Line
from examples.concurrency.scheduling.plan import (
    Plan,
    cancel,
    end,
    next_job,
)
from examples.concurrency.scheduling.strategies import (
    run_processes,
    run_sequential,
    run_threaded,
)


def in_loop(plan: Plan, workers: int) -> dict[str, Outcome]:
    return asyncio.run(run_async(plan, workers))


def alone(plan: Plan, workers: int) -> dict[str, Outcome]:
    return run_sequential(plan)


Run = Callable[[Plan, int], dict[str, Outcome]]
HERE: list[Run] = [alone, run_threaded, in_loop]
ALL = [*HERE, run_processes]


def note(folder: str, name: str, fails: bool) -> str:
    """Leave one line for each run, in a file that processes share."""
    with open(f"{folder}/log", "a", encoding="utf-8") as log:
        log.write(f"{name}\n")
    if fails:
        raise ValueError(name)
    return f"did {name}"


async def note_later(folder: str, name: str, fails: bool) -> str:
    await asyncio.sleep(0)
    return note(folder, name, fails)


def drawn_jobs(draw: st.DrawFn, folder: str) -> list[Job]:
    jobs: list[Job] = []
    for number in range(draw(st.integers(0, 8))):
        name = f"job {number}"
        before = [it.id for it in jobs]
        after = draw(st.sets(st.sampled_from(before))) if before else set()
        jobs.append(
            Job(
                name,
                draw(st.sampled_from([note, note_later])),
                (folder,),
                {"name": name, "fails": draw(st.integers(0, 5)) == 0},
                draw(st.integers(0, 2)),
                tuple(sorted(after)),
            )
        )
    return draw(st.permutations(jobs))


@pytest.mark.parametrize("run", ALL)
def test_each_job_runs_exactly_once(
    run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    @settings(max_examples=8 if run is run_processes else 40)
    @given(st.data(), st.integers(1, 3))
    def law(data: st.DataObject, workers: int) -> None:
        folder = str(tmp_path_factory.mktemp("shop"))
        jobs = data.draw(st.composite(drawn_jobs)(folder))
        told: list[Progress] = []
        outcomes = run(Plan(jobs, report=told.append), workers)

        log = Path(folder, "log")
        ran = log.read_text().splitlines() if log.exists() else []
        assert len(ran) == len(set(ran))
        assert sorted(outcomes) == sorted(it.id for it in jobs)
        for it in jobs:
            status = outcomes[it.id].status
            ready = all(
                outcomes[each].status == Status.DONE for each in it.after
            )
            assert (it.id in ran) == ready == (status != Status.SKIPPED)
            if ready:
                fails = it.kwargs["fails"]
                assert status == (Status.FAILED if fails else Status.DONE)
                assert all(
                    ran.index(each) < ran.index(it.id) for each in it.after
                )
            if status == Status.DONE:
                assert outcomes[it.id].value == f"did {it.id}"
            if status == Status.FAILED:
                assert repr(outcomes[it.id].error) == f"ValueError('{it.id}')"
        assert [it.ended for it in told] == list(range(1, len(jobs) + 1))
        assert {it.total for it in told} <= {len(jobs)}
        assert {it.id: it.status for it in told} == {
            it: outcome.status for it, outcome in outcomes.items()
        }

    law()


@given(st.lists(st.integers(0, 3)))
def test_line_is_sorted_by_priority_then_by_coming(keys: list[int]) -> None:
    queue = Line[int]()
    for number, key in enumerate(keys):
        queue.push(number, priority=key)
    out = [queue.pop() for _ in keys]
    assert out == sorted(range(len(keys)), key=lambda it: keys[it])
    assert queue.pop() is None


def test_items_are_never_compared() -> None:
    queue = Line[object](rise=1, clock=lambda: 7.0)
    for _ in range(3):
        queue.push(object(), 0)
    assert queue.pop() is not queue.pop()


@pytest.mark.parametrize("run", HERE)
def test_one_worker_goes_by_priority_and_ties_by_coming(run: Run) -> None:
    order: list[str] = []
    jobs = [
        Job(name, order.append, (name,), priority=priority)
        for name, priority in (("c", 1), ("d", 1), ("a", 0), ("e", 2))
    ]
    run(Plan(jobs), 1)
    assert order == ["a", "c", "d", "e"]


@pytest.mark.parametrize("run", HERE)
def test_freed_jobs_stand_in_line_with_the_others(run: Run) -> None:
    order: list[str] = []

    def job_of(name: str, priority: int, *after: str) -> Job:
        return Job(name, order.append, (name,), {}, priority, after)

    jobs = [
        job_of("late", 3),
        job_of("second", 1, "first"),
        job_of("first", 2),
        job_of("also", 1, "first"),
    ]
    run(Plan(jobs), 1)
    assert order == ["first", "second", "also", "late"]


def test_duplicates_strangers_and_cycles_are_refused() -> None:
    with pytest.raises(DuplicateJobError, match=r"^a$"):
        Plan([Job("a", str), Job("a", int)])
    with pytest.raises(LookupError, match=r"^a comes after unknown b$"):
        Plan([Job("x", str), Job("a", str, after=("x", "b", "c"))])
    with pytest.raises(CycleError):
        Plan([Job("a", str, after=("b",)), Job("b", str, after=("a",))])


def test_cancelled_before_it_began_and_its_followers() -> None:
    made = Plan(
        [
            Job("a", str),
            Job("b", str, after=("a",)),
            Job("c", str, after=("b",)),
            Job("d", str, after=("c",)),
        ]
    )
    assert cancel(made, "b")
    outcomes = run_sequential(made)
    assert [it.status.value for it in outcomes.values()] == [
        "done",
        "cancelled",
        "skipped",
        "skipped",
    ]
    assert not cancel(made, "a")
    assert not cancel(made, "b")


def test_running_job_of_the_loop_is_cancelled() -> None:
    async def main() -> None:
        made = Plan([Job("a", asyncio.sleep, (60,)), Job("b", str)])
        asyncio.get_running_loop().call_later(5, cancel, made, "a")
        outcomes = await run_async(made, workers=1)
        assert outcomes["a"] == Outcome(Status.CANCELLED)
        assert outcomes["b"].status == Status.DONE
        assert asyncio.get_running_loop().time() == 5
        assert made.running == {}

    run(main())


@pytest.mark.parametrize("strategy", [alone, run_threaded])
def test_running_jobs_of_a_thread_go_on(strategy: Run) -> None:
    answers: list[bool] = []

    def press() -> str:
        answers.append(cancel(made, "a"))
        return "ran"

    made = Plan([Job("a", press), Job("b", str, after=("a",))])
    outcomes = strategy(made, 1)
    assert answers == [False]
    assert [it.status.value for it in outcomes.values()] == ["done", "done"]
    assert made.cancelled == set()


def test_job_cancelled_in_the_queue_of_an_executor() -> None:
    from concurrent.futures import Executor, Future

    class Never(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            future = Future[Any]()
            future.cancel()
            future.set_running_or_notify_cancel()
            return future

    outcomes = strategies.run_on(Plan([Job("a", str)]), Never(), 1)
    assert outcomes == {"a": Outcome(Status.CANCELLED)}


def test_cancelling_the_run_cancels_what_runs() -> None:
    stopped: list[str] = []

    async def press() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            stopped.append("press")
            raise

    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5):
                await run_async(Plan([Job("a", press)]), 1)

    run(main())
    assert stopped == ["press"]


@pytest.mark.parametrize("strategy", [run_threaded, in_loop])
def test_so_many_run_together_and_no_more(strategy: Run) -> None:
    together, running, most = Barrier(2), 0, 0

    def press() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        together.wait(10)
        running -= 1
        together.wait(10)

    outcomes = strategy(Plan([Job(f"{n}", press) for n in range(4)]), 2)
    assert [it.error for it in outcomes.values()] == [None] * 4
    assert most == 2


def test_processes_are_others() -> None:
    outcomes = run_processes(Plan([Job("a", os.getpid)]), workers=1)
    assert outcomes["a"].value != os.getpid()


def test_process_that_dies_fails_its_job_and_the_later_ones() -> None:
    made = Plan([Job("a", os._exit, (7,)), Job("b", str)])
    outcomes = run_processes(made, workers=1)
    assert [type(it.error).__name__ for it in outcomes.values()] == [
        "BrokenProcessPool",
        "BrokenProcessPool",
    ]


def test_what_cannot_be_pickled_fails_alone() -> None:
    made = Plan([Job("a", lambda: 1), Job("b", int, ("7",))])
    outcomes = run_processes(made, workers=2)
    assert "pickle" in str(outcomes["a"].error)
    assert outcomes["b"].value == 7


def raises() -> None:
    raise ValueError("no paper") from KeyError("A4")


@pytest.mark.parametrize("strategy", HERE)
def test_errors_are_kept_whole(strategy: Run) -> None:
    error = strategy(Plan([Job("a", raises)]), 1)["a"].error
    assert repr(error) == "ValueError('no paper')"
    assert repr(error and error.__cause__) == "KeyError('A4')"
    trace = error and error.__traceback__
    names: list[str] = []
    while trace:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    assert names[-1] == "raises"


@pytest.mark.parametrize("strategy", HERE)
def test_whatever_returns_an_awaitable_is_awaited(strategy: Run) -> None:
    class Press:
        async def __call__(self) -> str:
            return "printed"

    jobs = [
        Job("function", Press().__call__),
        Job("lambda", lambda: Press()()),
        Job("object", Press()),
    ]
    outcomes = strategy(Plan(jobs), 2)
    assert [it.value for it in outcomes.values()] == ["printed"] * 3


def test_async_functions_run_in_the_loop_and_others_do_not() -> None:
    loops: list[object] = []

    async def inside() -> bool:
        return asyncio.get_running_loop() in loops

    def outside() -> None:
        asyncio.get_running_loop()

    async def main() -> dict[str, Outcome]:
        loops.append(asyncio.get_running_loop())
        jobs = [Job("in", inside), Job("out", outside, kwargs={})]
        return await run_async(Plan(jobs), 2)

    outcomes = asyncio.run(main())
    assert outcomes["in"].value is True
    assert str(outcomes["out"].error) == "no running event loop"


def test_keyword_arguments_arrive() -> None:
    for strategy in ALL:
        made = Plan([Job("a", int, ("10",), {"base": 2})])
        assert strategy(made, 1)["a"].value == 2


@pytest.mark.parametrize(("late", "status"), [(0, "done"), (0.1, "late")])
def test_deadline_is_the_latest_time_to_begin(
    late: float, status: str
) -> None:
    made = Plan([Job("a", str, deadline=60)], clock=lambda: 60 + late)
    assert run_sequential(made)["a"].status == status


def test_plan_with_rise_lets_old_jobs_go_first() -> None:
    now = 0.0
    made = Plan(
        [
            Job("old", str, priority=3),
            Job("set", str),
            Job("new", str, priority=2, after=("set",)),
        ],
        clock=lambda: now,
        rise=1,
    )
    first = next_job(made)
    assert first
    now = 1.1
    end(made, first, Outcome(Status.DONE))
    second = next_job(made)
    assert second
    assert (first.id, second.id) == ("set", "old")


def test_outcome_of_nothing() -> None:
    assert Outcome(Status.SKIPPED) == Outcome(Status.SKIPPED, None, None)
    assert [it.value for it in Status] == [
        "done",
        "failed",
        "cancelled",
        "skipped",
        "late",
    ]


def test_mains_tell(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (job, line, graph, plan, strategies, evening):
        main.main()
    asyncio.run(async_strategy.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert (
        out
        == inspect.cleandoc(
            """
            a poster
            poster done None
            card bill book None
            print
            bind
            print
            bind
            7 ValueError("invalid literal for int() with base 10: 'seven'")
            7 ValueError("invalid literal for int() with base 10: 'seven'")
            bind  done     bound
            set   done     ULYSSES
            book  done     9 of Ulysses
            bills done     1 of bills
            cards failed   no paper for 9000 of cards
            trim  skipped  None
            run_threaded: the same
            run_processes: the same
            A A, printed
            B B
            """
        )
        + "\n"
    )


def test_paper_is_enough_for_a_thousand() -> None:
    assert asyncio.run(evening.print_sheets("x", 1000)) == "1000 of x"
    assert asyncio.run(evening.print_sheets("x")) == "1 of x"
    with pytest.raises(ValueError, match="1001"):
        asyncio.run(evening.print_sheets("x", copies=1001))


def test_different_outcomes_would_be_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = {it.id: Outcome(Status.LATE) for it in evening.evening()}
    monkeypatch.setattr(evening, "run_threaded", lambda plan, workers: empty)
    monkeypatch.setattr(evening, "run_processes", run_threaded)
    evening.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.endswith("<lambda>: different\nrun_threaded: the same\n")


def test_an_unknown_job_cannot_be_cancelled() -> None:
    with pytest.raises(LookupError, match=r"^no job typo$"):
        cancel(Plan([Job("print", str)]), "typo")


@pytest.mark.parametrize("workers", [0, -1])
def test_a_loop_needs_one_worker(workers: int) -> None:
    plan = Plan([Job("print", str)])
    with pytest.raises(
        ValueError, match=f"^at least one worker, not {workers}$"
    ):
        run(run_async(plan, workers))
    assert plan.outcomes == {}
    assert run(run_async(plan, 1))["print"].status == Status.DONE
