"""As many microphones as a list has names, all opened or none.

They close in reverse order, each of them, whatever the others do.
"""

# --8<-- [start:open-desk]
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from typing import Self

from examples.language.context_managers.microphone import Microphone, Rack


@contextmanager
def open_desk(rack: Rack, names: Iterable[str]) -> Generator[list[str]]:
    with ExitStack() as stack:
        yield [stack.enter_context(Microphone(rack, name)) for name in names]


# --8<-- [end:open-desk]
# --8<-- [start:desk]
class Desk:
    """Microphones that stay live until the desk is closed."""

    def __init__(self, rack: Rack, names: Iterable[str]) -> None:
        with ExitStack() as stack:
            self.channels = [
                stack.enter_context(Microphone(rack, name)) for name in names
            ]
            self._opened = stack.pop_all()  # nothing failed: keep them

    def close(self) -> None:
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


# --8<-- [end:desk]
def main() -> None:
    rack = Rack({"kick", "snare", "voice"})
    with open_desk(rack, ["kick", "snare"]) as channels:
        print(f"recording {channels}, live: {rack.live}")
    desk = Desk(rack, ["voice"])
    print(f"made {desk.channels}, live: {rack.live}")
    desk.close()
    print(f"closed, live: {rack.live}")


if __name__ == "__main__":
    main()
