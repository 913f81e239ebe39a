"""The copied `Positive`: zero passes, NaN passes, two fields are one.

Kept to show the defect; `account` holds the repair.
"""

# --8<-- [start:positive]
from typing import Any


class Positive:
    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type | None = None) -> float:
        value: float = instance.__dict__.get(self.name, 0)
        return value

    def __set__(self, instance: Any, value: float) -> None:
        if value < 0:
            raise ValueError(f"{self.name} must be positive")
        instance.__dict__[self.name] = value


class Account:
    deposit = Positive("deposit")
    limit = Positive("deposit")  # copied, not renamed


# --8<-- [end:positive]
def main() -> None:
    account = Account()
    print(f"never set: {account.deposit}")
    account.deposit = float("nan")
    print(f"accepted: {account.deposit}")
    account.limit = 500
    print(f"deposit after a write to limit: {account.deposit}")


if __name__ == "__main__":
    main()
