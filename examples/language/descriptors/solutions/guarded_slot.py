"""A slot is a data descriptor, so a guard can wrap it.

The wrapping happens after the class exists: before, names would clash.
"""

# --8<-- [start:guard]
from types import MemberDescriptorType
from typing import Any, ClassVar

from examples.language.descriptors.validated import (
    Rule,
    is_non_empty_string,
    is_positive_number,
)


class GuardedSlot:
    def __init__(self, slot: MemberDescriptorType, rule: Rule[Any]) -> None:
        self.slot, self.rule = slot, rule

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is None:
            return self
        return self.slot.__get__(instance, owner)

    def __set__(self, instance: object, value: Any) -> None:
        if not self.rule(value):
            raise ValueError(f"{self.slot.__name__}: not {value!r}")
        self.slot.__set__(instance, value)


# --8<-- [end:guard]
# --8<-- [start:bean]
class Guarded:
    __slots__ = ()
    rules: ClassVar[dict[str, Rule[Any]]] = {}

    def __init_subclass__(cls) -> None:
        for name, rule in cls.rules.items():
            if name in vars(cls):
                setattr(cls, name, GuardedSlot(vars(cls)[name], rule))


class Bean(Guarded):
    __slots__ = ("origin", "price")
    rules: ClassVar[dict[str, Rule[Any]]] = {
        "origin": is_non_empty_string,
        "price": is_positive_number,
    }
    origin: str
    price: float


# --8<-- [end:bean]
# --8<-- [start:main]
def main() -> None:
    bean = Bean()
    bean.origin, bean.price = "Gedeo", 2400
    print(bean.origin, bean.price, hasattr(bean, "__dict__"))
    try:
        bean.price = 0
    except ValueError as refusal:
        print(refusal)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
