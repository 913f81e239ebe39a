"""A record larger than memory: chunks from a thread, lines to the loop.

One chunk and its lines are in memory at a time.
"""

# --8<-- [start:chunks]
import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


async def chunks(path: Path, /, size: int) -> AsyncGenerator[bytes]:
    """Yield the file in pieces of at most `size` bytes."""
    loop = asyncio.get_running_loop()
    with path.open("rb", buffering=0) as file, ThreadPoolExecutor() as thread:
        while chunk := await loop.run_in_executor(thread, file.read, size):
            yield chunk


async def lines(source: AsyncIterable[bytes], /) -> AsyncGenerator[bytes]:
    """Yield whole lines, wherever the chunks were cut."""
    rest = b""
    async for chunk in source:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line
    if rest:
        yield rest


# --8<-- [end:chunks]
# --8<-- [start:totals]
async def totals(source: AsyncIterable[bytes], /) -> Counter[str]:
    """Sum the strengths of each station."""
    sums = Counter[str]()
    async for line in source:
        station, strength = line.split()
        sums[station.decode()] += int(strength)
    return sums


# --8<-- [end:totals]
# --8<-- [start:main]
async def main() -> None:
    from contextlib import aclosing
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "record"
        path.write_text("Etna 3\nStromboli 1\n" * 50_000)
        async with aclosing(chunks(path, size=65_536)) as pieces:
            print(dict(await totals(lines(pieces))))
        sizes = [len(chunk) async for chunk in chunks(path, size=65_536)]
        print(f"{len(sizes)} chunks of at most {max(sizes)} bytes")


if __name__ == "__main__":
    asyncio.run(main())
# --8<-- [end:main]
