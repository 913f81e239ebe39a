"""A tea shop: what it computes with, and whom it talks to.

Nothing here knows that it will be patched.
"""

# --8<-- [start:calculator]
from collections.abc import Sequence


class Calculator:
    def total(self, prices: Sequence[int]) -> int:
        return sum(prices)


# --8<-- [end:calculator]
# --8<-- [start:database]
class DatabaseConnection:
    def __init__(self, name: str) -> None:
        self.name = name

    def connect(self) -> str:
        return f"connected to {self.name}"


# --8<-- [end:database]
# --8<-- [start:client]
class APIClient:
    BASE_URL = "https://api.tea.example"
    TIMEOUT = 30

    def request(self, path: str) -> str:
        return f"{self.BASE_URL}/{path}, {self.TIMEOUT} s"


# --8<-- [end:client]
def main() -> None:
    print(Calculator().total([350, 420]), "cents")
    print(DatabaseConnection("orders").connect())
    print(APIClient().request("teas"))


if __name__ == "__main__":
    main()
