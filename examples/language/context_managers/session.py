"""A session: light, desk, mute and forgiveness in one statement.

It is the run that shows the order in which the exits happen.
"""

# --8<-- [start:session]
from collections.abc import Generator
from contextlib import ExitStack, contextmanager

from examples.language.context_managers.desk import open_desk
from examples.language.context_managers.forgive import Forgive
from examples.language.context_managers.microphone import Rack, UnpluggedError
from examples.language.context_managers.red_light import RedLight


@contextmanager
def announced(what: str) -> Generator[None]:
    print(f"{what}: in")
    try:
        yield
    except Exception as error:
        print(f"{what}: out with {error!r}")
        raise
    else:
        print(f"{what}: out")


# --8<-- [end:session]
# --8<-- [start:play]
def play(rack: Rack, names: list[str]) -> list[Exception]:
    light = RedLight()
    with (
        Forgive(UnpluggedError) as mishaps,
        announced("session"),
        light,
        open_desk(rack, names) as channels,
        ExitStack() as later,
    ):
        later.callback(print, "last words before the desk closes")
        with announced("take"), light:
            print(f"light {light.on}, recording {channels}")
        print(f"light {light.on} between takes")
    print(f"light {light.on}, live {rack.live}")
    return mishaps.forgiven


# --8<-- [end:play]
# --8<-- [start:main]
def main() -> None:
    rack = Rack({"kick", "voice"})
    print(play(rack, ["kick", "voice"]))
    print("---")
    print(play(rack, ["kick", "tuba"]))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
