"""A light that is on while anybody records, however often it is entered.

It counts in one thread; it does not guard the count against several.
"""

# --8<-- [start:lamp]
from typing import Self


class Lamp:
    on = False

    def __enter__(self) -> Self:
        self.on = True
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.on = False


# --8<-- [end:lamp]
# --8<-- [start:red-light]
class RedLight:
    depth = 0

    @property
    def on(self) -> bool:
        return self.depth > 0

    def __enter__(self) -> Self:
        self.depth += 1
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.depth -= 1


# --8<-- [end:red-light]
def main() -> None:
    for light in (Lamp(), RedLight()):
        with light:
            with light:
                pass
            print(f"{type(light).__name__} on: {light.on}")


if __name__ == "__main__":
    main()
