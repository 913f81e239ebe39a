"""A thread of a pool outlives its task, and so does what it keeps.

The next customer of the same thread finds the file of the last one.
"""

# --8<-- [start:desk]
from concurrent.futures import ThreadPoolExecutor
from threading import local

desk = local()


def attend(customer: str) -> str:
    desk.file = getattr(desk, "file", f"file of {customer}")
    return f"{customer}: {desk.file}"


def queue_up(customers: list[str], clerks: int) -> list[str]:
    with ThreadPoolExecutor(clerks) as pool:
        return list(pool.map(attend, customers))


# --8<-- [end:desk]
def main() -> None:
    print(queue_up(["Ada", "Ben"], clerks=1))


if __name__ == "__main__":
    main()
