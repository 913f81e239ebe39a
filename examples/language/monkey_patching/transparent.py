"""A wrapper that binds as what it wraps does, from the package wrapt.

One wrapper serves functions, methods, class methods and static methods.
"""

# --8<-- [start:noted]
from collections.abc import Callable, Mapping
from typing import Any

from wrapt import FunctionWrapper

notes: list[str] = []


def note(
    wrapped: Callable[..., Any],
    instance: object,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
) -> Any:
    notes.append(f"{wrapped.__name__} of {instance}")
    return wrapped(*args, **kwargs)


def noted(stored: Callable[..., Any]) -> Callable[..., Any]:
    return FunctionWrapper(stored, note)


# --8<-- [end:noted]
def main() -> None:
    from examples.language.monkey_patching.kinds import Drink, Tea
    from examples.language.monkey_patching.patches import Patches

    with Patches() as patches:
        for owner, name in (
            (Tea, "steep"),
            (Tea, "currency"),
            (Drink, "make"),
        ):
            patches.replace(owner, name, noted(vars(owner)[name]))
        tea = Tea()
        print(tea.steep(), tea.currency(), tea.make())
    print(*notes, sep="\n")


if __name__ == "__main__":
    main()
