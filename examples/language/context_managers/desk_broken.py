"""Several microphones opened by hand in one `__enter__`.

When the third cannot be opened, nobody closes the first two.
"""

# --8<-- [start:desk]
from collections.abc import Iterable

from examples.language.context_managers.microphone import (
    Microphone,
    Rack,
    UnpluggedError,
)


class Desk:
    def __init__(self, rack: Rack, names: Iterable[str]) -> None:
        self.microphones = [Microphone(rack, name) for name in names]

    def __enter__(self) -> list[str]:
        return [each.__enter__() for each in self.microphones]

    def __exit__(self, *exc_info: object) -> None:
        for each in reversed(self.microphones):
            each.__exit__(*exc_info)


# --8<-- [end:desk]
def main() -> None:
    rack = Rack({"kick", "snare"})
    try:
        Desk(rack, ["kick", "snare", "voice"]).__enter__()
    except UnpluggedError as error:
        print(f"{error!r}, live: {rack.live}")


if __name__ == "__main__":
    main()
