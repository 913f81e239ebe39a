"""Undoing that is called off when the block succeeds.

It is for steps that build something: what was built stays, if all was.
"""

# --8<-- [start:on-failure]
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import ParamSpec

P = ParamSpec("P")


@contextmanager
def on_failure(
    undo: Callable[P, object], *args: P.args, **kwargs: P.kwargs
) -> Generator[None]:
    try:
        yield
    except BaseException:
        undo(*args, **kwargs)
        raise


# --8<-- [end:on-failure]
def main() -> None:
    reels = ["intro"]
    with on_failure(reels.clear):
        reels.append("verse")
    print(reels)
    try:
        with on_failure(reels.clear):
            raise ValueError("wrong note")
    except ValueError:
        print(reels)


if __name__ == "__main__":
    main()
