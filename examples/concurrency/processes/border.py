"""What becomes of an object that is handed to a worker and comes back.

Threads share it, processes get a copy of what can be pickled.
"""

# --8<-- [start:border]
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from multiprocessing import get_context
from threading import Lock
from typing import TypeVar

T = TypeVar("T")


def give_back(value: T) -> T:
    return value


def sent(value: object, pool: Executor) -> str:
    """Send a value to a worker and back; tell what comes."""
    try:
        returned = pool.submit(give_back, value).result()
    except Exception as error:
        return f"refused: {type(error).__name__}"
    return "the same" if returned is value else "a copy"


# --8<-- [end:border]
# --8<-- [start:main]
def main() -> None:
    plate = [0, 255]
    generator = (255 - level for level in plate)
    values = {"a list": plate, "a lock": Lock(), "a generator": generator}
    with ThreadPoolExecutor(1) as threads:
        for name, value in values.items():
            print(f"thread:  {name}: {sent(value, threads)}")
    with ProcessPoolExecutor(1, get_context("forkserver")) as processes:
        for name, value in values.items():
            print(f"process: {name}: {sent(value, processes)}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
