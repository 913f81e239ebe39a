"""One instance's method, patched and put back with `setattr`.

Nothing was there before; now a bound method is.
"""

# --8<-- [start:patched-method]
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import MethodType


@contextmanager
def patched_method(
    instance: object, name: str, replacement: Callable[..., object]
) -> Generator[None]:
    original = getattr(instance, name)
    setattr(instance, name, MethodType(replacement, instance))
    try:
        yield
    finally:
        setattr(instance, name, original)


# --8<-- [end:patched-method]
def main() -> None:
    from examples.language.monkey_patching.replacements import debug_connect
    from examples.language.monkey_patching.shop import DatabaseConnection

    orders = DatabaseConnection("orders")
    with patched_method(orders, "connect", debug_connect):
        print(orders.connect())
    print(orders.connect(), list(vars(orders)))


if __name__ == "__main__":
    main()
