# cython: freethreading_compatible=True
"""The reference without its annotations: compiled, and hardly faster."""


# --8<-- [start:escape-time]
def escape_time(x, y, limit):
    steps = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
        steps += 1
    return steps


# --8<-- [end:escape-time]
def heights(side, limit):
    scale = 3.0 / side
    return [
        [
            escape_time(column * scale - 1.5, row * scale - 1.5, limit)
            for column in range(side)
        ]
        for row in range(side)
    ]
