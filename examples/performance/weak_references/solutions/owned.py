"""A function that listens for as long as an object lives.

The object is handed to the function, which therefore need not hold it.
"""

# --8<-- [start:owned]
from collections.abc import Callable
from typing import TypeVar
from weakref import finalize, ref

from examples.performance.weak_references.events import EventSystem

T = TypeVar("T")


def listen_for(
    owner: T, events: EventSystem, function: Callable[[T, str], object]
) -> None:
    """Call a function with the owner and each event while that lives."""
    weak = ref(owner)

    def listener(event: str) -> None:
        if (alive := weak()) is not None:
            function(alive, event)

    events.add_listener(listener)
    finalize(owner, events.remove_listener, listener)


# --8<-- [end:owned]
if __name__ == "__main__":

    class Dome:
        """Something that opens."""

    dome, system = Dome(), EventSystem()
    listen_for(dome, system, lambda owner, event: print(event))
    system.notify("opened")
    del dome
    print(len(system))
