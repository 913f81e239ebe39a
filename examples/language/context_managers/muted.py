"""A change to an object that lasts as long as a block.

The state to go back to is a local variable of the generator.
"""

# --8<-- [start:muted]
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Channel:
    name: str
    muted: bool = False


@contextmanager
def muted(channel: Channel) -> Generator[Channel]:
    before = channel.muted
    channel.muted = True
    try:
        yield channel
    finally:
        channel.muted = before


# --8<-- [end:muted]
def main() -> None:
    voice = Channel("voice")
    with muted(voice):
        print(voice)
    print(voice)


if __name__ == "__main__":
    main()
