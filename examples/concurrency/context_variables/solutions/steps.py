"""The path of steps that led here, through calls and tasks.

A task begins with the path of its maker and goes its own way from there.
"""

# --8<-- [start:steps]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_path: ContextVar[tuple[str, ...]] = ContextVar("path", default=())


def path() -> str:
    """Return the steps from the outermost to this one."""
    return " > ".join(_path.get())


@contextmanager
def step(name: str) -> Generator[None]:
    """Add a step to the path of the code in the block."""
    token = _path.set((*_path.get(), name))
    try:
        yield
    finally:
        _path.reset(token)


# --8<-- [end:steps]
async def main() -> None:
    async def send(porter: str) -> str:
        with step(porter):
            await asyncio.sleep(0)
            return path()

    with step("check-in"):
        print(await asyncio.gather(send("luggage"), send("key")))
    print(path() or "nowhere")


if __name__ == "__main__":
    asyncio.run(main())
