"""Who is alive is called once for each registration, in order."""

import gc
from functools import partial
from threading import Barrier, Thread

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
)

from examples.performance.weak_references import events as module
from examples.performance.weak_references import events_broken
from examples.performance.weak_references.events import (
    EventSystem,
    UIComponent,
    call_all,
)


class Screen(RuleBasedStateMachine):
    """Views are opened and dropped; a list says who should be told."""

    @initialize()
    def begin(self) -> None:
        self.events = EventSystem()
        self.log: list[str] = []
        self.views: dict[str, UIComponent] = {}
        self.told: list[str] = []
        self.opened = 0

    @rule()
    def open(self) -> None:
        self.opened += 1
        name = f"view {self.opened}"
        self.views[name] = UIComponent(name, self.log)
        self.events.add_listener(self.views[name].on_event)
        self.told.append(name)

    @precondition(lambda self: bool(self.views))
    @rule(data=st.data())
    def add_again(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.views)))
        self.events.add_listener(self.views[name].on_event)
        self.told.append(name)

    @precondition(lambda self: bool(self.views))
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.views)))
        del self.views[name]
        gc.collect(0)
        self.told = [each for each in self.told if each != name]

    @precondition(lambda self: bool(self.views))
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.views)))
        method = self.views[name].on_event
        if name in self.told:
            self.events.remove_listener(method)
            self.told.remove(name)
        else:
            with pytest.raises(ValueError, match=r"^not listening: <bound "):
                self.events.remove_listener(method)

    @rule(event=st.sampled_from(["opened", "closed"]))
    def notify(self, event: str) -> None:
        self.log.clear()
        self.events.notify(event)
        assert self.log == [f"{name}: {event}" for name in self.told]
        assert len(self.events) == len(self.told)


TestScreen = Screen.TestCase
TestScreen.settings = settings(max_examples=40, stateful_step_count=25)


def test_equal_components_are_told_apart() -> None:
    events, log = EventSystem(), list[str]()
    first, second = UIComponent("dome", log), UIComponent("dome", log)
    assert first == second
    events.add_listener(second.on_event)
    with pytest.raises(ValueError, match="not listening"):
        events.remove_listener(first.on_event)
    events.remove_listener(second.on_event)
    assert len(events) == 0


def test_a_function_stays_until_it_is_removed() -> None:
    events, log = EventSystem(), list[str]()
    events.add_listener(lambda event: log.append(f"lambda {event}"))
    events.add_listener(listener=log.append)
    events.add_listener(partial(int, base=1))
    gc.collect()
    assert len(events) == 3
    events.remove_listener(listener=log.append)
    with pytest.raises(ExceptionGroup, match=r"^listeners to 'dusk'"):
        events.notify(event="dusk")
    assert log == ["lambda dusk"]


def test_what_cannot_be_called_is_refused() -> None:
    view = UIComponent("dome", [])
    with pytest.raises(TypeError, match=r"^not a listener: UIComponent\("):
        EventSystem().add_listener(view)  # type: ignore[arg-type]  # the point


def test_a_method_of_what_cannot_be_found_is_refused() -> None:
    class Slotted:
        __slots__ = ()

        def on_event(self, event: str) -> None:
            pass

    with pytest.raises(TypeError, match="cannot create weak reference"):
        EventSystem().add_listener(Slotted().on_event)


def test_all_are_called_though_some_fail() -> None:
    called: list[str] = []

    def fail(event: str) -> None:
        called.append(event)
        raise OSError(event)

    with pytest.raises(
        ExceptionGroup, match=r"^listeners to 'dusk'"
    ) as caught:
        call_all(listeners=[fail, called.append, fail], event="dusk")
    assert called == ["dusk"] * 3
    assert [str(each) for each in caught.value.exceptions] == ["dusk"] * 2


