"""Properties with an age, and the four faults of the one that is copied."""

import copy
import pickle
import sys
from collections.abc import Callable
from functools import cached_property
from threading import Barrier, Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.caching import (
    hand_clock,
    meeting,
    station,
    timed_property,
    timed_property_broken,
)
from examples.performance.caching.hand_clock import HandClock
from examples.performance.caching.meeting import Meeting
from examples.performance.caching.timed_property_broken import CachedProperty

CLOCK = HandClock()


class Gauge:
    def __init__(self, snow: int) -> None:
        self.snow = snow
        self.readings = 0

    @timed_property.timed_property(ttl=60, clock=CLOCK)
    def level(self) -> int:
        self.readings += 1
        return self.snow


@pytest.fixture(autouse=True)
def clock_stands_at_zero() -> None:
    CLOCK.now = station.clock.now = 0


def test_value_lives_until_its_age_is_reached() -> None:
    gauge = Gauge(20)
    assert gauge.level == 20
    gauge.snow, CLOCK.now = 80, 59.9
    assert gauge.level == 20
    CLOCK.now = 60
    assert gauge.level == 80
    assert gauge.readings == 2


def test_age_counts_from_before_the_computation() -> None:
    class Slow:
        @timed_property.timed_property(60, CLOCK)
        def level(self) -> float:
            CLOCK.now += 50
            return CLOCK.now

    slow = Slow()
    assert slow.level == 50
    CLOCK.now = 59
    assert slow.level == 50
    CLOCK.now = 60
    assert slow.level == 110


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["read", "change", "drop"]), st.floats(0, 100)
        ),
        max_size=30,
    )
)
def test_property_serves_what_a_plain_model_does(
    steps: list[tuple[str, float]],
) -> None:
    CLOCK.now = 0
    gauge, seen, read_at = Gauge(0), 0, -60.0
    for step, seconds in steps:
        CLOCK.now += seconds
        match step:
            case "read":
                if CLOCK.now >= read_at + 60:
                    seen, read_at = gauge.snow, CLOCK.now
                assert gauge.level == seen
            case "change":
                gauge.snow += 1
            case _:
                Gauge.level.invalidate(gauge)
                read_at = CLOCK.now - 60


def test_invalidating_twice_is_allowed() -> None:
    gauge = Gauge(20)
    Gauge.level.invalidate(gauge)
    assert gauge.level == 20
    gauge.snow = 80
    Gauge.level.invalidate(gauge)
    Gauge.level.invalidate(gauge)
    assert gauge.level == 80


def test_computed_value_cannot_be_set() -> None:
    gauge = Gauge(20)
    with pytest.raises(AttributeError, match=r"^level is computed$"):
        gauge.level = 3


def test_failure_is_not_kept() -> None:
    class Frozen:
        tries = 0

        @timed_property.timed_property(ttl=60)
        def level(self) -> int:
            self.tries += 1
            if self.tries == 1:
                raise OSError("iced up")
            return 20

    gauge = Frozen()
    with pytest.raises(OSError, match=r"^iced up$"):
        _ = gauge.level
    assert gauge.level == 20
    assert gauge.level == 20
    assert gauge.tries == 2


def test_shallow_copy_goes_its_own_way() -> None:
    gauge = Gauge(20)
    assert gauge.level == 20
    twin = copy.copy(gauge)
    twin.snow = 80
    assert twin.level == 20
    Gauge.level.invalidate(twin)
    assert (twin.level, gauge.level) == (80, 20)


@pytest.mark.parametrize(
    "clone", [copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))]
)
def test_deep_copy_and_pickle_compute_anew(
    clone: Callable[[Gauge], Gauge],
) -> None:
    gauge = Gauge(20)
    assert gauge.level == 20
    twin = clone(gauge)
    twin.snow = 80
    assert (twin.level, gauge.level) == (80, 20)
    assert Gauge.level.guard(twin) is not Gauge.level.guard(gauge)


def test_slotted_instance_has_no_place() -> None:
    class Slotted:
        __slots__ = ()

        @timed_property.timed_property(ttl=60)
        def level(self) -> int:
            raise NotImplementedError

    with pytest.raises(TypeError, match="must have __dict__"):
        _ = Slotted().level


def test_invalidation_waits_for_a_computation() -> None:
    begun, go_on, dropped = Event(), Event(), Event()

    class Slow:
        snow = 20

        @timed_property.timed_property(ttl=60)
        def level(self) -> int:
            found = self.snow
            begun.set()
            assert go_on.wait(10)
            return found

    def drop() -> None:
        Slow.level.invalidate(slow)
        dropped.set()

    slow = Slow()
    reader = Thread(target=lambda: slow.level)
    dropper = Thread(target=drop)
    reader.start()
    assert begun.wait(10)
    slow.snow = 80
    dropper.start()
    assert not dropped.wait(0.01)
    go_on.set()
    reader.join(10)
    dropper.join(10)
    assert dropped.is_set()
    assert slow.level == 80


