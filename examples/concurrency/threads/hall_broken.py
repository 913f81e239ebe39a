"""A hall whose clerks wait with `if`: awake is not the same as served.

A clerk who has been woken finds that another took the customer.
"""

# --8<-- [start:hall]
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Condition, Semaphore


class Hall:
    def __init__(self) -> None:
        self.asleep = Semaphore(0)
        self.waiting: deque[str] = deque()
        self.changed = Condition()

    def call(self) -> str:
        with self.changed:
            if not self.waiting:
                self.asleep.release()
                self.changed.wait(10)
            return self.waiting.popleft()

    def enter(self, customer: str) -> None:
        with self.changed:
            self.waiting.append(customer)
            self.changed.notify_all()


# --8<-- [end:hall]
# --8<-- [start:main]
def main() -> None:
    hall = Hall()
    with ThreadPoolExecutor(2) as pool:
        clerks = [pool.submit(hall.call) for _ in range(2)]
        for _ in clerks:
            hall.asleep.acquire(timeout=10)
        hall.enter("Ada")
    print(*sorted(repr(each.exception()) for each in clerks))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
