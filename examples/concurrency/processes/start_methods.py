"""What a worker knows of its parent, by how it was started.

Fork copies the memory as it is; the others import the modules again.
"""

# --8<-- [start:limits]
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

limits = {"sky": 250}


def limit() -> int:
    return limits["sky"]


def ask_worker(method: str) -> int:
    """Let a new worker say what limit it knows."""
    with ProcessPoolExecutor(1, get_context(method)) as pool:
        return pool.submit(limit).result()


# --8<-- [end:limits]
# --8<-- [start:main]
def main() -> None:
    limits["sky"] = 200
    for method in ("fork", "spawn", "forkserver"):
        print(f"{method:10}", ask_worker(method))
    limits["sky"] = 250


if __name__ == "__main__":
    main()
# --8<-- [end:main]
