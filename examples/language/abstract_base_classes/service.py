"""A plugin contract: two class attributes and three abstract methods.

Attributes are checked when a class is made, methods when it is called.
"""

# --8<-- [start:service]
from abc import ABC, abstractmethod
from inspect import isabstract
from typing import Any, ClassVar


class Service(ABC):
    name: ClassVar[str]
    version: ClassVar[tuple[int, int]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for attribute in ("name", "version"):
            if not isabstract(cls) and not hasattr(cls, attribute):
                raise TypeError(f"{cls.__name__} does not set {attribute}")

    @abstractmethod
    def initialize(self) -> None: ...
    @abstractmethod
    def execute(self, address: str) -> str: ...
    @abstractmethod
    def cleanup(self) -> None: ...


# --8<-- [end:service]
# --8<-- [start:desk]
class Desk:
    def __init__(self) -> None:
        self._kinds: dict[str, type[Service]] = {}

    def offer(self, kind: type[Service]) -> type[Service]:
        if isabstract(kind):
            raise TypeError(f"{kind.__name__} is abstract")
        if self._kinds.setdefault(kind.name, kind) is not kind:
            raise ValueError(f"{kind.name} is taken")
        return kind

    def offered(self) -> list[str]:
        return [f"{k.name} {k.version}" for k in self._kinds.values()]

    def use(self, name: str, address: str) -> str:
        service = self._kinds[name]()
        service.initialize()
        try:
            return service.execute(address)
        finally:
            service.cleanup()


# --8<-- [end:desk]
# --8<-- [start:insurance]
desk = Desk()


class Logged(Service):
    def initialize(self) -> None:
        print(f"{self.name}: open")

    def cleanup(self) -> None:
        print(f"{self.name}: closed")


@desk.offer
class Insurance(Logged):
    name, version = "insurance", (2, 1)

    def execute(self, address: str) -> str:
        return f"insured to {address}"


# --8<-- [end:insurance]
def main() -> None:
    print(desk.offered())
    print(desk.use("insurance", "12 Mill Lane"))


if __name__ == "__main__":
    main()
