"""A class whose `__new__` hands out the one instance, set up and complete.

There is no `__init__`: Python would run it at every call, outside the lock.
"""

# --8<-- [start:stage]
from threading import RLock
from typing import Any, Self


class Stage:
    """The one stage; a subclass has one of its own."""

    _lock = RLock()
    _instance: Any
    props: list[str]

    def __new__(cls) -> Self:
        with Stage._lock:
            made: Self | None = vars(cls).get("_instance")
            if made is None:
                made = super().__new__(cls)
                made._set_up()
                cls._instance = made  # last: it is complete
            return made

    def _set_up(self) -> None:
        self.props = ["curtain"]

    def __reduce__(self) -> tuple[type[Self], tuple[()]]:
        return type(self), ()


# --8<-- [end:stage]
def main() -> None:
    Stage().props.append("skull")
    print(Stage().props)


if __name__ == "__main__":
    main()
