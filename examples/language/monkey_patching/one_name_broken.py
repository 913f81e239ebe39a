"""One name for two classes, as in a long document or a notebook.

Both checkers report it, and are told to be quiet: it is what is shown here.
"""
# pyright: reportRedeclaration=false

# --8<-- [start:first]
from examples.language.monkey_patching.patches import Patches


class DatabaseConnection:
    def connect(self) -> str:
        return "connected"


orders = DatabaseConnection()


def debug_connect(self: object) -> str:
    return "would connect"


def debug() -> str:
    with Patches() as patches:
        patches.replace(DatabaseConnection, "connect", debug_connect)
        return orders.connect()


# --8<-- [end:first]
# --8<-- [start:second]
class DatabaseConnection:  # type: ignore[no-redef]
    """Another section's, which has no `connect`."""

    query = "SELECT name FROM teas"


# --8<-- [end:second]
def main() -> None:
    try:
        print(debug())
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
