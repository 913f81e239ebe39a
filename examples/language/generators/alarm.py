"""A flood alarm as a state machine whose state is the place in the code.

The way down differs from the way up: a flood ends below `watch`.
"""

# --8<-- [start:hold]
from collections.abc import Callable, Generator
from math import inf


class FalseAlarmError(Exception):
    """Somebody has looked: there is no flood."""


def hold(
    state: str, level: float, stays: Callable[[float], bool]
) -> Generator[str, float, float]:
    """Answer with a state, and return the first level that ends it."""
    while stays(level):
        level = yield state
    return level


# --8<-- [end:hold]
# --8<-- [start:alarm]
def alarm(watch: float, flood: float) -> Generator[str, float, None]:
    """Answer each level with the state it leads to.

    `FalseAlarmError`, thrown in, makes it calm until the next level.
    """
    level = -inf
    while True:
        try:
            level = yield from hold("calm", level, lambda x: x < watch)
            level = yield from hold(
                "watch", level, lambda x: watch <= x < flood
            )
            level = yield from hold("flood", level, lambda x: not x < watch)
        except FalseAlarmError:
            level = -inf


# --8<-- [end:alarm]
def main() -> None:
    thames = alarm(watch=2.0, flood=3.0)
    states = [next(thames)]
    states += [thames.send(level) for level in (2.2, 3.1, 2.2, 1.9)]
    print(*states)


if __name__ == "__main__":
    main()
