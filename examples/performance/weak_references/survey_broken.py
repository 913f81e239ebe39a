"""A walk over weak values that asks the mapping on the way.

Up to Python 3.13 the question is what breaks the walk.
"""

# --8<-- [start:survey]
from collections.abc import Callable
from weakref import WeakValueDictionary

from examples.performance.weak_references.plate_cache import (
    ExpensiveObject,
)


def survey(
    objects: WeakValueDictionary[str, ExpensiveObject],
    visit: Callable[[ExpensiveObject], object],
) -> None:
    for name in objects:
        visit(objects[name])


# --8<-- [end:survey]
if __name__ == "__main__":
    shelf = {name: ExpensiveObject(name) for name in ("M31", "M42", "M45")}
    try:
        survey(WeakValueDictionary(shelf), lambda _: shelf.pop("M42", None))
    except RuntimeError as error:
        print(error)
