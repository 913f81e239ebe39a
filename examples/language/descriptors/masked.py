"""A field that never shows its secret by accident.

It masks; it does not encrypt.  `reveal`, `pickle` and debuggers see it.
"""

# --8<-- [start:masked]
from examples.language.descriptors.validated import Stored


class Secret:
    """Text that has to be asked for by name."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return "Secret('***')"

    def reveal(self) -> str:
        return self._text


class Masked(Stored[Secret]):
    """Assigned as `str`, read as `Secret`."""

    def __set__(self, instance: object, value: str) -> None:
        vars(instance)[self.name] = Secret(value)


# --8<-- [end:masked]
# --8<-- [start:main]
class Till:
    api_key: Masked = Masked()

    def __init__(self, api_key: str) -> None:
        self.api_key = api_key


def main() -> None:
    till = Till("sk-live-4711")
    print(f"{till.api_key} {vars(till)}")
    print(till.api_key.reveal())


if __name__ == "__main__":
    main()
# --8<-- [end:main]
