"""The cheapest way across a terrain, by Dijkstra's algorithm.

Entering a point costs its height and one more; moves are the four sides.
"""

# --8<-- [start:neighbours]
from collections.abc import Iterator
from heapq import heappop, heappush


def neighbours(cell: int, side: int) -> Iterator[int]:
    """Yield the cells above, below, left and right of `cell`."""
    row, column = divmod(cell, side)
    if row > 0:
        yield cell - side
    if row + 1 < side:
        yield cell + side
    if column > 0:
        yield cell - 1
    if column + 1 < side:
        yield cell + 1


# --8<-- [end:neighbours]
# --8<-- [start:cheapest]
def cheapest(heights: list[list[int]]) -> int:
    """Return the cost from the first cell to the last of a square."""
    side = len(heights)
    if not side or any(len(row) != side for row in heights):
        raise ValueError("the terrain is not a square")
    best = {0: 0}
    queue: list[tuple[int, int]] = []
    cost, cell = 0, 0
    while cell != side * side - 1:
        for near in neighbours(cell, side):
            if near not in best:  # the first way in is the cheapest
                best[near] = cost + 1 + heights[near // side][near % side]
                heappush(queue, (best[near], near))
        cost, cell = heappop(queue)
    return cost


# --8<-- [end:cheapest]
def main() -> None:
    print(cheapest([[0, 9, 0], [0, 9, 0], [0, 0, 0]]))


if __name__ == "__main__":
    main()
