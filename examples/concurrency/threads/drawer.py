"""A drawer for each clerk: state that no other thread can reach.

`__init__` runs in each thread that touches the object, at first use.
"""

# --8<-- [start:drawer]
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, local


class Drawer(local):
    def __init__(self, cash: int) -> None:
        self.cash = cash


def takings(drawer: Drawer, payments: list[int]) -> list[int]:
    """Let a clerk of its own take each payment; tell what each has."""
    all_paid = Barrier(len(payments), timeout=10)

    def take(payment: int) -> int:
        drawer.cash += payment
        all_paid.wait()
        return drawer.cash

    with ThreadPoolExecutor(len(payments)) as pool:
        return list(pool.map(take, payments))


# --8<-- [end:drawer]
def main() -> None:
    drawer = Drawer(100)
    print(takings(drawer, [5, 20, 1]), drawer.cash)


if __name__ == "__main__":
    main()
