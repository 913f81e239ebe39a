"""A call of its own gives each closure a variable of its own."""

# --8<-- [start:filters]
from examples.language.object_model.late_binding_broken import Filter


def brighter_than(limit: float) -> Filter:
    """A filter with a `limit` that nobody else has."""
    return lambda magnitude: magnitude < limit


def filters(limits: list[float]) -> list[Filter]:
    """One filter for each limit."""
    return [brighter_than(limit) for limit in limits]


# --8<-- [end:filters]
def main() -> None:
    limits = [1.0, 3.0]
    for n, brighter in enumerate(filters(limits)):
        print(f"2.0 < {limits[n]}: {brighter(2.0)}")


if __name__ == "__main__":
    main()
