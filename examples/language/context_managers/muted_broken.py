"""A generator that restores after its `yield`, and only then.

An error in the block arrives at the `yield`, and what follows never runs.
"""

# --8<-- [start:muted]
from collections.abc import Generator
from contextlib import contextmanager

from examples.language.context_managers.muted import Channel


@contextmanager
def muted(channel: Channel) -> Generator[Channel]:
    before = channel.muted
    channel.muted = True
    yield channel
    channel.muted = before


# --8<-- [end:muted]
def main() -> None:
    voice = Channel("voice")
    try:
        with muted(voice):
            raise ValueError("wrong note")
    except ValueError:
        print(voice)


if __name__ == "__main__":
    main()
