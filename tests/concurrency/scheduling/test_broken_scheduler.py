"""The copied scheduler collides, forgets, pretends and freezes."""

import asyncio
from inspect import iscoroutine
from threading import Event

import pytest

from examples.concurrency.scheduling import scheduler_broken
from examples.concurrency.scheduling.scheduler_broken import (
    AdvancedTaskScheduler,
    AsyncTaskScheduler,
    Task,
    TaskQueue,
)


async def print_sheets(title: str = "flyer") -> str:
    return f"{title} printed"


def test_second_task_of_a_priority_is_a_type_error_broken() -> None:
    """S1-07: the tuples compare the tasks when their priorities are equal."""
    queue = TaskQueue()
    queue.add_task(Task("a", str, priority=1))
    queue.add_task(Task("b", str))
    assert queue.tasks.get()[1].id == "b"
    with pytest.raises(
        TypeError, match="'<' not supported between instances of 'Task'"
    ):
        queue.add_task(Task("c", str, priority=1))


def test_sync_function_freezes_the_loop_broken() -> None:
    """S1-08: what only another task can do is not done in time."""

    async def main() -> None:
        alive = Event()
        scheduler = AsyncTaskScheduler()
        scheduler.tasks = [Task("press", alive.wait, (0.01,))]
        running = asyncio.create_task(scheduler.run_async())
        asyncio.get_running_loop().call_soon(alive.set)
        await running
        assert scheduler.results == {"press": ("success", False)}

    asyncio.run(main())


def test_coroutine_counts_as_success_broken() -> None:
    """S1-09: nobody looks at what the call returned."""
    threaded, looped = AdvancedTaskScheduler(), AsyncTaskScheduler()
    threaded.tasks = [Task("flyer", print_sheets)]
    looped.tasks = [Task("flyer", lambda: print_sheets())]
    threaded.run_threaded()
    asyncio.run(looped.run_async())
    for scheduler in (threaded, looped):
        status, result = scheduler.results["flyer"]
        assert status == "success"
        assert iscoroutine(result)
        result.close()
    looped.tasks = [Task("flyer", print_sheets, ("card",))]
    asyncio.run(looped.run_async())
    assert looped.results == {"flyer": ("success", "card printed")}


def test_duplicates_overwrite_and_errors_are_text_broken() -> None:
    """S1-10: two tasks, one result; and an error without its type."""
    scheduler = AdvancedTaskScheduler()
    scheduler.tasks = [
        Task("card", str.upper, ("thanks",)),
        Task("card", str.upper, ("sorry",)),
        Task("poster", dict[str, str]().__getitem__, ("A2",)),
    ]
    scheduler.run_sequential()
    assert scheduler.results == {
        "card": ("success", "SORRY"),
        "poster": ("error", "'A2'"),
    }


def test_main_tells(capsys: pytest.CaptureFixture[str]) -> None:
    scheduler_broken.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        "'<' not supported between instances of 'Task' and 'Task'\n"
    )
