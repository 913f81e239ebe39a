"""A print shop's jobs, and what becomes of them.

An outcome keeps the exception itself, not its text.
"""

# --8<-- [start:job]
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from math import inf
from typing import Any


@dataclass(frozen=True)
class Job:
    id: str
    function: Callable[..., Any]
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    priority: int = 0  # the smaller, the sooner
    after: tuple[str, ...] = ()  # ids of what must be done before
    deadline: float = inf  # the latest time to begin


# --8<-- [end:job]
# --8<-- [start:outcome]
class Status(StrEnum):
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()
    SKIPPED = auto()  # what it comes after was not done
    LATE = auto()


@dataclass(frozen=True)
class Outcome:
    status: Status
    value: Any = None
    error: BaseException | None = None


@dataclass(frozen=True)
class Progress:
    ended: int
    total: int
    id: str
    status: Status


# --8<-- [end:outcome]
def main() -> None:
    job = Job("poster", print, args=("a poster",), priority=1)
    outcome = Outcome(Status.DONE, job.function(*job.args, **job.kwargs))
    print(job.id, outcome.status, outcome.value)


if __name__ == "__main__":
    main()
