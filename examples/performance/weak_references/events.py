"""Listeners are called in order, and none is kept for being called.

A method goes with its object; any other callable stays until removed.
"""

# --8<-- [start:entry]
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import MethodType
from weakref import WeakMethod

Listener = Callable[[str], object]
Entry = Callable[[], Listener | None]


def entry_for(listener: Listener) -> Entry:
    """Return what finds a listener, and keeps it if nobody else would.

    Args:
        listener: A bound method, or another callable.

    Raises:
        TypeError: It cannot be called, or its object cannot be found weakly.
    """
    if not callable(listener):
        raise TypeError(f"not a listener: {listener!r}")
    if isinstance(listener, MethodType):
        return WeakMethod(listener)
    return lambda: listener


# --8<-- [end:entry]
# --8<-- [start:call-all]
def call_all(listeners: Iterable[Listener], event: str) -> None:
    """Call each with an event, and report those that failed together.

    Args:
        listeners: Who is called, in this order.
        event: What has happened.

    Raises:
        ExceptionGroup: Some have failed. All have been called.
    """
    failed: list[Exception] = []
    for listener in listeners:
        try:
            listener(event)
        except Exception as error:
            failed.append(error)
    if failed:
        raise ExceptionGroup(f"listeners to {event!r}", failed)


# --8<-- [end:call-all]
# --8<-- [start:entries]
class Entries:
    """Listeners under tokens, in order of registration."""

    def __init__(self) -> None:
        self._found_by: dict[object, Entry] = {}

    def add(self, listener: Listener) -> None:
        """Register a listener, once more if it is registered."""
        self._found_by[object()] = entry_for(listener)

    def alive(self) -> dict[object, Listener]:
        """Return who can be found now, and forget who cannot."""
        alive: dict[object, Listener] = {}
        for token, entry in self._found_by.copy().items():
            if (listener := entry()) is not None:
                alive[token] = listener
            else:
                self.drop(token)
        return alive

    def drop(self, token: object) -> bool:
        """Return whether the registration was still there."""
        return self._found_by.pop(token, None) is not None


# --8<-- [end:entries]
# --8<-- [start:events]
class EventSystem:
    """Tells whoever listens, in order of registration."""

    def __init__(self) -> None:
        self._entries = Entries()

    def add_listener(self, listener: Listener) -> None:
        """Listen from now on; a method as long as its object lives."""
        self._entries.add(listener)

    def remove_listener(self, listener: Listener) -> None:
        """Undo the oldest registration, or raise `ValueError`."""
        for token, known in self._entries.alive().items():
            if known == listener and self._entries.drop(token):
                return
        raise ValueError(f"not listening: {listener!r}")

    def notify(self, event: str) -> None:
        """Call all who listen now, also after one has failed."""
        call_all(self._entries.alive().values(), event)

    def __len__(self) -> int:
        return len(self._entries.alive())


# --8<-- [end:events]
# --8<-- [start:component]
@dataclass
class UIComponent:
    """A view on the screen, which writes down what it was told."""

    name: str
    log: list[str]

    def on_event(self, event: str) -> None:
        """Take note of an event."""
        self.log.append(f"{self.name}: {event}")


# --8<-- [end:component]
# --8<-- [start:main]
def main() -> None:
    events, log = EventSystem(), list[str]()
    dome, chart = UIComponent("dome", log), UIComponent("chart", log)
    events.add_listener(dome.on_event)
    events.add_listener(chart.on_event)
    events.add_listener(lambda event: log.append(f"log: {event}"))
    events.notify("opened")
    del dome
    events.notify("slewed")
    for line in log:
        print(line)
    # => dome: opened
    # => chart: opened
    # => log: opened
    # => chart: slewed
    # => log: slewed
    print(len(events))  # => 2


if __name__ == "__main__":
    main()
# --8<-- [end:main]
