"""A fork copies a lock that is held, but not the thread that holds it.

Nobody in the child will release it; the wait has a limit here.
"""

# --8<-- [start:fork]
import warnings
from multiprocessing import get_context
from threading import Event, Lock, Thread

camera = Lock()


def photograph(patience: float) -> None:
    if not camera.acquire(timeout=patience):
        raise SystemExit(1)


def photograph_in_child(patience: float) -> str:
    """Take the lock in a fork of this process."""
    child = get_context("fork").Process(target=photograph, args=(patience,))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # from 3.12 on there is a warning
        child.start()
    child.join()
    return "stuck" if child.exitcode else "taken"


# --8<-- [end:fork]
# --8<-- [start:hold]
def while_held(patience: float) -> str:
    """Fork while another thread holds the lock, which it then releases."""
    held, done = Event(), Event()

    def hold() -> None:
        with camera:
            held.set()
            done.wait(10)

    holder = Thread(target=hold)
    holder.start()
    held.wait(10)
    try:
        return photograph_in_child(patience)
    finally:
        done.set()
        holder.join()


# --8<-- [end:hold]
def main() -> None:
    print(photograph_in_child(10), while_held(0.01))


if __name__ == "__main__":
    main()
