"""A wrapper made with `functools.wraps`, put on whatever a class stores.

It is always a function, so it binds always; what it wraps may not.
"""

# --8<-- [start:noted]
from collections.abc import Callable
from functools import wraps
from typing import Any

notes: list[str] = []


def noted(stored: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(stored)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        notes.append(stored.__name__)
        return stored(*args, **kwargs)

    return wrapper


# --8<-- [end:noted]
def main() -> None:
    from examples.language.monkey_patching.kinds import Drink, Tea
    from examples.language.monkey_patching.patches import Patches

    for owner, name in ((Tea, "steep"), (Tea, "currency"), (Drink, "make")):
        with Patches() as patches:
            patches.replace(owner, name, noted(vars(owner)[name]))
            try:
                print(getattr(Tea(), name)())
            except TypeError as error:
                print(error)


if __name__ == "__main__":
    main()
