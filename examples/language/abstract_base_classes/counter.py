"""A pipeline that gives each item to the most specific processor.

The order in which the processors are listed does not matter.
"""

# --8<-- [start:counter]
from collections.abc import Iterable, Sequence
from typing import Any

from examples.language.abstract_base_classes import clerk


class Counter:
    def __init__(self, clerks: Sequence[clerk.Clerk[Any]]) -> None:
        self._clerks = clerks

    def pick(self, item: object) -> clerk.Clerk[Any]:
        able = [c for c in self._clerks if isinstance(item, c.takes)]
        kinds = [c.takes for c in able]
        found = [c for c in able if all(issubclass(c.takes, k) for k in kinds)]
        if len(found) != 1:
            raise LookupError(f"{len(able)} clerks could take {item!r}")
        return found[0]

    def serve(self, items: Iterable[object]) -> list[str]:
        return [self.pick(item).serve(item) for item in items]


# --8<-- [end:counter]
def main() -> None:
    counter = Counter(
        [
            clerk.BundleClerk(),
            clerk.ScaleClerk(),
            clerk.LetterClerk(),
            clerk.FormClerk(),
        ]
    )
    for line in counter.serve(["Ada", 250, ["a", "b"], True]):
        print(line)


if __name__ == "__main__":
    main()
