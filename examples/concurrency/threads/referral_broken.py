"""A task that waits for another task of its own pool.

When all threads wait like this, none is left to do what they wait for.
"""

# --8<-- [start:refer]
from concurrent.futures import ThreadPoolExecutor


def refer(pool: ThreadPoolExecutor, patience: float) -> str:
    opinion = pool.submit(lambda: "granted")
    try:
        return opinion.result(patience)
    except TimeoutError:
        return "all clerks wait for a clerk"


def ask_for_credit(clerks: int, patience: float) -> str:
    with ThreadPoolExecutor(clerks) as pool:
        return pool.submit(refer, pool, patience).result()


# --8<-- [end:refer]
def main() -> None:
    print(ask_for_credit(clerks=1, patience=0.01))


if __name__ == "__main__":
    main()
