"""`singledispatch`: a decorator that chooses by the type of an argument.

Only the first positional argument is asked, and only for its type.
"""

# --8<-- [start:report]
from dataclasses import dataclass
from datetime import time
from functools import singledispatch


@dataclass
class HighTide:
    at: time
    metres: float


@singledispatch
def report(entry: object) -> str:
    raise TypeError(f"cannot report {type(entry).__name__}")


# --8<-- [end:report]
# --8<-- [start:register]
@report.register
def _(entry: HighTide) -> str:
    return f"high tide {entry.at:%H:%M}, {report(entry.metres)}"


@report.register
def _(entry: float | int) -> str:
    return f"{entry:.1f} m"


@report.register(list)
def report_all(entries: list[object]) -> str:
    return "; ".join(report(entry) for entry in entries)


# --8<-- [end:register]
def main() -> None:
    print(report([HighTide(time(5, 12), 6.14), 5, True]))
    try:
        report("calm")
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
