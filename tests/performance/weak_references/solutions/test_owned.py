"""A function listens as long as its owner lives."""

import gc

from examples.performance.weak_references.events import (
    EventSystem,
    UIComponent,
)
from examples.performance.weak_references.solutions.owned import listen_for


def test_it_is_called_with_its_owner() -> None:
    events, dome = EventSystem(), UIComponent("dome", [])
    calls: list[tuple[UIComponent, str]] = []
    listen_for(
        owner=dome,
        events=events,
        function=lambda view, event: calls.append((view, event)),
    )
    events.notify("opened")
    assert calls == [(dome, "opened")]
    assert calls[0][0] is dome


def test_it_goes_with_its_owner() -> None:
    events, dome = EventSystem(), UIComponent("dome", [])
    listen_for(dome, events, lambda view, event: view.on_event(event))
    assert len(events) == 1
    del dome
    gc.collect()
    assert len(events) == 0


def test_an_owner_that_dies_meanwhile_is_not_told() -> None:
    events, views = EventSystem(), [UIComponent("dome", [])]
    told: list[str] = []

    def drop(event: str) -> None:
        views.clear()
        gc.collect()

    events.add_listener(drop)
    listen_for(views[0], events, lambda view, event: told.append(event))
    events.notify("opened")
    assert told == []
    assert len(events) == 1
