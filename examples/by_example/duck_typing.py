"""Ask for behaviour, try it, and say separately when it failed.

Checking first would leave a gap between the check and the use.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory


def process_file(path: Path) -> list[str] | None:
    """Return the lines; None says that there is no such file."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return text.splitlines()


def print_items(items: Iterable[object]) -> None:
    """Print whatever can be walked over."""
    for number, item in enumerate(items, 1):
        print(f"{number}. {item}")


def main() -> None:
    with TemporaryDirectory() as folder:
        note = Path(folder, "note.txt")
        print(process_file(note))  # => None
        note.write_text("None\nsuch file\n", encoding="utf-8")
        print(process_file(note))  # => ['None', 'such file']
        try:
            process_file(Path(folder))
        except OSError:  # all that is no missing file stays an error
            print("a folder has no lines")  # => a folder has no lines

    print_items(dict.fromkeys(["tea", "salt"]))
    # => 1. tea
    # => 2. salt
    print_items(word.title() for word in ("any", "iterable"))
    # => 1. Any
    # => 2. Iterable


if __name__ == "__main__":
    main()
