"""A registry of services that holds a class nobody else has.

`__init_subclass__` is called for each of the two classes that are made.
"""

# --8<-- [start:service]
from dataclasses import dataclass


class Service:
    __slots__ = ()
    offered: list[type["Service"]] = []  # noqa: RUF012  # it is the registry

    def __init_subclass__(cls) -> None:
        Service.offered.append(cls)


@dataclass(slots=True)
class Express(Service):
    hours: int = 24


# --8<-- [end:service]
def main() -> None:
    print([kind is Express for kind in Service.offered])


if __name__ == "__main__":
    main()
