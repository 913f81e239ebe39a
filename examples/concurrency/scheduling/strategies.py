"""The scheduler's hands: one thread, many threads, processes, or a loop.

Only the caller's thread talks to the plan; what runs elsewhere is a function
and its arguments.
"""

# --8<-- [start:perform]
import asyncio
import inspect
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from multiprocessing import get_context
from typing import Any

from examples.concurrency.scheduling.job import Job, Outcome, Status
from examples.concurrency.scheduling.plan import Plan, end, next_job


async def wait_for(what: Awaitable[Any]) -> Any:
    """Make a coroutine of any awaitable."""
    return await what


# --8<-- [end:perform]
# --8<-- [start:sequential]
def perform(
    function: Callable[..., Any], args: Any, kwargs: Mapping[str, Any]
) -> Any:
    """Call a function, and wait for what it returned if one has to."""
    result = function(*args, **kwargs)
    if inspect.isawaitable(result):
        return asyncio.run(wait_for(result))
    return result


def run_sequential(plan: Plan) -> dict[str, Outcome]:
    """Run a plan in this thread; return what became of each job."""
    while (job := next_job(plan)) is not None:
        try:
            value = perform(job.function, job.args, job.kwargs)
        except Exception as error:
            end(plan, job, Outcome(Status.FAILED, error=error))
        else:
            end(plan, job, Outcome(Status.DONE, value))
    return plan.outcomes


# --8<-- [end:sequential]
# --8<-- [start:settled]
def submit(executor: Executor, job: Job) -> Future[Any]:
    """Return the future of a job, failed if the executor is broken."""
    try:
        return executor.submit(perform, job.function, job.args, job.kwargs)
    except BrokenExecutor as error:  # a process died, so it takes no more
        refused = Future[Any]()
        refused.set_exception(error)
        return refused


def settled(future: Future[Any]) -> Outcome:
    """Return the outcome of a future that is done."""
    if future.cancelled():
        return Outcome(Status.CANCELLED)
    if (error := future.exception()) is not None:
        return Outcome(Status.FAILED, error=error)
    return Outcome(Status.DONE, future.result())


# --8<-- [end:settled]
# --8<-- [start:executor]
def run_on(plan: Plan, executor: Executor, workers: int) -> dict[str, Outcome]:
    """Keep so many jobs running, and no more: the others stay in line."""
    jobs: dict[Future[Any], Job] = {}
    while True:
        while len(jobs) < workers and (job := next_job(plan)) is not None:
            future = submit(executor, job)
            jobs[future], plan.running[job.id] = job, future.cancel
        if not jobs:
            return plan.outcomes
        wait(jobs, return_when=FIRST_COMPLETED)
        for future in [each for each in jobs if each.done()]:
            end(plan, jobs.pop(future), settled(future))


# --8<-- [end:executor]
# --8<-- [start:executors]
def run_threaded(plan: Plan, workers: int) -> dict[str, Outcome]:
    """Run a plan in so many threads; return what became of each job."""
    with ThreadPoolExecutor(workers) as executor:
        return run_on(plan, executor, workers)


def run_processes(plan: Plan, workers: int) -> dict[str, Outcome]:
    """Run a plan in so many processes, to which jobs are pickled."""
    with ProcessPoolExecutor(workers, get_context("forkserver")) as executor:
        return run_on(plan, executor, workers)


# --8<-- [end:executors]
def main() -> None:
    """Run a job that works and one that fails, in both."""
    for run in (run_threaded, run_processes):
        plan = Plan([Job("A", int, ("7",)), Job("B", int, ("seven",))])
        outcomes = run(plan, 2)
        print(outcomes["A"].value, repr(outcomes["B"].error))


if __name__ == "__main__":
    main()
