"""The scheduler's head: what may run next, and what is known of the rest.

It starts nothing and waits for nothing.  One thread drives it; any may cancel.
"""

# --8<-- [start:plan]
import time
from collections.abc import Callable, Iterable
from threading import Lock

from examples.concurrency.scheduling.graph import Jobs
from examples.concurrency.scheduling.job import (
    Job,
    Outcome,
    Progress,
    Status,
)
from examples.concurrency.scheduling.line import Clock, Line

Report = Callable[[Progress], object]


def no_report(progress: Progress, /) -> None:
    """Tell nobody."""


# --8<-- [end:plan]
# --8<-- [start:plan-class]
class Plan(Jobs):
    """Which job is next, which ones run, and what became of the others.

    Args:
        jobs: What to run; the plan raises what `Jobs` raises.
        report: Is called whenever a job has ended.
        clock: Tells the time in seconds, for deadlines and those who rise.
        rise: Steps of priority that a job in line gains a second.
    """

    def __init__(
        self,
        jobs: Iterable[Job],
        report: Report = no_report,
        clock: Clock = time.monotonic,
        rise: float = 0,
    ) -> None:
        super().__init__(jobs)
        self.report, self.clock = report, clock
        self.line, self.cancelled = Line[Job](rise, clock), set[str]()
        self.running: dict[str, Callable[[], bool]] = {}  # stop it, if you can
        self.outcomes: dict[str, Outcome] = {}
        self.lock = Lock()  # between the strategy and who cancels


# --8<-- [end:plan-class]
# --8<-- [start:next]
def next_job(plan: Plan) -> Job | None:
    """Return the next job to run; None if none may run now."""
    while True:
        for freed in plan.released():
            plan.line.push(freed, freed.priority)
        if (job := plan.line.pop()) is None:
            return None
        with plan.lock:
            if (refusal := refused(plan, job)) is None:
                plan.running[job.id] = lambda: False
                return job
        end(plan, job, Outcome(refusal))


# --8<-- [end:next]
# --8<-- [start:end]
def refused(plan: Plan, job: Job) -> Status | None:
    """Return why a job must not run; None if it may."""
    if job.id in plan.cancelled:
        return Status.CANCELLED
    if any(plan.outcomes[it].status != Status.DONE for it in job.after):
        return Status.SKIPPED
    return Status.LATE if plan.clock() > job.deadline else None


def end(plan: Plan, job: Job, outcome: Outcome) -> None:
    """Note what became of a job, free those after it, and report."""
    with plan.lock:
        plan.running.pop(job.id, None)
        plan.outcomes[job.id] = outcome
    plan.graph.done(job.id)
    ended, total = len(plan.outcomes), len(plan.jobs)
    plan.report(Progress(ended, total, job.id, outcome.status))


# --8<-- [end:end]
# --8<-- [start:cancel]
def cancel(plan: Plan, job_id: str) -> bool:
    """Return whether a job will not run, or will be stopped.

    Raises:
        LookupError: The plan has no such job.
    """
    if job_id not in plan.jobs:
        raise LookupError(f"no job {job_id}")
    with plan.lock:
        if job_id in plan.running:
            return plan.running[job_id]()
        if job_id not in plan.outcomes:
            plan.cancelled.add(job_id)
            return True
        return False


# --8<-- [end:cancel]
def main() -> None:
    """Print two jobs in the order of the plan."""
    plan = Plan([Job("bind", str, after=("print",)), Job("print", str)])
    while (job := next_job(plan)) is not None:
        print(job.id)
        end(plan, job, Outcome(Status.DONE))


if __name__ == "__main__":
    main()
