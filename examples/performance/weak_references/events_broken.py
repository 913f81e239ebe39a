"""A weak set of listeners, which loses them, mixes them and hides it.

Nobody but the set has a lambda, or the method that was just bound.
"""

# --8<-- [start:events]
from typing import Any
from weakref import WeakSet


class EventSystem:
    def __init__(self) -> None:
        self.listeners = WeakSet[Any]()

    def add_listener(self, listener: Any) -> None:
        self.listeners.add(listener)

    def remove_listener(self, listener: Any) -> None:
        self.listeners.discard(listener)

    def notify(self, event: str) -> None:
        for listener in self.listeners:
            if hasattr(listener, "on_event"):
                listener.on_event(event)
            elif callable(listener):
                listener(event)


# --8<-- [end:events]
if __name__ == "__main__":
    events = EventSystem()
    events.add_listener(lambda: print("told"))
    events.notify("opened")
    print(len(events.listeners), "left")
