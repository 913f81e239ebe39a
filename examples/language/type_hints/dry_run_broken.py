"""A misspelt override is a new method, and the parent's stays in force.

Without `override` neither checker has anything to object to.
"""

# --8<-- [start:dry-run]
from examples.language.type_hints.plotter import Plotter


class DryRun(Plotter):
    """Sends nothing, or so it says."""

    def send_command(self, command: str) -> None:
        print(f"would send {command}")


# --8<-- [end:dry-run]
def main() -> None:
    print(DryRun().plot(["CI20;"]))


if __name__ == "__main__":
    main()
