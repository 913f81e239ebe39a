"""A cache with an age limit and a size."""

import asyncio
from collections.abc import Callable
from threading import Barrier, Thread
from time import sleep
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.decorators import cached as module
from examples.language.decorators.cached import cached
from examples.language.decorators.clock import REAL, ManualClock


class Gauge:
    """Counts how often it is read."""

    def __init__(self, clock: ManualClock, slowness: float = 0) -> None:
        self.clock, self.slowness = clock, slowness
        self.read: list[Any] = []

    def tide(self, *args: Any, **kwargs: Any) -> str:
        self.read.append((args, kwargs))
        self.clock.sleep(self.slowness)
        return f"reading {len(self.read)}"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def test_entry_lives_until_its_age_is_reached(
    kind: Any, clock: ManualClock
) -> None:
    gauge = Gauge(clock)
    tide = cached(60, clock=clock)(kind.define(gauge.tide))
    assert kind.call(tide, "Brest") == "reading 1"
    clock.sleep(59)
    assert kind.call(tide, "Brest") == "reading 1"
    clock.sleep(1)
    assert kind.call(tide, "Brest") == "reading 2"
    clock.sleep(59)
    assert kind.call(tide, "Brest") == "reading 2"


def test_age_counts_from_the_question(kind: Any, clock: ManualClock) -> None:
    gauge = Gauge(clock, slowness=50)
    tide = cached(60, clock=clock)(kind.define(gauge.tide))
    kind.call(tide, "Brest")
    clock.sleep(10)
    assert kind.call(tide, "Brest") == "reading 2"


def test_arguments_are_the_key(kind: Any, clock: ManualClock) -> None:
    gauge = Gauge(clock)
    tide = cached(60, clock=clock)(kind.define(gauge.tide))
    for _ in range(2):
        kind.call(tide, "Brest")
        kind.call(tide, "Dover")
        kind.call(tide, port="Brest", unit="m")
        kind.call(tide, unit="m", port="Brest")
    assert gauge.read == [
        (("Brest",), {}),
        (("Dover",), {}),
        ((), {"port": "Brest", "unit": "m"}),
    ]


def test_functions_of_one_decorator_are_kept_apart(
    kind: Any, clock: ManualClock
) -> None:
    remember = cached(60, clock=clock)
    tide = remember(kind.define(lambda port: f"tide of {port}"))
    wind = remember(kind.define(lambda port: f"wind of {port}"))
    assert kind.call(tide, "Brest") == "tide of Brest"
    assert kind.call(wind, "Brest") == "wind of Brest"


def test_none_is_kept_and_errors_are_not(
    kind: Any, clock: ManualClock
) -> None:
    def tide(port: str) -> None:
        read.append(port)
        if len(read) == 1:
            raise OSError("storm")

    read: list[str] = []
    remembered = cached(60, clock=clock)(kind.define(tide))
    with pytest.raises(OSError, match="storm"):
        kind.call(remembered, "Brest")
    assert kind.call(remembered, "Brest") is None
    assert kind.call(remembered, "Brest") is None
    assert len(read) == 2


def test_what_was_stored_longest_ago_goes_first(clock: ManualClock) -> None:
    gauge = Gauge(clock)
    tide = cached(60, size=2, clock=clock)(gauge.tide)
    for port in ("Brest", "Dover", "Brest", "Calais", "Dover", "Brest"):
        tide(port)
    ports = [args[0] for args, _ in gauge.read]
    assert ports == ["Brest", "Dover", "Calais", "Brest"]


def test_renewed_entry_is_the_youngest(clock: ManualClock) -> None:
    gauge = Gauge(clock)
    tide = cached(60, size=3, clock=clock)(gauge.tide)
    tide("Brest")
    clock.sleep(30)
    tide("Dover")
    clock.sleep(30)
    assert tide("Brest") == "reading 3"
    tide("Calais")
    tide("Harwich")
    assert tide("Brest") == "reading 3"
    assert tide("Dover") == "reading 6"


