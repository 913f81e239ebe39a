"""Seven ways to a method, and which patch each of them notices.

A patched name is noticed by those who look it up at the call, and a patched
function by all who hold it.
"""

# --8<-- [start:discount]
from collections.abc import Callable, Sequence
from functools import partial
from operator import methodcaller

from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.shop import Calculator

PRICES = (350, 420)


class Discount(Calculator):
    def total(self, prices: Sequence[int]) -> int:
        return super().total(prices)


def free(self: Calculator, prices: Sequence[int]) -> int:
    return 0


# --8<-- [end:discount]
# --8<-- [start:ways]
def ways(till: Calculator) -> dict[str, Callable[[], int]]:
    total = till.total
    table = {"total": till.total}

    def by_default(
        total: Callable[[Sequence[int]], int] = till.total,
    ) -> int:
        return total(PRICES)

    return {
        "till.total": lambda: till.total(PRICES),
        "super().total": lambda: Discount().total(PRICES),
        "methodcaller": partial(methodcaller("total", PRICES), till),
        "local variable": lambda: total(PRICES),
        "dict of methods": lambda: table["total"](PRICES),
        "default argument": by_default,
        "partial": partial(till.total, PRICES),
    }


# --8<-- [end:ways]
# --8<-- [start:main]
def main() -> None:
    print("reached by          name  code")
    for way, call in ways(Calculator()).items():
        with Patches() as patches:
            patches.replace(Calculator, "total", free)
            name = call()
        with Patches() as patches:
            patches.replace(Calculator.total, "__code__", free.__code__)
            code = call()
        print(f"{way:<18}{name:>6}{code:>6}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
