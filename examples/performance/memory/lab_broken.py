"""A laboratory that develops jobs and forgets none of them.

Three leaks: a cache without an end, a listener that is never removed, and
an error with its traceback.
"""

# --8<-- [start:lab]
from collections.abc import Callable
from dataclasses import dataclass, field


class Scan:
    """A developed picture; its pixels are what fills the memory."""

    def __init__(self, job: int) -> None:
        self.job, self.pixels = job, bytes(20_000)


@dataclass
class Lab:
    """What a process that never ends has in its hands."""

    cache: dict[int, Scan] = field(default_factory=dict[int, Scan])
    listeners: list[Callable[[str], int]] = field(
        default_factory=list[Callable[[str], int]]
    )
    failures: list[Exception] = field(default_factory=list[Exception])


# --8<-- [end:lab]
# --8<-- [start:serve]
def develop(lab: Lab, job: int) -> int:
    """Develop a job, once."""
    if job not in lab.cache:
        lab.cache[job] = Scan(job)
    return len(lab.cache[job].pixels)


def follow(lab: Lab, job: int) -> int:
    """Develop a job and hear what is said meanwhile."""
    scan = Scan(job)
    lab.listeners.append(lambda news: scan.job + len(news))
    return sum(hear("done") for hear in lab.listeners)


def check(lab: Lab, job: int) -> bool:
    """Tell whether the scan is good; keep the errors for a report."""
    scan = Scan(job)
    try:
        if not any(scan.pixels):
            raise ValueError(f"job {job} is blank")
    except ValueError as error:
        lab.failures.append(error)
    return any(scan.pixels)


# --8<-- [end:serve]
def main() -> None:
    lab = Lab()
    for job in range(10):
        develop(lab, job)
        follow(lab, job)
        check(lab, job)
    print(len(lab.cache), len(lab.listeners), len(lab.failures))


if __name__ == "__main__":
    main()
