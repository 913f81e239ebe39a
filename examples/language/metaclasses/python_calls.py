"""Count what an action costs in Python functions entered.

A count is the same on every machine; a time is not.
"""

# --8<-- [start:python-calls]
import sys
from collections.abc import Callable
from types import FrameType


def python_calls(action: Callable[[], object]) -> list[str]:
    """List the Python functions that a lambda enters, without itself.

    Returns:
        Qualified names, in the order of entry.
    """
    entered: list[str] = []

    def note(frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            entered.append(frame.f_code.co_qualname)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return entered[1:]


# --8<-- [end:python-calls]
def main() -> None:
    from examples.language.metaclasses.complete import PagedReport

    for name in python_calls(lambda: PagedReport("Payroll", 3)):
        print(name)


if __name__ == "__main__":
    main()
