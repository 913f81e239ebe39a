"""A patcher that saves what `getattr` says.

That is what a lookup makes of an attribute, and not what is stored.
"""

# --8<-- [start:safe]
from typing import Any


class SafeMonkeyPatch:
    def __init__(self) -> None:
        self.wanted: list[tuple[Any, str, Any]] = []
        self.saved: dict[tuple[Any, str], Any] = {}

    def patch(self, target: object, name: str, value: object) -> None:
        self.wanted.append((target, name, value))

    def apply(self) -> None:
        for target, name, value in self.wanted:
            if (target, name) not in self.saved:
                self.saved[target, name] = getattr(target, name)
            setattr(target, name, value)

    def restore(self) -> None:
        for (target, name), original in self.saved.items():
            setattr(target, name, original)


# --8<-- [end:safe]
def main() -> None:
    class Tea:
        price = 350

        @staticmethod
        def currency() -> str:
            return "EUR"

    class Oolong(Tea):
        pass

    patches = SafeMonkeyPatch()
    patches.patch(Tea, "currency", lambda: "GBP")
    patches.patch(Oolong, "price", 0)
    patches.apply()
    patches.restore()
    print(
        Tea.currency(),
        type(vars(Tea)["currency"]).__name__,
        "price" in vars(Oolong),
    )


if __name__ == "__main__":
    main()
