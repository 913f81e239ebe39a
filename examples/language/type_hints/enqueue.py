"""A parameter whose default says that there is none.

The list is made in the call, so no two calls share it.
"""


# --8<-- [start:enqueue]
def enqueue(job: str, jobs: list[str] | None = None) -> list[str]:
    """Add a job to a queue, or to a new one."""
    if jobs is None:
        jobs = []
    jobs.append(job)
    return jobs


# --8<-- [end:enqueue]
def main() -> None:
    print(enqueue("logo"), enqueue("map", ["logo"]))


if __name__ == "__main__":
    main()
