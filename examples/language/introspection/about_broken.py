"""A program that shows its own source, wherever it came from.

It works from a file, and in no other way on every version.
"""

# --8<-- [start:about]
import inspect


def fare(length: float) -> float:
    return 12 + 3 * length


def main() -> None:
    print(inspect.getsource(fare))


if __name__ == "__main__":
    main()
# --8<-- [end:about]
