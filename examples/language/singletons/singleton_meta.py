"""A metaclass that makes one instance of each class, and checks who asks.

Construction holds one lock for all such classes: a constructor must not wait
for a thread that asks for a singleton.
"""

# --8<-- [start:compare]
from functools import partial
from inspect import signature
from threading import RLock
from typing import TYPE_CHECKING, Any


class ConflictError(ValueError):
    """The instance was made with other arguments."""


def spell_out(call: partial[Any]) -> dict[str, Any]:
    """Name the arguments of a call of a class, defaults included."""
    cls: Any = call.func
    bind = signature(partial(cls.__init__, cls)).bind
    bound = bind(*call.args, **call.keywords)
    bound.apply_defaults()
    return bound.arguments


def compare(made: partial[Any], asked: partial[Any]) -> None:
    if (made.args, made.keywords) != (asked.args, asked.keywords):
        had, wanted = spell_out(made), spell_out(asked)
        if had != wanted:
            raise ConflictError(f"made with {had}, not {wanted}")


# --8<-- [end:compare]
# --8<-- [start:meta]
class SingletonMeta(type):
    _lock = RLock()  # one for all: constructors may nest

    def __init__(cls, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cls.made: tuple[object, partial[Any]] | None = None

    def clear_instance(cls) -> None:
        """Forget the instance, for tests; who holds it keeps it."""
        with SingletonMeta._lock:
            cls.made = None

    if not TYPE_CHECKING:  # a checker keeps the signature of `__init__`

        def __call__(cls, *args, **kwargs):
            asked, made = partial(cls, *args, **kwargs), cls.made
            if made is None:
                with SingletonMeta._lock:
                    made = cls.made
                    if made is None:
                        instance = super().__call__(*args, **kwargs)
                        made = cls.made = instance, asked
            compare(made[1], asked)
            return made[0]


# --8<-- [end:meta]
# --8<-- [start:singleton]
class Singleton(metaclass=SingletonMeta):
    """Copied, it is itself; unpickled, it is asked for again."""

    def __reduce__(self) -> tuple[partial[Any], tuple[()]]:
        made = type(self).made
        if made is None or made[0] is not self:
            raise TypeError(f"not the one {type(self).__name__}")
        return made[1], ()


# --8<-- [end:singleton]
class Usher(Singleton):
    """The only one in the house."""

    def __init__(self, name: str) -> None:
        self.name = name


def main() -> None:
    usher = Usher("Grace")
    print(usher is Usher(name="Grace"))
    try:
        Usher("Alan")
    except ConflictError as error:
        print(error)


if __name__ == "__main__":
    main()
