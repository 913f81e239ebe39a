"""Jobs by id, and the order in which `after` lets them through.

The graph is consumed: each job is released once.
"""

# --8<-- [start:imports]
from collections.abc import Iterable
from graphlib import TopologicalSorter

from examples.concurrency.scheduling.job import Job


class DuplicateJobError(ValueError):
    """A job of that id was given before."""


# --8<-- [end:imports]
# --8<-- [start:jobs]
class Jobs:
    """Jobs by id, and which of them may run.

    Raises DuplicateJobError, CycleError, and LookupError for unknown ids.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        self.jobs: dict[str, Job] = {}
        for job in jobs:
            if job.id in self.jobs:
                raise DuplicateJobError(job.id)
            self.jobs[job.id] = job
        for job in self.jobs.values():
            for before in job.after:
                if before not in self.jobs:
                    raise LookupError(f"{job.id} comes after unknown {before}")
        self.graph = TopologicalSorter(
            {job.id: job.after for job in self.jobs.values()}
        )
        self.graph.prepare()

    def released(self) -> list[Job]:
        """Return jobs whose last condition is met, in the order given."""
        ready = set(self.graph.get_ready())
        return [job for job in self.jobs.values() if job.id in ready]


# --8<-- [end:jobs]
def main() -> None:
    """Print two jobs in the order in which they are released."""
    jobs = Jobs([Job("bind", str, after=("print",)), Job("print", str)])
    for _ in range(2):
        for job in jobs.released():
            print(job.id)
            jobs.graph.done(job.id)


if __name__ == "__main__":
    main()
