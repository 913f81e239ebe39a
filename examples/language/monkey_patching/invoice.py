"""One function is reached by two names.

`from ... import` binds a second one, in this module, when it is imported.
"""

# --8<-- [start:invoice]
from examples.language.monkey_patching import rates
from examples.language.monkey_patching.rates import vat


def by_name(net: int) -> int:
    return net + net * vat() // 100


def by_module(net: int) -> int:
    return net + net * rates.vat() // 100


# --8<-- [end:invoice]
def main() -> None:
    print(by_name(200), by_module(200))


if __name__ == "__main__":
    main()
