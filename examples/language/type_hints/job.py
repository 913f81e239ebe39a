"""A plotter job as it comes out of JSON: a dict with a known shape.

It stays a plain dict; the shape is known to checkers alone.
"""

# --8<-- [start:job]
from typing import Required

from typing_extensions import ReadOnly, TypedDict


class Job(TypedDict, total=False):
    """What the queue holds.  Only the name must be there."""

    name: Required[ReadOnly[str]]
    pen: int
    speed: int


def slower(job: Job) -> Job:
    """Return the job at half its speed, if it has one."""
    if "speed" in job:
        return {**job, "speed": job["speed"] // 2}
    return job


# --8<-- [end:job]
def main() -> None:
    print(slower({"name": "logo", "speed": 20}))
    print(slower({"name": "map"}))


if __name__ == "__main__":
    main()
