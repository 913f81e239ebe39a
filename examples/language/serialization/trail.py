"""A trail that pickles what it knows, and makes the rest anew.

The state has a version, and the one before it is still read.
"""

# --8<-- [start:trail]
from threading import Lock
from typing import Any


class Trail:
    """Heights along a way, with a sum that is kept once it is known."""

    def __init__(self, name: str, heights: list[int]) -> None:
        self.name, self.heights = name, heights
        self._lock, self._climb = Lock(), -1

    def climb(self) -> int:
        with self._lock:
            if self._climb < 0:
                steps = zip(self.heights, self.heights[1:], strict=False)
                self._climb = sum(max(b - a, 0) for a, b in steps)
            return self._climb

    def __getstate__(self) -> dict[str, Any]:
        return {"version": 2, "name": self.name, "heights": self.heights}

    def __setstate__(self, state: dict[str, Any], /) -> None:
        # Version 1 had no number, and called its heights a profile.
        heights = state["heights" if "version" in state else "profile"]
        Trail.__init__(self, state["name"], heights)


# --8<-- [end:trail]
def main() -> None:
    import copy
    import pickle

    trail = Trail("Eiger Trail", [2320, 2280, 2350, 1620])
    found = pickle.loads(pickle.dumps(trail))
    print(found.name, found.heights, found.climb())
    print(copy.copy(trail).heights is trail.heights)


if __name__ == "__main__":
    main()
