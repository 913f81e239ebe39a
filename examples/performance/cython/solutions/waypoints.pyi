"""A C++ map as a Python class: the cell from which each was reached."""

class Waypoints:
    """Remembers from where each cell was reached."""

    def __len__(self) -> int: ...
    def reach(self, cell: int, before: int) -> None:
        """Record that `cell` was reached from `before`."""

    def route_to(self, cell: int) -> list[int]:
        """Return the cells from the start to `cell`.

        Raises:
            ValueError: If the steps go in a circle.
        """
