"""A gauge keeper: a generator that takes levels and answers each.

The two directions are independent: floats come in, strings go out.
"""

# --8<-- [start:keeper]
from collections.abc import Generator


def keeper() -> Generator[str, float | None, int]:
    """Answer each level; at None, return how many there were."""
    count = 0
    answer = "ready"
    while True:
        try:
            level = yield answer
        except ValueError as error:
            answer = f"skipped: {error}"
        else:
            if level is None:
                return count
            count += 1
            answer = f"noted {level}"


# --8<-- [end:keeper]
# --8<-- [start:days]
def days(number: int) -> Generator[str, float | None, list[int]]:
    """Let one keeper after the other answer, and return their counts."""
    counts: list[int] = []
    for _ in range(number):
        count = yield from keeper()
        counts.append(count)
    return counts


# --8<-- [end:days]
def main() -> None:
    week = days(2)
    print(next(week), week.send(1.42), week.send(None))
    print(week.throw(ValueError("ice on the float")))
    try:
        week.send(None)
    except StopIteration as stop:
        print("counts", stop.value)


if __name__ == "__main__":
    main()
