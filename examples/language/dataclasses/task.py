"""Tasks that are ordered by urgency, then by age, and by nothing else.

What is done is no part of the comparison, and so needs no order.
"""

# --8<-- [start:task]
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True, frozen=True)
class Task:
    priority: int
    number: int = field(init=False, default_factory=count().__next__)
    action: Callable[[], str] = field(compare=False)


# --8<-- [end:task]
def main() -> None:
    late, urgent = Task(1, lambda: "parcels"), Task(0, lambda: "telegram")
    same = Task(1, lambda: "letters")
    print([task.action() for task in sorted([same, late, urgent])])


if __name__ == "__main__":
    main()
