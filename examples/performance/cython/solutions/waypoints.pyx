# cython: freethreading_compatible=True
"""A C++ map as a Python class: the cell from which each was reached."""

# --8<-- [start:waypoints]
from libcpp.unordered_map cimport unordered_map


cdef class Waypoints:
    cdef unordered_map[Py_ssize_t, Py_ssize_t] _before

    def __len__(self):
        return self._before.size()

    def reach(self, Py_ssize_t cell, Py_ssize_t before):
        self._before[cell] = before

    def route_to(self, Py_ssize_t cell):
        route = [cell]
        while self._before.count(cell):
            cell = self._before[cell]
            if len(route) > <Py_ssize_t>self._before.size():
                raise ValueError("the route goes in a circle")
            route.append(cell)
        return route[::-1]
# --8<-- [end:waypoints]
