"""Patches that are made at once and undone together, the last one first.

Only attributes are patched; for items of a mapping see the exercise.
"""

# --8<-- [start:imports]
from contextlib import ExitStack

from examples.language.monkey_patching.stored import (
    ABSENT,
    put,
    stored,
)

# --8<-- [end:imports]


# --8<-- [start:patches]
class Patches(ExitStack[None]):
    """Changes to modules, classes and instances, undone with the block."""

    def replace(self, target: object, name: str, value: object) -> None:
        """Change what the target has or inherits; refuse another name."""
        getattr(target, name)
        self._put(target, name, value)

    def add(self, target: object, name: str, value: object) -> None:
        """Give the target what it neither has nor inherits."""
        if hasattr(target, name):
            raise AttributeError(f"{name!r} is there already")
        self._put(target, name, value)

    def remove(self, target: object, name: str) -> None:
        """Take away what is the target's own."""
        if stored(target, name) is ABSENT:
            raise AttributeError(f"{name!r} is not its own")
        self._put(target, name, ABSENT)

    def _put(self, target: object, name: str, value: object) -> None:
        before = stored(target, name)
        put(target, name, value)
        self.callback(put, target, name, before)


# --8<-- [end:patches]
def main() -> None:
    from examples.language.monkey_patching.shop import APIClient

    client = APIClient()
    with Patches() as patches:
        patches.replace(APIClient, "TIMEOUT", 1)
        patches.replace(client, "request", "/{}".format)
        patches.add(APIClient, "RETRIES", 3)
        print(client.request("teas"), client.TIMEOUT, list(vars(client)))
        print(vars(APIClient)["RETRIES"])
    print(client.request("teas"), vars(client), hasattr(client, "RETRIES"))


if __name__ == "__main__":
    main()
