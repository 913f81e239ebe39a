# --8<-- [start:depth]
def depth(heights):
    cdef int height, low = heights[0], high = heights[0]
    for height in heights:
        low = min(low, height)
        high = max(high, height)
    return high - low
# --8<-- [end:depth]
