"""An audit hook hears what the interpreter is about to do.

A hook cannot be removed, so this one can be told to be quiet.
"""

# --8<-- [start:audit]
import sys


class Listener:
    """Keep the events of one kind while the block runs."""

    def __init__(self, event: str) -> None:
        self.event = event
        self.listening = False
        self.heard: list[tuple[object, ...]] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, args: tuple[object, ...]) -> None:
        if self.listening and event == self.event:
            self.heard.append(args)

    def __enter__(self) -> list[tuple[object, ...]]:
        self.listening = True
        return self.heard

    def __exit__(self, *error: object) -> None:
        self.listening = False


# --8<-- [end:audit]
def main() -> None:
    with Listener("compile") as heard:
        compile("vega = 0.03", "sky.py", "exec")
    print(heard)


if __name__ == "__main__":
    main()
