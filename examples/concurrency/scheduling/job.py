"""A print shop's jobs, and what becomes of them.

An outcome keeps the exception itself, not its text.
"""

# --8<-- [start:imports]
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from math import inf
from typing import Any


# --8<-- [end:imports]
# --8<-- [start:job]
@dataclass(frozen=True)
class Job:
    """A call to be made, and when it may be.

    Args:
        id: Its name, which no other job of a plan has.
        function: What to call; an awaitable that it returns is awaited.
        args: Its positional arguments.
        kwargs: Its keyword arguments.
        priority: The smaller, the sooner.
        after: The ids of the jobs that must be done before.
        deadline: The latest time to begin, in seconds of the plan's clock.
    """

    id: str
    function: Callable[..., Any]
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    priority: int = 0
    after: tuple[str, ...] = ()
    deadline: float = inf


# --8<-- [end:job]
# --8<-- [start:outcome]
class Status(StrEnum):
    """How a job ended, or why it never began."""

    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()
    SKIPPED = auto()  # what it comes after was not done
    LATE = auto()


@dataclass(frozen=True)
class Outcome:
    """What became of a job.

    Args:
        status: How it ended.
        value: What it returned, if it is done.
        error: What it raised, or what kept it from running.
    """

    status: Status
    value: Any = None
    error: BaseException | None = None


# --8<-- [end:outcome]
# --8<-- [start:progress]
@dataclass(frozen=True)
class Progress:
    """What is reported whenever a job has ended.

    Args:
        ended: How many jobs of the plan have ended.
        total: How many there are.
        id: The job that has just ended.
        status: How it ended.
    """

    ended: int
    total: int
    id: str
    status: Status


# --8<-- [end:progress]
def main() -> None:
    """Do one job by hand."""
    job = Job("poster", print, args=("a poster",), priority=1)
    outcome = Outcome(Status.DONE, job.function(*job.args, **job.kwargs))
    print(job.id, outcome.status, outcome.value)


if __name__ == "__main__":
    main()