def test_threads_of_one_instance_compute_once() -> None:
    crowd = Meeting(size=8, patience=0.01)

    class Guarded:
        @timed_property.timed_property(ttl=60)
        def level(self) -> int:
            return crowd.compute()

    guarded = Guarded()
    assert crowd.ask(lambda: guarded.level) == 1


def test_instances_do_not_wait_for_each_other() -> None:
    both = Barrier(2)

    class Guarded:
        @timed_property.timed_property(ttl=60)
        def level(self) -> int:
            both.wait(10)  # neither gets through alone
            return 20

    levels: list[int] = []
    threads = [
        Thread(target=lambda: levels.append(Guarded().level)) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert levels == [20, 20]


def test_cached_property_and_threads() -> None:
    new = sys.version_info >= (3, 12)
    crowd = Meeting(size=2, patience=10 if new else 0.01)

    class Pit:
        @cached_property
        def level(self) -> int:
            return crowd.compute()

    pit = Pit()
    assert crowd.ask(lambda: pit.level) == (2 if new else 1)


@pytest.mark.parametrize(("size", "patience"), [(1, 10), (3, 10)])
def test_meeting_counts_all_who_compute(size: int, patience: float) -> None:
    crowd = Meeting(size, patience)
    assert crowd.ask(question=crowd.compute) == size


def test_meeting_refuses_another_answer() -> None:
    with pytest.raises(AssertionError):
        Meeting(1, 10).ask(lambda: 3)


def test_station_prints(capsys: pytest.CaptureFixture[str]) -> None:
    station.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "  0 s: computing the outlook",
        "  0 s: reading the gauge of Davos",
        "go 20",
        "go 20",
        " 60 s: reading the gauge of Davos",
        "go 20",
        " 60 s: reading the gauge of Davos",
        "go 80",
        "300 s: computing the outlook",
        "300 s: reading the gauge of Davos",
        "stay at home 80",
    ]


@pytest.mark.parametrize(("snow", "said"), [(50, "go"), (51, "stay at home")])
def test_outlook_turns_above_50(
    snow: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    davos = station.Station(region="Davos", snow=snow)
    assert davos.outlook == said
    station.clock.now = 299
    assert davos.outlook == said
    out, err = capsys.readouterr()
    assert (out.count("outlook"), out.count("gauge"), err) == (1, 1, "")


def test_small_modules_print(capsys: pytest.CaptureFixture[str]) -> None:
    hand_clock.main()
    meeting.main()
    timed_property.main()
    timed_property_broken.main()
    assert capsys.readouterr() == ("60.0\n8\n12\n4\n", "")


def test_real_clock_is_monotonic() -> None:
    made = timed_property.timed_property(ttl=60)(lambda hut: 12)
    assert made.clock.__name__ == "monotonic"
    assert made.ttl == 60


def test_value_of_a_collected_object_is_served_broken() -> None:
    """S0-18: the cache is keyed by `id(obj)`."""
    # Where one was, CPython makes the next of its size.
    made = [
        timed_property_broken.Gauge(snow=20 * level).level
        for level in range(100)
    ]
    assert len({*made}) < 100
    alive = [timed_property_broken.Gauge(snow) for snow in (20, 80)]
    timed_property_broken.Gauge.__dict__["level"].cache.clear()
    assert [gauge.level for gauge in alive] == [1, 4]


def test_value_lives_in_the_instance() -> None:
    made = [Gauge(level).level for level in range(100)]
    assert made == [*range(100)]


def test_clock_that_steps_back_keeps_a_value_broken() -> None:
    """S0-19: the age goes by the clock on the wall."""
    wall = HandClock()

    class Walled:
        snow = 80

        @CachedProperty(ttl=1, clock=wall)
        def level(self) -> int:
            return self.snow

    walled = Walled()
    wall.now = 7200
    assert walled.level == 80
    walled.snow, wall.now = 0, 3600
    assert walled.level == 80
    wall.now = 7200.9
    assert walled.level == 80
    wall.now = 7201
    assert walled.level == 0
    assert CachedProperty(ttl=1).clock.__name__ == "time"


def test_eight_threads_compute_eight_times_broken() -> None:
    """S0-19: no lock."""
    crowd = Meeting(size=8, patience=10)

    class Unguarded:
        @CachedProperty(ttl=300)
        def level(self) -> int:
            return crowd.compute()

    unguarded = Unguarded()
    assert crowd.ask(lambda: unguarded.level) == 8


def test_last_function_wins_broken() -> None:
    """S0-19: `__call__` changes the decorator and returns it."""
    shared = CachedProperty(ttl=300)

    class Both:
        @shared
        def snow(self) -> str:
            raise NotImplementedError

        @shared
        def wind(self) -> str:
            return "12 m/s"

    assert Both().snow == "12 m/s"


def test_each_call_of_the_factory_makes_a_property() -> None:
    minutely = timed_property.timed_property(ttl=60)

    class Both:
        @minutely
        def snow(self) -> str:
            return "80 cm"

        @minutely
        def wind(self) -> str:
            return "12 m/s"

    both = Both()
    assert (both.snow, both.wind) == ("80 cm", "12 m/s")
