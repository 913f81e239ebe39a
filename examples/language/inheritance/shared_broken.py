"""A mixin whose state is one list for everybody.

It is made when the class is, and there is one class.
"""


# --8<-- [start:notes]
class NotesMixin:
    notes: list[str] = []  # noqa: RUF012 (ruff warns of what is shown)

    def note(self, text: str) -> None:
        self.notes.append(text)


class Letter(NotesMixin):
    pass


# --8<-- [end:notes]
def main() -> None:
    first, second = Letter(), Letter()
    first.note("torn")
    print(second.notes)


if __name__ == "__main__":
    main()
