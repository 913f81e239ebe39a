# --8<-- [start:report]
def report(int[::1] heights):
    cdef Py_ssize_t column
    cdef list found = []
    with nogil:
        for column in range(heights.shape[0]):
            if heights[column] == 0:
                found.append(column)
    return found
# --8<-- [end:report]
