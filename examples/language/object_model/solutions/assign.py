"""The rule for writing: a data descriptor takes it, or the dict does.

For instances only: nothing but `type` may write into a class.
"""

# --8<-- [start:assign]

from examples.language.object_model.lookup import MISSING, entries, find, has


def assign(obj: object, name: str, value: object) -> None:
    """What `object.__setattr__` does.

    Raises:
        AttributeError: The attribute is read-only, or there is no place.
    """
    shared: object = find(type(obj), name)
    if has(shared, "__set__"):
        find(type(shared), "__set__")(shared, obj, value)
    elif has(shared, "__delete__"):
        raise AttributeError("__set__")
    elif find(type(obj), "__dict__") is not MISSING:
        entries(obj)[name] = value
    else:
        raise AttributeError(f"no place for {name!r}")


# --8<-- [end:assign]
def main() -> None:
    class Star:
        name = property(lambda self: "Vega")
        mass = 2.1

    star = Star()
    assign(star, "mass", 2.2)
    print(star.name, vars(star))
    try:
        assign(star, "name", "Deneb")
    except AttributeError as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
