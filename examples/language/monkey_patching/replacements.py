"""What takes the place of the shop's methods, or joins them.

A replacement for a method takes the instance first, and one that becomes a
class method takes the class.
"""

# --8<-- [start:audited]
from collections.abc import Sequence

from examples.language.monkey_patching.shop import (
    APIClient,
    Calculator,
    DatabaseConnection,
)

original_total = Calculator.total


def audited_total(self: Calculator, prices: Sequence[int]) -> int:
    total = original_total(self, prices)
    print(f"{len(prices)} prices: {total} cents")
    return total


# --8<-- [end:audited]
# --8<-- [start:others]
def debug_connect(self: DatabaseConnection) -> str:
    return f"would connect to {self.name}"


def get_config(cls: type[APIClient]) -> dict[str, object]:
    return {"url": cls.BASE_URL, "timeout": cls.TIMEOUT}


# --8<-- [end:others]
def main() -> None:
    from types import MethodType

    from examples.language.monkey_patching.patches import Patches

    orders = DatabaseConnection("orders")
    with Patches() as patches:
        patches.replace(Calculator, "total", audited_total)
        patches.replace(orders, "connect", MethodType(debug_connect, orders))
        patches.add(APIClient, "get_config", classmethod(get_config))
        Calculator().total([350, 420])
        print(orders.connect())
        print(vars(APIClient)["get_config"].__get__(None, APIClient)())
    print(orders.connect(), hasattr(APIClient, "get_config"))


if __name__ == "__main__":
    main()