def test_an_interrupt_is_not_collected() -> None:
    def interrupt(event: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call_all([interrupt, lambda event: pytest.fail(event)], "dusk")


def test_who_is_dropped_meanwhile_is_still_called() -> None:
    events, log = EventSystem(), list[str]()
    views = [UIComponent("dome", log)]
    events.add_listener(lambda event: views.clear())
    events.add_listener(views[0].on_event)
    events.notify("dusk")
    events.notify("dawn")
    assert log == ["dome: dusk"]


def test_who_is_added_meanwhile_hears_of_the_next() -> None:
    events, log = EventSystem(), list[str]()
    events.add_listener(lambda event: events.add_listener(log.append))
    events.notify("dusk")
    assert log == []
    events.notify("dawn")
    assert log == ["dawn"]


def test_two_threads_remove_one_registration_once() -> None:
    events, meet = EventSystem(), Barrier(2)
    failed: list[str] = []

    class Slow:
        """Equal to itself only after both threads have asked."""

        __hash__ = None  # type: ignore[assignment]  # as for all with __eq__

        def __call__(self, event: str) -> None:
            pass

        def __eq__(self, other: object) -> bool:
            meet.wait(10)
            return self is other

    slow = Slow()
    events.add_listener(slow)

    def remove() -> None:
        try:
            events.remove_listener(slow)
        except ValueError as error:
            failed.append(str(error))

    threads = [Thread(target=remove) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(events) == 0
    assert failed == [f"not listening: {slow!r}"]


def test_threads_register_while_others_notify() -> None:
    events, log = EventSystem(), list[str]()
    meet = Barrier(3)

    def register() -> None:
        meet.wait(10)
        for _ in range(100):
            events.add_listener(log.append)

    threads = [Thread(target=register) for _ in range(2)]
    for thread in threads:
        thread.start()
    meet.wait(10)
    for _ in range(50):
        events.notify("dusk")
    for thread in threads:
        thread.join(20)
    log.clear()
    events.notify("dawn")
    assert log == ["dawn"] * 200


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "dome: opened",
        "chart: opened",
        "log: opened",
        "chart: slewed",
        "log: slewed",
        "2",
    ]


def test_methods_and_lambdas_vanish_broken() -> None:
    """S3-24: a weak set has them alone, for a moment."""
    events, log = events_broken.EventSystem(), list[str]()
    view = UIComponent("dome", log)
    events.add_listener(view.on_event)
    events.add_listener(lambda: log.append("lambda"))
    gc.collect()
    events.notify("dusk")
    assert log == []
    assert len(events.listeners) == 0


def test_the_order_is_another_broken() -> None:
    """S3-24: a set calls in the order of hashes."""
    events, log = events_broken.EventSystem(), list[str]()

    class Ranked:
        def __init__(self, rank: int) -> None:
            self.rank = rank

        def __hash__(self) -> int:
            return self.rank

        def on_event(self, event: str) -> None:
            log.append(f"{self.rank} {event}")

    ranked = [Ranked(3), Ranked(1), Ranked(2)]
    for each in ranked:
        events.add_listener(each)
    events.notify("dusk")
    assert log == ["1 dusk", "2 dusk", "3 dusk"]


def test_dataclasses_cannot_listen_broken() -> None:
    """S3-24: what has `==` has no hash."""
    events = events_broken.EventSystem()
    with pytest.raises(TypeError, match="unhashable type: 'UIComponent'"):
        events.add_listener(UIComponent("dome", []))


def test_what_is_no_listener_is_passed_over_broken() -> None:
    """S3-24: wrong objects are added, and ignored in silence."""
    events, log = events_broken.EventSystem(), list[str]()

    class Clock:
        pass

    class Bell:
        def __call__(self, event: str) -> None:
            log.append(event)

    clock, bell = Clock(), Bell()
    events.add_listener(clock)
    events.notify("dusk")
    assert len(events.listeners) == 1
    events.add_listener(bell)
    events.notify("dawn")
    events.remove_listener(bell)
    events.remove_listener(bell)
    events.notify("noon")
    assert log == ["dawn"]
