"""Finds out how often one manager may be entered, by entering it.

What a nested entry breaks shows only in its effect, which `held` looks for.
"""

# --8<-- [start:entries]
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Literal, TypeAlias

Entries: TypeAlias = Literal["single-use", "reusable", "reentrant"]


def entries(
    manager: AbstractContextManager[object], held: Callable[[], bool]
) -> Entries:
    with manager:
        pass
    try:
        with manager:
            pass
    except (AttributeError, ValueError):
        return "single-use"
    with manager:
        with manager:
            pass
        return "reentrant" if held() else "reusable"


# --8<-- [end:entries]
def main() -> None:
    import io
    import sys
    from contextlib import redirect_stdout

    from examples.language.context_managers.muted import Channel, muted
    from examples.language.context_managers.red_light import Lamp, RedLight

    voice, lamp, light, sink = Channel("v"), Lamp(), RedLight(), io.StringIO()
    print("muted:", entries(muted(voice), lambda: voice.muted))
    print("Lamp:", entries(lamp, lambda: lamp.on))
    print("RedLight:", entries(light, lambda: light.on))
    print(
        "redirect_stdout:",
        entries(redirect_stdout(sink), lambda: sys.stdout is sink),
    )


if __name__ == "__main__":
    main()
