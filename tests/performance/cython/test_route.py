"""The cheapest way, by three queues."""

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from examples.performance.cython import frontier, route, route_native

SQUARES = st.integers(1, 7).flatmap(
    lambda side: hnp.arrays(np.intc, (side, side), elements=st.integers(0, 20))
)


@given(SQUARES)
def test_every_version_finds_the_same_cost(
    heights: NDArray[np.intc],
) -> None:
    expected = route.cheapest(heights.tolist())
    assert frontier.cheapest(heights) == expected
    assert route_native.cheapest(heights) == expected


@given(SQUARES)
def test_no_way_is_shorter_than_the_plain_one(
    heights: NDArray[np.intc],
) -> None:
    side = len(heights)
    assert frontier.cheapest(heights) >= 2 * (side - 1)


def test_a_wall_is_walked_around() -> None:
    assert route.cheapest([[0, 9, 0], [0, 9, 0], [0, 0, 0]]) == 4
    assert route.cheapest([[0, 0, 0], [9, 9, 0], [0, 0, 0]]) == 4


@pytest.mark.parametrize("shape", [(0, 0), (2, 3), (0, 2), (2, 0)])
def test_what_is_no_square_is_refused(shape: tuple[int, int]) -> None:
    heights = np.zeros(shape, dtype=np.intc)
    with pytest.raises(ValueError, match="not a square"):
        route.cheapest(heights.tolist())
    with pytest.raises(ValueError, match="not a square"):
        frontier.cheapest(heights)
    with pytest.raises(ValueError, match="not a square"):
        route_native.cheapest(heights)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99))))
def test_a_frontier_gives_back_costs_in_heap_order(
    entries: list[tuple[int, int]],
) -> None:
    queue = frontier.Frontier()
    heap: list[tuple[int, int]] = []
    for cost, cell in entries:
        queue.push(cost, cell)
        heapq.heappush(heap, (cost, cell))
    assert len(queue) == len(entries)
    costs = [queue.pop()[0] for _ in entries]
    assert costs == [heapq.heappop(heap)[0] for _ in entries]
    with pytest.raises(IndexError, match="pop from an empty frontier"):
        queue.pop()


def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    route.main()
    assert capsys.readouterr().out == "4\n"
