"""Every hook of class creation, in the order in which Python calls it.

The class statement stands in `main`, so that importing prints nothing.
"""

# --8<-- [start:parts]
from typing import Any, TypeVar

Class = TypeVar("Class", bound=type)


class TracedBody(dict[str, object]):
    def __setitem__(self, name: str, value: object) -> None:
        if not name.startswith("__"):
            print(f"2 the body binds {name}")
        super().__setitem__(name, value)


class TracedField:
    def __set_name__(self, owner: type, name: str) -> None:
        print(f"4 TracedField.__set_name__({owner.__name__}, {name!r})")


def traced(cls: Class) -> Class:
    print(f"7 @traced gets {cls.__name__}")
    return cls


# --8<-- [end:parts]
# --8<-- [start:trace-meta]
class TraceMeta(type):
    @classmethod
    def __prepare__(
        cls, name: str, bases: tuple[type, ...], /, **kwargs: Any
    ) -> TracedBody:
        print(f"1 TraceMeta.__prepare__({name!r}, {kwargs})")
        return TracedBody()

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        print(f"3 TraceMeta.__new__ gets a {type(args[2]).__name__}")
        made = super().__new__(cls, *args, **kwargs)
        print(f"  TraceMeta.__new__ has made {made}")
        return made

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args)
        print(f"6 TraceMeta.__init__({cls.__name__})")

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        print(f"8 TraceMeta.__call__({cls.__name__})")
        return super().__call__(*args, **kwargs)


# --8<-- [end:trace-meta]
# --8<-- [start:main]
class Root:
    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__()
        print(f"5 Root.__init_subclass__({cls.__name__}, {kwargs})")


def main() -> None:
    @traced
    class Person(Root, metaclass=TraceMeta, table="people"):
        name = TracedField()
        age = TracedField()

        def __init__(self) -> None:
            print("9 Person.__init__")

    Person()


if __name__ == "__main__":
    main()
# --8<-- [end:main]
