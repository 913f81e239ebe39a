"""A pool of threads bounds how many customers are served at once.

The barrier stands for a minute: nobody is done before all have begun.
"""

# --8<-- [start:serve]
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, current_thread


def serve(customers: int, counters: int) -> Counter[str]:
    """Serve all, and tell how many were served at which counter."""
    minute = Barrier(counters, timeout=10)
    last = customers - customers % counters

    def attend(customer: int) -> str:
        if customer < last:
            minute.wait()
        return current_thread().name

    with ThreadPoolExecutor(counters, "counter") as pool:
        return Counter(pool.map(attend, range(customers)))


# --8<-- [end:serve]
def main() -> None:
    print(sorted(serve(customers=10, counters=3).values()))


if __name__ == "__main__":
    main()
