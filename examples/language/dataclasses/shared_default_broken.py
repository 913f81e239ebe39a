"""A default that all instances share, and that nothing refuses.

Lists, dicts and sets are refused, as they are unhashable; a `Book` is not.
"""

# --8<-- [start:counter]
from dataclasses import dataclass


class Book:
    def __init__(self) -> None:
        self.entries: list[str] = []


@dataclass
class Counter:
    place: int
    book: Book = Book()  # noqa: RUF009  # the fault that is shown


# --8<-- [end:counter]
def main() -> None:
    first, second = Counter(1), Counter(2)
    first.book.entries.append("ten stamps")
    for counter in (first, second):
        print(counter.place, counter.book.entries)


if __name__ == "__main__":
    main()
