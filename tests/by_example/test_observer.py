"""Everybody is told, whatever the others do."""

import pytest

from examples.by_example import observer
from examples.by_example.observer import EmailNotifier, Observable


def test_all_failures_are_told_at_the_end() -> None:
    shop, log = Observable(), list[str]()

    def fail(event: str) -> None:
        raise ValueError(event)

    for listener in (fail, log.append, fail, log.append):
        shop.subscribe(listener)
    with pytest.raises(ExceptionGroup) as caught:
        shop.notify("sale")
    assert log == ["sale", "sale"]
    assert caught.value.message == "listeners to 'sale'"
    assert [str(each) for each in caught.value.exceptions] == ["sale", "sale"]


def test_what_ends_a_process_is_not_collected() -> None:
    shop = Observable()

    def leave(event: str) -> None:
        raise SystemExit(event)

    shop.subscribe(leave)
    with pytest.raises(SystemExit):
        shop.notify("fire")


def test_a_listener_may_leave_while_it_is_called() -> None:
    shop, log = Observable(), list[str]()

    def once(event: str) -> None:
        log.append(f"once {event}")
        stop()

    stop = shop.subscribe(once)
    shop.subscribe(log.append)
    shop.notify("a")
    shop.notify("b")
    assert log == ["once a", "a", "b"]


def test_each_subscription_ends_by_itself() -> None:
    shop, log = Observable(), list[str]()
    stops = [shop.subscribe(log.append) for _ in range(2)]
    stops[0]()
    stops[0]()
    shop.notify("a")
    assert log == ["a"]
    stops[1]()
    shop.notify("b")
    assert log == ["a"]


def test_a_plain_list_loses_events_broken() -> None:
    """S2-25: a failure keeps the event from all that come later."""
    log: list[str] = []
    listeners = [EmailNotifier("ada").send, log.append]
    with pytest.raises(ValueError, match="no address: ada"):
        [listener("sale") for listener in listeners]
    assert log == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    observer.main()
    told = "bo@example.org: sold out\n(ValueError('no address: ada'),)\n"
    assert capsys.readouterr().out == told + "['sold out']\n"
