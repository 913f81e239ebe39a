"""An observable tells everybody, even when one of them fails.

Whoever subscribes gets a function that ends the subscription.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

Listener = Callable[[str], None]


class Observable:
    def __init__(self) -> None:
        self._listeners: dict[object, Listener] = {}

    def subscribe(self, listener: Listener) -> Callable[[], object]:
        token = object()  # the same function may listen twice
        self._listeners[token] = listener
        return partial(self._listeners.pop, token, None)

    def notify(self, event: str) -> None:
        failed: list[Exception] = []
        for listener in [*self._listeners.values()]:
            try:
                listener(event)
            except Exception as error:
                failed.append(error)
        if failed:
            raise ExceptionGroup(f"listeners to {event!r}", failed)


@dataclass
class EmailNotifier:
    address: str

    def send(self, event: str) -> None:
        if "@" not in self.address:
            raise ValueError(f"no address: {self.address}")
        print(f"{self.address}: {event}")


def main() -> None:
    shop, log = Observable(), list[str]()
    shop.subscribe(EmailNotifier("ada").send)
    shop.subscribe(EmailNotifier("bo@example.org").send)
    stop = shop.subscribe(log.append)
    shop.subscribe(log.append)
    stop()
    stop()  # a second time does no harm
    try:
        shop.notify("sold out")
        # => bo@example.org: sold out
    except* ValueError as group:
        print(group.exceptions)  # => (ValueError('no address: ada'),)
    print(log)  # => ['sold out']


if __name__ == "__main__":
    main()
