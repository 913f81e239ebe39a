"""A daemon thread is not ended but abandoned: its `finally` never runs.

The interpreter waits for all other threads, and for these it does not.
"""

# --8<-- [start:watch]
from threading import Event, Thread


def watch(begun: Event, closing: Event) -> None:
    try:
        begun.set()
        closing.wait()
    finally:
        print("the vault is locked")


def main() -> None:
    begun = Event()
    Thread(target=watch, args=(begun, Event()), daemon=True).start()
    begun.wait(10)
    print("everybody goes home")


if __name__ == "__main__":
    main()
# --8<-- [end:watch]
