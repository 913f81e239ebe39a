"""A print shop's evening, under whichever strategy it is run.

The jobs are plain and async functions of this module, so that processes find
them.
"""

# --8<-- [start:imports]
from collections.abc import Iterable

from examples.concurrency.scheduling.job import Job, Outcome
from examples.concurrency.scheduling.plan import Plan
from examples.concurrency.scheduling.strategies import (
    run_processes,
    run_sequential,
    run_threaded,
)


# --8<-- [end:imports]
# --8<-- [start:jobs]
def set_type(title: str) -> str:
    """Return a title in capitals."""
    return title.upper()


async def print_sheets(title: str, copies: int = 1) -> str:
    """Print a title so many times.

    Raises:
        ValueError: There is not enough paper.
    """
    if copies > 1000:
        raise ValueError(f"no paper for {copies} of {title}")
    return f"{copies} of {title}"


def bind() -> str:
    """Put the sheets together."""
    return "bound"


# --8<-- [end:jobs]
# --8<-- [start:evening]
def evening() -> list[Job]:
    """Return the jobs of one evening, of which one fails."""
    return [
        Job("bind", bind, after=("book",)),
        Job("set", set_type, ("ulysses",), priority=2),
        Job("book", print_sheets, ("Ulysses",), {"copies": 9}, 2, ("set",)),
        Job("bills", print_sheets, ("bills", 1), priority=1),
        Job("cards", print_sheets, ("cards",), {"copies": 9000}, priority=1),
        Job("trim", bind, after=("cards",)),
    ]


def tell(outcomes: dict[str, Outcome], ids: Iterable[str]) -> list[str]:
    """Return a line for each id: what became of the job."""
    return [
        f"{it:5} {outcomes[it].status:8} "
        f"{outcomes[it].error or outcomes[it].value}"
        for it in ids
    ]


# --8<-- [end:evening]
# --8<-- [start:main]
def main() -> None:
    """Run the evening in one thread, in threads and in processes."""
    ids = [job.id for job in evening()]
    first = tell(run_sequential(Plan(evening())), ids)
    print(*first, sep="\n")
    for run in (run_threaded, run_processes):
        same = tell(run(Plan(evening()), workers=2), ids) == first
        print(f"{run.__name__}: {'the same' if same else 'different'}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
