"""What threads know of the request for which they work."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest

from examples.concurrency.context_variables import errands
from examples.concurrency.context_variables.desk import request, request_id
from examples.concurrency.context_variables.errands import carried, whose


def test_to_thread_takes_the_context_and_the_executor_does_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    errands.main()
    assert capsys.readouterr().out == (
        "to_thread REQ-1\nrun_in_executor -\ncarried REQ-1\n"
    )


def test_a_function_is_carried_from_where_it_was_bound() -> None:
    with request("REQ-1"):
        bound = carried(whose)
    with request("REQ-2"):
        assert (bound(), whose()) == ("REQ-1", "REQ-2")


def test_arguments_and_results_pass() -> None:
    assert carried(divmod)(17, 5) == (3, 2)
    assert carried(function=int)("ff", base=16) == 255


def test_what_a_call_sets_stays_with_it() -> None:
    def relabel() -> str:
        before = request_id.get()
        request_id.set("REQ-9")
        return before

    with request("REQ-1"):
        bound = carried(relabel)
        assert [bound(), bound()] == ["REQ-1", "REQ-1"]
        assert whose() == "REQ-1"


def test_two_threads_may_be_inside_at_once() -> None:
    both = threading.Barrier(2)

    def meet() -> str:
        both.wait(10)
        return whose()

    with request("REQ-1"), ThreadPoolExecutor(2) as pool:
        bound = carried(meet)
        first, second = pool.submit(bound), pool.submit(bound)
        assert (first.result(10), second.result(10)) == ("REQ-1", "REQ-1")


def test_one_context_is_entered_once_broken() -> None:
    """Own list: the same context for two threads at a time."""
    inside, leave = threading.Event(), threading.Event()
    context = copy_context()

    def stay() -> None:
        inside.set()
        leave.wait(10)

    with ThreadPoolExecutor(1) as pool:
        staying = pool.submit(context.run, stay)
        assert inside.wait(10)
        with pytest.raises(RuntimeError, match="is already entered"):
            context.run(whose)
        leave.set()
        staying.result(10)


def test_a_pool_thread_keeps_what_a_job_has_set_broken() -> None:
    """Own list: set without reset in the thread of a pool."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(request_id.set, "REQ-7").result()
        assert pool.submit(whose).result() == "REQ-7"
        assert pool.submit(carried(whose)).result() == "-"


def test_a_task_may_be_given_a_context() -> None:
    async def relabel() -> None:
        request_id.set("REQ-9")

    async def morning() -> tuple[str, str]:
        shared = copy_context()
        await asyncio.create_task(relabel(), context=shared)
        return shared[request_id], request_id.get()

    assert asyncio.run(morning()) == ("REQ-9", "-")
