"""A manager that forgives chosen errors and remembers them.

`contextlib.suppress` does the forgiving; this one can be asked afterwards.
"""

# --8<-- [start:forgive]
from types import TracebackType
from typing import Self


class Forgive:
    def __init__(self, *kinds: type[Exception]) -> None:
        self.kinds = kinds
        self.forgiven: list[Exception] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if not isinstance(exc, self.kinds):
            return False
        self.forgiven.append(exc)
        return True


# --8<-- [end:forgive]
def main() -> None:
    with Forgive(LookupError) as mishaps:
        [].pop()
    print(f"forgiven: {mishaps.forgiven}")


if __name__ == "__main__":
    main()
