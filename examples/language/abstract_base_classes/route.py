"""A sequence from two methods: the others are inherited.

They know the two methods only, and so they are linear.
"""

# --8<-- [start:route]
from collections.abc import Sequence
from typing import overload


class Route(Sequence[str]):
    def __init__(self, *stops: str) -> None:
        self._stops = stops

    def __len__(self) -> int:
        return len(self._stops)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> "Route": ...
    def __getitem__(self, index: int | slice) -> "str | Route":
        if isinstance(index, slice):
            return Route(*self._stops[index])
        return self._stops[index]

    def __repr__(self) -> str:
        return f"Route({', '.join(self._stops)})"


# --8<-- [end:route]
def main() -> None:
    route = Route("depot", "mill", "quay")
    print("mill" in route, route.index("quay"), list(reversed(route)))
    print(route[1:], route == Route("depot", "mill", "quay"))


if __name__ == "__main__":
    main()
