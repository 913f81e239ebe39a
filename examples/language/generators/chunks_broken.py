"""A file read in hand-made chunks of stripped lines.

Indentation is part of this log, and `strip` removes it.
"""

# --8<-- [start:chunks]
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory


def chunks(path: str, size: int = 1000) -> Iterator[list[str]]:
    with open(path) as file:
        chunk: list[str] = []
        for line in file:
            chunk.append(line.strip())
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk


# --8<-- [end:chunks]
def main() -> None:
    with TemporaryDirectory() as folder:
        log = Path(folder, "gauge.log")
        log.write_text("06:00 1.42\n    ice on the float\n", "utf-8")
        for chunk in chunks(str(log)):
            print(chunk)


if __name__ == "__main__":
    main()
