"""Why was a job not printed?  Back to the job that failed.

What was skipped because of a skipped job has the same cause.
"""

# --8<-- [start:blame]
from examples.concurrency.scheduling.job import Status
from examples.concurrency.scheduling.plan import Plan


def blame(plan: Plan, job_id: str) -> set[str]:
    """Return the jobs that failed, were cancelled or late, and led to this.

    Args:
        plan: A plan whose jobs have all ended.
        job_id: Of the job that is asked about.
    """
    match plan.outcomes[job_id].status:
        case Status.DONE:
            return set()
        case Status.SKIPPED:
            before = plan.jobs[job_id].after
            return set[str]().union(*(blame(plan, it) for it in before))
        case _:
            return {job_id}


# --8<-- [end:blame]
def main() -> None:
    from examples.concurrency.scheduling.job import Job
    from examples.concurrency.scheduling.strategies import run_sequential

    plan = Plan(
        [
            Job("print", int, ("red",)),
            Job("fold", str, after=("print",)),
            Job("bind", str, after=("fold",)),
        ]
    )
    run_sequential(plan)
    print(blame(plan, "bind"))


if __name__ == "__main__":
    main()
