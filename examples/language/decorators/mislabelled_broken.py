"""`wraps` used as a label: one function wears the name of another.

`inspect`, `help` and every tool built on them believe it.
"""

# --8<-- [start:depth]
from functools import wraps

from examples.language.decorators.rounded import height


@wraps(height)
def depth(port: str, chart: dict[str, float]) -> float:
    """Metres that the chart gives for a port."""
    return chart[port]


# --8<-- [end:depth]
def main() -> None:
    from inspect import signature

    print(depth.__name__, signature(depth), depth.__doc__)


if __name__ == "__main__":
    main()
