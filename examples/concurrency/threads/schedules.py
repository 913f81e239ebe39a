"""Every order in which two clerks' steps can fall, without a thread.

Each clerk is a generator that stops where a thread could be stopped.
"""

# --8<-- [start:orders]
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import TypeAlias

Book: TypeAlias = dict[str, int]
Clerk: TypeAlias = Callable[[Book], Iterator[None]]


def orders(first: int, second: int) -> Iterator[list[int]]:
    """Yield every way to shuffle the steps of clerk 0 and clerk 1."""
    steps = range(first + second)
    for places in combinations(steps, first):
        yield [0 if step in places else 1 for step in steps]


# --8<-- [end:orders]
# --8<-- [start:outcomes]
def outcomes(clerk: Clerk, steps: int) -> Counter[int]:
    """Let two clerks do the same in every order; count the balances."""
    found: Counter[int] = Counter()
    for order in orders(steps, steps):
        book = {"balance": 100}
        clerks = [clerk(book), clerk(book)]
        for number in order:
            next(clerks[number], None)
        found[book["balance"]] += 1
    return found


# --8<-- [end:outcomes]
# --8<-- [start:clerks]
def pay_in(book: Book) -> Iterator[None]:
    balance = book["balance"]
    yield
    book["balance"] = balance + 10
    yield


def pay_out(book: Book) -> Iterator[None]:
    if book["balance"] >= 100:
        yield
        book["balance"] -= 100
    yield


# --8<-- [end:clerks]
def main() -> None:
    for clerk in (pay_in, pay_out):
        print(clerk.__name__, dict(outcomes(clerk, steps=2)))


if __name__ == "__main__":
    main()
