"""An old name that still works, and says so once a caller uses it.

It forwards to the new name, so it stores nothing.
"""

# --8<-- [start:renamed]
import warnings
from typing import Any


class Renamed:
    def __init__(self, new: str) -> None:
        self.new = new

    def __set_name__(self, owner: type, name: str) -> None:
        self.warning = f"{owner.__name__}.{name} is now {self.new}"

    def warn(self) -> None:
        warnings.warn(self.warning, DeprecationWarning, stacklevel=3)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        self.warn()
        return getattr(owner if instance is None else instance, self.new)

    def __set__(self, instance: object, value: Any) -> None:
        self.warn()
        setattr(instance, self.new, value)


# --8<-- [end:renamed]
# --8<-- [start:main]
class Product:
    currency = "EUR"
    cost = Renamed("price")
    money = Renamed("currency")

    def __init__(self, price: int) -> None:
        self.price = price


def main() -> None:
    beans = Product(2400)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        beans.cost = 2600
        print(beans.price, Product.money)
    for warning in caught:
        print(warning.message)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
