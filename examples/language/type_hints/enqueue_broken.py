"""A parameter that may be None, and by default is one shared list.

The hint is right and the default fits it, so no checker objects.  Ruff
does; its B006 is silenced here, for the shared list is the point.
"""


# --8<-- [start:enqueue]
def enqueue(job: str, jobs: list[str] | None = []) -> list[str]:  # noqa: B006
    if jobs is None:
        return [job]
    jobs.append(job)
    return jobs


# --8<-- [end:enqueue]
def main() -> None:
    print(enqueue("logo", ["map"]), enqueue("logo", None))


if __name__ == "__main__":
    main()
