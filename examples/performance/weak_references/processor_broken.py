"""A callback that shortens the list while somebody walks along it.

What comes next moves up one place, where the walk has already been.
"""

# --8<-- [start:processor]
from collections.abc import Callable
from weakref import ref

from examples.performance.weak_references.processor import DataItem


class DataProcessor:
    """Memory-efficient, with weak proxies."""

    def __init__(self) -> None:
        self.items: list[ref[DataItem]] = []

    def add_data(self, item: DataItem) -> None:
        self.items.append(ref(item, self.items.remove))

    def process_all(self, process: Callable[[DataItem], str]) -> list[str]:
        results: list[str] = []
        for reference in self.items:
            if (item := reference()) is not None:
                results.append(process(item))
        return results


# --8<-- [end:processor]
if __name__ == "__main__":
    shelf = [DataItem("dark"), DataItem("flat"), DataItem("M31")]
    processor = DataProcessor()
    for index in range(3):
        processor.add_data(shelf[index])
    print(processor.process_all(lambda item: shelf.pop(0).name))
