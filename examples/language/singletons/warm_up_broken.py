"""A constructor that waits for a thread that needs a singleton.

The lock is re-entrant for its own thread only.  The wait has a limit here, or
it would last for ever.
"""

# --8<-- [start:warm-up]
from threading import Thread

from examples.language.singletons.shared_connection import Logger
from examples.language.singletons.singleton_meta import Singleton


class Lights(Singleton):
    def __init__(self, patience: float) -> None:
        self.patience = patience
        self.helper = Thread(target=lambda: Logger().log("lights up"))
        self.helper.start()
        self.helper.join(patience)
        self.are_up = not self.helper.is_alive()


# --8<-- [end:warm-up]
def main() -> None:
    Logger.clear_instance()
    lights = Lights(0.1)
    lights.helper.join()
    print(f"up in {lights.patience} s: {lights.are_up}")
    print(Logger().lines)


if __name__ == "__main__":
    main()
