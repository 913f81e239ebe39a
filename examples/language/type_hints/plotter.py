"""A method that says it overrides is checked against its parent.

The decorator does nothing at run time but leave a mark.
"""

# --8<-- [start:plotter]
from typing_extensions import override


class Plotter:
    """Sends commands down a wire, here a list."""

    def __init__(self) -> None:
        self.wire: list[str] = []

    def send(self, command: str) -> None:
        self.wire.append(command)

    def plot(self, commands: list[str]) -> list[str]:
        for command in commands:
            self.send(command)
        return self.wire


# --8<-- [end:plotter]
# --8<-- [start:dry-run]
class DryRun(Plotter):
    """Sends nothing."""

    @override
    def send(self, command: str) -> None:
        print(f"would send {command}")


# --8<-- [end:dry-run]
def main() -> None:
    print(Plotter().plot(["CI20;"]))
    print(DryRun().plot(["CI20;"]))


if __name__ == "__main__":
    main()
