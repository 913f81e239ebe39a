"""Records whose generated constructor the type checkers can see.

`dataclass_transform` promises a constructor with one parameter for each
annotated name, in order; `__init_subclass__` has to keep the promise.
"""

# --8<-- [start:parameters]
from collections.abc import Iterator
from inspect import Parameter, Signature, get_annotations
from typing import Any, ClassVar, dataclass_transform, get_origin


def parameters(cls: type) -> Iterator[tuple[str, Parameter]]:
    """Make a parameter of each annotation in a class of its own."""
    for name, hint in get_annotations(cls).items():
        origin: object = get_origin(hint)
        if origin is not ClassVar:
            yield (
                name,
                Parameter(
                    name,
                    Parameter.POSITIONAL_OR_KEYWORD,
                    default=vars(cls).get(name, Parameter.empty),
                    annotation=hint,
                ),
            )


# --8<-- [end:parameters]
# --8<-- [start:record]
@dataclass_transform(eq_default=False)
class Record:
    """Subclasses get a constructor from their annotations."""

    __signature__: ClassVar[Signature] = Signature()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        fields = {**cls.__signature__.parameters, **dict(parameters(cls))}
        cls.__signature__ = Signature(list(fields.values()))
        # To mypy this is a constant of every dataclass-like class.
        cls.__match_args__ = tuple(fields)  # type: ignore[misc]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        bound = self.__signature__.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            setattr(self, name, value)


# --8<-- [end:record]
# --8<-- [start:person]
class Person(Record):
    name: str
    age: int = 0


# --8<-- [end:person]
def main() -> None:
    ada = Person("Ada", age=36)
    print(ada.name, ada.age, Person.__signature__)
    try:
        Person.__signature__.bind()
    except TypeError as error:
        print(f"refused: {error}")


if __name__ == "__main__":
    main()
