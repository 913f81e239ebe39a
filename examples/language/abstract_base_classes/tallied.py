"""Count how an inherited method uses the few that a class wrote itself.

The class is left alone: a subclass of it does the counting.
"""

# --8<-- [start:tallied]
from collections import Counter
from collections.abc import Callable
from types import new_class
from typing import Any


def tallied(kind: type, *names: str) -> tuple[type[Any], Counter[str]]:
    """Return a subclass that counts calls of its methods, and its tally.

    Args:
        kind: The class.
        *names: Its methods to be counted.
    """
    tally: Counter[str] = Counter()

    def counting(name: str) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            tally[name] += 1
            return getattr(kind, name)(*args)

        return call

    methods = {name: counting(name) for name in names}
    made = new_class(kind.__name__, (kind,), None, lambda b: b.update(methods))
    return made, tally


# --8<-- [end:tallied]
def main() -> None:
    from examples.language.abstract_base_classes.route import Route

    counted, tally = tallied(Route, "__getitem__", "__len__")
    print("quay" in counted("depot", "mill", "quay"), dict(tally))


if __name__ == "__main__":
    main()