@given(
    size=st.integers(1, 4),
    asked=st.lists(st.integers(0, 6), max_size=40),
)
def test_no_more_entries_than_its_size(size: int, asked: list[int]) -> None:
    read: list[int] = []
    clock = ManualClock()
    tide = cached(60, size=size, clock=clock)(read.append)
    for port in asked:
        tide(port)
    before = len(read)
    for port in range(7):
        tide(port)
    assert len(read) - before >= 7 - size


def test_default_size_is_128(clock: ManualClock) -> None:
    read: list[int] = []
    tide = cached(60, clock=clock)(read.append)
    for port in [*range(128), 0, 128, 1, 0]:
        tide(port)
    assert read == [*range(128), 128, 0]


@pytest.mark.parametrize("size", [0, -1])
def test_no_entries_are_refused(size: int) -> None:
    with pytest.raises(
        ValueError, match=f"^a cache of {size} entries is none$"
    ):
        cached(60, size=size)


def test_unhashable_argument_is_refused(kind: Any, clock: ManualClock) -> None:
    tide = cached(60, clock=clock)(kind.define(lambda ports: ports))
    with pytest.raises(TypeError, match="unhashable type: 'list'"):
        kind.call(tide, ["Brest"])


def test_real_clock_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 59.0, 60.0])
    monkeypatch.setattr(REAL, "now", lambda: next(times), raising=False)
    read: list[int] = []
    tide = cached(60)(read.append)
    for _ in range(3):
        tide(1)
    assert read == [1, 1]


def test_tasks_that_miss_together_all_call(clock: ManualClock) -> None:
    read: list[str] = []

    @cached(60, clock=clock)
    async def tide(port: str) -> str:
        read.append(port)
        await asyncio.sleep(0)
        return port

    async def main() -> None:
        await asyncio.gather(tide("Brest"), tide("Brest"))
        await tide("Brest")

    asyncio.run(main())
    assert read == ["Brest", "Brest"]


def test_threads_that_miss_together_all_call(
    together: Callable[[Callable[[int], Any]], list[Any]],
    clock: ManualClock,
) -> None:
    everyone = Barrier(8)
    tide = cached(60, clock=clock)(lambda: everyone.wait(10))
    numbers = together(lambda _: tide())
    assert sorted(numbers) == list(range(8))
    assert tide() in numbers


def test_threads_do_not_damage_the_dict(
    together: Callable[[Callable[[int], Any]], list[Any]],
    clock: ManualClock,
) -> None:
    class Port:
        """Lets other threads in whenever the dict looks at it."""

        def __init__(self, number: int) -> None:
            self.number = number

        def __hash__(self) -> int:
            sleep(0)
            return self.number % 2

        def __eq__(self, other: object) -> bool:
            sleep(0)
            return isinstance(other, Port) and self.number == other.number

    tide = cached(60, size=2, clock=clock)(lambda port: port.number)

    def ask(_: int) -> bool:
        return all(tide(Port(n % 5)) == n % 5 for n in range(100))

    assert together(ask) == [True] * 8


def test_dropped_value_may_call_the_function(clock: ManualClock) -> None:
    class Reading:
        def __init__(self, port: str) -> None:
            self.port = port

        def __del__(self) -> None:
            if self.port == "Brest":
                farewell.append(tide("Calais").port)

    farewell: list[str] = []
    tide = cached(60, size=1, clock=clock)(Reading)
    for port in ("Brest", "Dover"):
        tide(port)
    assert farewell == ["Calais"]
    assert tide("Dover").port == "Dover"


def test_no_lock_is_held_during_a_call(clock: ManualClock) -> None:
    @cached(60, clock=clock)
    def ask(port: str) -> bool:
        thread = Thread(target=others.append, args=(0,))
        if port == "Brest":
            thread = Thread(target=ask, args=("Dover",))
        thread.start()
        thread.join(10)
        return thread.is_alive()

    others: list[int] = []
    assert ask("Brest") is False
    assert others == [0]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "reading the gauge of Brest at 0 s\n6.1\n6.1\n"
        "reading the gauge of Brest at 60 s\n6.1\n"
    )


def test_options_are_given_by_keyword() -> None:
    decorate: Any = cached
    with pytest.raises(TypeError, match="positional argument"):
        decorate(60, 128)
