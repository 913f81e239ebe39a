"""A file written in one encoding and read in another.

Nothing fails, because each byte is some letter in the wrong one.
"""

# --8<-- [start:mojibake]
from pathlib import Path


def save(path: Path, text: str, /) -> None:
    path.write_text(text, encoding="utf-8")


def load(path: Path, /, locale: str = "mac_roman") -> str:
    """Read as `open(path)` does where this is the locale's encoding."""
    return path.read_text(encoding=locale)


def recover(text: str, /, locale: str = "mac_roman") -> str:
    """Go the wrong way back, then the right way forth."""
    return text.encode(locale).decode("utf-8")


# --8<-- [end:mojibake]
def main() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.md"
        save(page, "⛺ café")
        print(load(page))
        print(recover(load(page)))


if __name__ == "__main__":
    main()
