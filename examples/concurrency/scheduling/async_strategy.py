"""The scheduler's hands in an event loop, which no job may stop.

Async functions run in the loop, all others in threads.
"""

# --8<-- [start:attempt]
import asyncio
import inspect
from asyncio import FIRST_COMPLETED, Task, TaskGroup

from examples.concurrency.scheduling.job import Job, Outcome, Status
from examples.concurrency.scheduling.plan import Plan, end, next_job


async def attempt(job: Job) -> Outcome:
    """Do a job, in the loop or in a thread; its error is an outcome."""
    try:
        if inspect.iscoroutinefunction(job.function):  # saves a thread
            result = job.function(*job.args, **job.kwargs)
        else:
            result = await asyncio.to_thread(
                job.function, *job.args, **job.kwargs
            )
        value = await result if inspect.isawaitable(result) else result
    except Exception as error:
        return Outcome(Status.FAILED, error=error)
    return Outcome(Status.DONE, value)


# --8<-- [end:attempt]
# --8<-- [start:run]
async def run_async(plan: Plan, workers: int) -> dict[str, Outcome]:
    """Run a plan in this event loop; return what became of each job, by id.

    Raises:
        ValueError: There is not one worker.
    """
    if workers < 1:
        raise ValueError(f"at least one worker, not {workers}")
    jobs: dict[Task[Outcome], Job] = {}
    async with TaskGroup() as group:
        while True:
            while len(jobs) < workers and (job := next_job(plan)) is not None:
                task = group.create_task(attempt(job))
                jobs[task], plan.running[job.id] = job, task.cancel
            if not jobs:
                return plan.outcomes
            await asyncio.wait(jobs, return_when=FIRST_COMPLETED)
            for task in [each for each in jobs if each.done()]:
                stopped = Outcome(Status.CANCELLED)
                outcome = stopped if task.cancelled() else task.result()
                end(plan, jobs.pop(task), outcome)


# --8<-- [end:run]
async def main() -> None:
    """Run an async function and a plain one."""

    async def press(title: str) -> str:
        return f"{title}, printed"

    plan = Plan([Job("A", press, ("A",)), Job("B", str.upper, ("b",))])
    for name, outcome in sorted((await run_async(plan, 2)).items()):
        print(name, outcome.value)


if __name__ == "__main__":
    asyncio.run(main())
