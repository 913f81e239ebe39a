"""Two clerks who meet between the check and the payment, if they can.

A clerk whom nobody joins goes on alone after `patience` seconds.
"""

# --8<-- [start:rush]
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Protocol


class Paying(Protocol):
    def pay_out(self, amount: int, approved: Callable[[], object]) -> None: ...


def rush(account: Paying, amount: int, patience: float) -> list[str]:
    """Pay the same amount out at two counters at once."""
    approved = Barrier(2, timeout=patience)

    def meet() -> None:
        with suppress(BrokenBarrierError):
            approved.wait()

    with ThreadPoolExecutor(2) as pool:
        paid = [pool.submit(account.pay_out, amount, meet) for _ in range(2)]
    return sorted(repr(each.exception() or "paid") for each in paid)


# --8<-- [end:rush]
def main() -> None:
    from examples.concurrency.threads.account import Account

    print(rush(Account(7, 100), 80, patience=0.01))


if __name__ == "__main__":
    main()
