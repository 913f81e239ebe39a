"""A check that runs once an object is complete, whatever its class.

A metaclass's `__call__` surrounds `__new__` and the whole chain of
`__init__`; no base class can.  Every construction pays for it.
"""

# --8<-- [start:complete-meta]
from typing import TYPE_CHECKING


class CompleteMeta(type):
    """Validate an object when its last `__init__` has returned."""

    if not TYPE_CHECKING:  # a checker keeps the signature of `__init__`

        def __call__(cls, *args, **kwargs):
            made = super().__call__(*args, **kwargs)
            made.validate()
            return made


# --8<-- [end:complete-meta]
# --8<-- [start:reports]
class Report(metaclass=CompleteMeta):
    def __init__(self, title: str) -> None:
        self.title = title

    def validate(self) -> None:
        if not self.title:
            raise ValueError("a report needs a title")


class PagedReport(Report):
    def __init__(self, title: str, pages: int) -> None:
        super().__init__(title)  # `pages` is not set yet
        self.pages = pages

    def validate(self) -> None:
        super().validate()
        if self.pages < 1:
            raise ValueError(f"{self.title} has {self.pages} pages")


# --8<-- [end:reports]
def main() -> None:
    print(PagedReport("Payroll", 3).title, "is complete")
    try:
        PagedReport("Payroll", 0)
    except ValueError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
