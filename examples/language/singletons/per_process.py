"""A question, put to another process of the same program.

What the answer is made of has to be pickled; under "spawn" the question too.
"""

# --8<-- [start:ask]
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from examples.language.singletons.box_office import office

T = TypeVar("T")


def answer(question: Callable[[], T], report: Connection) -> None:
    report.send(question())


def ask(question: Callable[[], T], method: str) -> T:
    """Run a question in a child process, and return its answer."""
    context: Any = get_context(method)
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=answer, args=(question, there))
    child.start()
    there.close()  # so that a child that fails ends the wait
    with here:
        told: T = here.recv()
    child.join()
    return told


# --8<-- [end:ask]
# --8<-- [start:main]
def sell() -> dict[str, str]:
    office.sell("A2", "Ben")
    return office.sold


def main() -> None:
    office.sell("A1", "Ada")
    for method in ("fork", "spawn"):
        print(f"{method:6}", ask(sell, method))
    print("parent", office.sold)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
