"""An operator asks the type, and so it skips the instance.

`equal` is `==` between objects; identity is only its last word.
"""

# --8<-- [start:special]
from typing import Any

from examples.language.object_model.lookup import bind, find, mro


def special(obj: object, name: str) -> Any:
    """The method that syntax calls: found on the type, then bound."""
    kind = type(obj)
    return bind(find(kind, name), obj, kind)


# --8<-- [end:special]
# --8<-- [start:equal]
def equal(left: object, right: object) -> Any:
    """What `left == right` does."""
    turns = [(left, right), (right, left)]
    derived = type(left) in mro(type(right))[1:]
    if derived:
        turns.reverse()
    for asked, other in turns:
        answer = special(asked, "__eq__")(other)
        if answer is not NotImplemented:
            return answer
    return left is right


# --8<-- [end:equal]
def main() -> None:
    print(special("Vega", "__len__")(), equal(1, 1.0), equal(1, 2))


if __name__ == "__main__":
    main()
