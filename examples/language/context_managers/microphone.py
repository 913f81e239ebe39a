"""A microphone is live exactly while its block runs.

Each opening is an object of its own; nothing is shared but the rack.
"""

# --8<-- [start:rack]
from dataclasses import dataclass, field


class UnpluggedError(Exception):
    """No cable is in that input."""


@dataclass
class Rack:
    inputs: set[str]
    live: list[str] = field(default_factory=list[str])


# --8<-- [end:rack]
# --8<-- [start:microphone]
@dataclass
class Microphone:
    rack: Rack
    name: str

    def __enter__(self) -> str:
        if self.name not in self.rack.inputs:
            raise UnpluggedError(self.name)
        self.rack.live.append(self.name)
        return self.name

    def __exit__(self, *exc_info: object) -> None:
        self.rack.live.remove(self.name)


# --8<-- [end:microphone]
def main() -> None:
    rack = Rack({"kick", "voice"})
    with Microphone(rack, "voice") as name:
        print(f"{name} entered, live: {rack.live}")
    print(f"after the block: {rack.live}")


if __name__ == "__main__":
    main()
