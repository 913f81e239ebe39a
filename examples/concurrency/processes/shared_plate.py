"""One plate in memory that several processes see and change.

Who creates the block removes it; who attaches to it only lets it go.
"""

# --8<-- [start:block]
from collections.abc import Generator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.shared_memory import SharedMemory


def content_of(block: SharedMemory) -> memoryview:
    assert block.buf is not None, "closed"
    return block.buf


@contextmanager
def shared(content: bytes) -> Generator[SharedMemory]:
    """A block with this content, for as long as the `with` block."""
    block = SharedMemory(create=True, size=len(content))
    try:
        content_of(block)[: len(content)] = content
        yield block
    finally:
        block.close()
        block.unlink()


# --8<-- [end:block]
# --8<-- [start:invert]
def invert(name: str, start: int, stop: int) -> None:
    """Turn bright into dark, in a part of a plate."""
    block = SharedMemory(name)
    try:
        plate = content_of(block)
        for place in range(start, stop):
            plate[place] = 255 - plate[place]
    finally:
        block.close()


def negative(plate: bytes, parts: int) -> bytes:
    """Invert a plate in so many parts, each in a worker."""
    edges = [len(plate) * part // parts for part in range(parts + 1)]
    pool = ProcessPoolExecutor(parts, get_context("forkserver"))
    with shared(plate) as block, pool:
        names = [block.name] * parts
        list(pool.map(invert, names, edges, edges[1:]))
        return bytes(content_of(block)[: len(plate)])


# --8<-- [end:invert]
def main() -> None:
    print(negative(bytes([0, 1, 250, 255]), parts=2))


if __name__ == "__main__":
    main()
