"""What `issubclass` asks of an abstract base class, written in Python.

Without the cache: only the answer, and the order of the questions.
"""

# --8<-- [start:is-subclass]
from abc import ABCMeta
from collections.abc import Mapping

Registry = Mapping[type, list[type]]


def is_subclass(sub: type, cls: type, registry: Registry) -> bool:
    """Answer as `issubclass(sub, cls)` does.

    Args:
        sub: The class that is asked about.
        cls: The class it may belong to.
        registry: What was registered with which class.
    """
    inherits = cls in sub.__mro__
    if not isinstance(cls, ABCMeta):
        return inherits
    answer = cls.__subclasshook__(sub)
    if answer is not NotImplemented:
        return answer
    registered = registry.get(cls, [])
    if inherits or sub in registered:
        return True
    relatives = registered + cls.__subclasses__()
    return any(is_subclass(sub, other, registry) for other in relatives)


# --8<-- [end:is-subclass]
def main() -> None:
    from collections.abc import Iterable, Sequence

    for sub in (list, set):
        for cls in (Iterable, Sequence):
            answer = is_subclass(sub, cls, {Sequence: [list]})
            print(sub.__name__, cls.__name__, answer)


if __name__ == "__main__":
    main()
