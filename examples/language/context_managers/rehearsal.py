"""Random sessions, played on a tape and on a list that is its model.

A model must be too simple to be wrong: this one copies the whole list.
"""

# --8<-- [start:model]
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from random import Random
from typing import TypeAlias


@contextmanager
def model_take(reel: list[str]) -> Generator[None]:
    before = list(reel)
    try:
        yield
    except BaseException:
        reel[:] = before
        raise


# --8<-- [end:model]
# --8<-- [start:script]
@dataclass(frozen=True)
class Scene:
    """A take; `scraps` counts the takes that its end brings down."""

    steps: Sequence["Step"]
    scraps: int


Step: TypeAlias = str | Scene


class ScrappedError(Exception):
    def __init__(self, takes: int) -> None:
        super().__init__(takes)
        self.takes = takes


# --8<-- [end:script]
# --8<-- [start:play]
def play(
    steps: Sequence[Step],
    record: Callable[[str], object],
    take: Callable[[], AbstractContextManager[None]],
) -> None:
    for step in steps:
        if isinstance(step, str):
            record(step)
            continue
        try:
            with take():
                play(step.steps, record, take)
                if step.scraps:
                    raise ScrappedError(step.scraps)
        except ScrappedError as error:
            if error.takes > 1:
                raise ScrappedError(error.takes - 1) from error


# --8<-- [end:play]
# --8<-- [start:improvise]
def improvise(random: Random, depth: int = 4) -> list[Step]:
    """Make up a session: titles, and takes within takes."""
    steps: list[Step] = []
    for _ in range(random.randrange(4)):
        if depth and random.random() < 0.6:
            inner = improvise(random, depth - 1)
            steps.append(Scene(inner, random.choice([0, 0, 1, 2, 3])))
        else:
            steps.append(random.choice(["drums", "bass", "cowbell"]))
    return steps


# --8<-- [end:improvise]
def main() -> None:
    reel: list[str] = []
    session: list[Step] = ["drums", Scene(["bass", Scene(["cowbell"], 1)], 0)]
    play(session, reel.append, lambda: model_take(reel))
    print(reel)


if __name__ == "__main__":
    main()
