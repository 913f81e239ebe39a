# cython: freethreading_compatible=True
"""`std::priority_queue` as a Python class, and Dijkstra on top of it.

The class guards what C++ leaves undefined: popping from an empty queue.
"""

# --8<-- [start:frontier]
cimport cython
from libcpp.pair cimport pair
from libcpp.queue cimport priority_queue
from libcpp.vector cimport vector

ctypedef long long Cost
ctypedef pair[Cost, Py_ssize_t] Entry


cdef class Frontier:
    cdef priority_queue[Entry] _queue

    def __len__(self):
        return self._queue.size()

    def push(self, Cost cost, Py_ssize_t cell):
        self._queue.push(Entry(-cost, cell))

    def pop(self):
        if self._queue.empty():
            raise IndexError("pop from an empty frontier")
        cdef Entry nearest = self._queue.top()
        self._queue.pop()
        return -nearest.first, nearest.second


# --8<-- [end:frontier]
# --8<-- [start:relax]
@cython.boundscheck(False)
@cython.wraparound(False)
cdef inline void relax(
    priority_queue[Entry] &queue,
    vector[Cost] &best,
    int[:, ::1] heights,
    Py_ssize_t row,
    Py_ssize_t column,
    Cost cost,
) noexcept nogil:
    cdef Py_ssize_t side = heights.shape[0]
    if not (0 <= row < side and 0 <= column < side):
        return
    cdef Cost through = cost + 1 + heights[row, column]
    if through < best[row * side + column]:
        best[row * side + column] = through
        queue.push(Entry(-through, row * side + column))


# --8<-- [end:relax]
# --8<-- [start:cheapest]
@cython.cdivision(True)
cdef Cost search(int[:, ::1] heights) except -1 nogil:
    cdef Py_ssize_t side = heights.shape[0]
    cdef Py_ssize_t row, column
    cdef vector[Cost] best = vector[Cost](side * side, <Cost>1 << 62)
    cdef priority_queue[Entry] queue
    cdef Entry nearest = Entry(0, 0)
    best[0] = 0
    while nearest.second != side * side - 1:
        row, column = nearest.second // side, nearest.second % side
        relax(queue, best, heights, row - 1, column, -nearest.first)
        relax(queue, best, heights, row + 1, column, -nearest.first)
        relax(queue, best, heights, row, column - 1, -nearest.first)
        relax(queue, best, heights, row, column + 1, -nearest.first)
        nearest = queue.top()
        queue.pop()
    return best[nearest.second]


def cheapest(int[:, ::1] heights):
    if heights.shape[0] == 0 or heights.shape[0] != heights.shape[1]:
        raise ValueError("the terrain is not a square")
    cdef Cost cost
    with nogil:
        cost = search(heights)
    return cost
# --8<-- [end:cheapest]
