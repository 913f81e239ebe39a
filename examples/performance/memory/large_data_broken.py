"""A memory profile that nobody took.

The call is commented out, and the table under it was written by hand.
"""

# --8<-- [start:invented]
INVENTED = """
Line    Increment   Line Contents
   4      0.0 MiB   data = list(range(1000000))
   5     37.7 MiB   filtered = [number for number in data if ...]
"""


def process_large_data() -> int:
    """Sum the even numbers below a million."""
    data = list(range(1_000_000))
    filtered = [number for number in data if number % 2 == 0]
    return sum(filtered)


if __name__ == "__main__":
    # process_large_data()
    pass
# --8<-- [end:invented]
