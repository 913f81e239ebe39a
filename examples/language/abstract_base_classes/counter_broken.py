"""A pipeline that gives each item to the first processor that says yes.

A `bool` is an `int`, and a `str` is an iterable.
"""

# --8<-- [start:counter]
from collections.abc import Iterable, Sequence
from typing import Any

from examples.language.abstract_base_classes import clerk


class Counter:
    def __init__(self, clerks: Sequence[clerk.Clerk[Any]]) -> None:
        self._clerks = clerks

    def pick(self, item: object) -> clerk.Clerk[Any]:
        for found in self._clerks:
            if isinstance(item, found.takes):
                return found
        raise LookupError(f"no clerk for {item!r}")

    def serve(self, items: Iterable[object]) -> list[str]:
        return [self.pick(item).process(item) for item in items]


# --8<-- [end:counter]
def main() -> None:
    clerks = (clerk.BundleClerk(), clerk.ScaleClerk(), clerk.LetterClerk())
    print(Counter([*clerks, clerk.FormClerk()]).serve(["Ada", True]))


if __name__ == "__main__":
    main()
