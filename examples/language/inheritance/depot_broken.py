"""Three bases of which one passes nothing on.

`super().__init__()` is there, so it looks cooperative.
"""

# --8<-- [start:bases]
from typing import Any


class DatabaseConnection:
    def __init__(self, dsn: str = "sqlite://") -> None:
        self.dsn = dsn


class ConfigurableComponent:
    def __init__(self, **config: Any) -> None:
        super().__init__()
        self.config = config


class ResourceManager:
    def __init__(self) -> None:
        self.held: list[str] = []


class DepotConnection(
    DatabaseConnection, ConfigurableComponent, ResourceManager
):
    """All three bases take part, or so it says."""


# --8<-- [end:bases]
def main() -> None:
    depot = DepotConnection()
    print(vars(depot))
    try:
        DepotConnection(account="north")  # type: ignore[call-arg]
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
