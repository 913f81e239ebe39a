"""A module may answer for names that it does not have.

`brightest_star` is the old name of `BRIGHTEST`.
"""

# --8<-- [start:module-getattr]
import warnings
from collections.abc import Iterable

BRIGHTEST = "Sirius"


def __getattr__(name: str) -> str:
    if name != "brightest_star":
        raise AttributeError(f"no {name!r} here")
    warnings.warn("use BRIGHTEST", DeprecationWarning, stacklevel=2)
    return BRIGHTEST


def __dir__() -> Iterable[str]:
    return sorted({*globals(), "brightest_star"})


# --8<-- [end:module-getattr]
def main() -> None:
    print(BRIGHTEST, "brightest_star" in __dir__())


if __name__ == "__main__":
    main()
