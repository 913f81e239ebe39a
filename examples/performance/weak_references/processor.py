"""Items are processed in order, and may go while that happens.

The walk is over references that it took before it began.
"""

# --8<-- [start:item]
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from weakref import WeakValueDictionary

T = TypeVar("T")


@dataclass
class DataItem:
    """An exposure of the night."""

    name: str


# --8<-- [end:item]
# --8<-- [start:processor]
class DataProcessor:
    """Works on the items that somebody still has."""

    def __init__(self) -> None:
        self._items = WeakValueDictionary[object, DataItem]()

    def add_data(self, item: DataItem) -> None:
        """Take an item in, as long as somebody else has it."""
        self._items[object()] = item

    def process_all(self, process: Callable[[DataItem], T]) -> list[T]:
        """Return the results for those that are alive at their turn."""
        results: list[T] = []
        for reference in self._items.valuerefs():
            if (item := reference()) is not None:
                results.append(process(item))
        return results


# --8<-- [end:processor]
# --8<-- [start:main]
def main() -> None:
    shelf = {name: DataItem(name) for name in ("dark", "flat", "M31")}
    processor = DataProcessor()
    for item in shelf.values():
        processor.add_data(item)
        del item  # a loop's name is an owner, too

    def calibrate(item: DataItem) -> str:
        shelf.pop("dark", None)
        return item.name

    print(processor.process_all(calibrate))  # => ['dark', 'flat', 'M31']
    print(processor.process_all(calibrate))  # => ['flat', 'M31']


if __name__ == "__main__":
    main()
# --8<-- [end:main]
