"""A shelf whose recipe is there only when somebody has brought it.

It is a FIFO: reading blocks, as it does on a slow disk, until a thread has
written and closed the other end.  A shelf holds its recipe once.
"""

# --8<-- [start:imports]
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread


# --8<-- [end:imports]
# --8<-- [start:shelf]
@contextmanager
def shelf(recipe: str, called: Event, patience: float = 10) -> Generator[Path]:
    """Bring a recipe to its reader at a call, or when patience ends."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "recipe.txt"
        os.mkfifo(path)

        def bring() -> None:
            with path.open("w", encoding="utf-8") as end:  # has a reader
                called.wait(patience)
                end.write(recipe)

        porter = Thread(target=bring)
        porter.start()
        try:
            yield path
        finally:  # he waits for a reader, if there was none
            called.set()
            unread = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
            porter.join()
            os.close(unread)


# --8<-- [end:shelf]
def main() -> None:
    called = Event()
    called.set()
    with shelf("Whisk four eggs.", called) as path:
        print(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
