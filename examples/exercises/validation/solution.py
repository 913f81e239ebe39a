"""One descriptor checks type, range and rule of every field.

Each value lives in its own instance, under the field's own name.
"""

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

T = TypeVar("T")


def between(low: float, high: float) -> Callable[[float], bool]:
    """Return a rule that holds when `low <= value <= high`."""

    def rule(value: float) -> bool:
        return low <= value <= high  # false for NaN, as it should be

    rule.__name__ = f"between({low}, {high})"
    return rule


class Field(Generic[T]):
    """An attribute of type `kind` that obeys `rules`.

    Args:
        kind: The type of the values. `float` takes an `int` too; neither
            takes a `bool`.
        *rules: Functions of a value; each must return true.
        factory: Makes the value of an instance that has none yet.
    """

    def __init__(
        self,
        kind: type[T],
        *rules: Callable[[T], bool],
        factory: Callable[[], T] | None = None,
    ) -> None:
        self.kind, self.rules, self.factory = kind, rules, factory

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object, owner: type) -> Self | T:
        if instance is None:
            return self
        if self.name not in vars(instance):
            if self.factory is None:
                raise AttributeError(f"{self.name} was never set")
            self.__set__(instance, self.factory())
        value: T = vars(instance)[self.name]
        return value

    def __set__(self, instance: object, value: T) -> None:
        self.check(value)
        vars(instance)[self.name] = value

    def check(self, value: T) -> None:
        """Raise TypeError or ValueError unless `value` fits."""
        kinds = (int, float) if self.kind is float else self.kind
        posing = isinstance(value, bool) and self.kind in (int, float)
        if posing or not isinstance(value, kinds):
            raise TypeError(
                f"{self.name} takes {self.kind.__name__}, not {value!r}"
            )
        for rule in self.rules:
            if not rule(value):
                name = getattr(rule, "__name__", repr(rule))
                raise ValueError(f"{self.name} breaks {name}: {value!r}")


def not_blank(text: str) -> bool:
    return text.strip() != ""


class Booking:
    guest = Field(str, not_blank)
    nights = Field(int, between(1, 14))
    rate = Field(float, between(0, 500))
    extras = Field[list[str]](list, factory=list)

    def __init__(self, guest: str, nights: int, rate: float) -> None:
        self.guest, self.nights, self.rate = guest, nights, rate


def main() -> None:
    ada, bo = Booking("Ada", 3, 41.5), Booking("Bo", 1, 39)
    ada.extras.append("blanket")
    print(ada.guest, ada.nights, ada.extras)  # => Ada 3 ['blanket']
    print(bo.guest, bo.nights, bo.extras)  # => Bo 1 []
    for guest, nights in [("", 2), ("Cy", True), ("Cy", 15)]:
        try:
            Booking(guest, nights, 39)
        except (TypeError, ValueError) as refusal:
            print(refusal)
            # => guest breaks not_blank: ''
            # => nights takes int, not True
            # => nights breaks between(1, 14): 15


if __name__ == "__main__":
    main()
