"""Retries: how often, after which errors, with which pauses."""

import asyncio
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.decorators import retry as module
from examples.language.decorators import retry_broken
from examples.language.decorators.clock import REAL, ManualClock
from examples.language.decorators.retry import retry


class Pilot:
    """Does not answer until it has been called often enough."""

    def __init__(self, clock: ManualClock, failures: int) -> None:
        self.clock, self.failures = clock, failures
        self.called: list[float] = []

    def answer(self) -> str:
        self.called.append(self.clock.now())
        if len(self.called) <= self.failures:
            raise ConnectionError(f"call {len(self.called)}")
        return "coming"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def patient(clock: ManualClock, attempts: int = 4) -> Callable[[Any], Any]:
    return retry(
        attempts, on=ConnectionError, pause=1, jitter=max, clock=clock
    )


def test_pauses_double(kind: Any, clock: ManualClock) -> None:
    pilot = Pilot(clock, failures=3)
    call = patient(clock)(kind.define(pilot.answer))
    assert kind.call(call) == "coming"
    assert pilot.called == [0.0, 1.0, 3.0, 7.0]


def test_success_is_not_repeated(kind: Any, clock: ManualClock) -> None:
    pilot = Pilot(clock, failures=0)
    assert kind.call(patient(clock)(kind.define(pilot.answer))) == "coming"
    assert pilot.called == [0.0]


def test_last_error_is_the_callers(kind: Any, clock: ManualClock) -> None:
    pilot = Pilot(clock, failures=9)
    call = patient(clock)(kind.define(pilot.answer))
    with pytest.raises(ConnectionError, match=r"^call 4$") as caught:
        kind.call(call)
    assert caught.value.__context__ is None
    assert clock.now() == 7.0


def test_one_attempt_is_a_plain_call(kind: Any, clock: ManualClock) -> None:
    pilot = Pilot(clock, failures=9)
    call = patient(clock, attempts=1)(kind.define(pilot.answer))
    with pytest.raises(ConnectionError, match=r"^call 1$"):
        kind.call(call)


def test_other_errors_are_not_retried(kind: Any, clock: ManualClock) -> None:
    def answer() -> None:
        called.append(1)
        raise ValueError("wrong number")

    called: list[int] = []
    with pytest.raises(ValueError, match="wrong number"):
        kind.call(patient(clock)(kind.define(answer)))
    assert called == [1]


def test_several_errors_may_be_named(kind: Any, clock: ManualClock) -> None:
    def answer() -> str:
        error = next(errors, None)
        if error:
            raise error
        return "coming"

    errors: Iterator[Exception] = iter([OSError("a"), KeyError("b")])
    decorate = retry(3, on=(OSError, KeyError), jitter=max, clock=clock)
    assert kind.call(decorate(kind.define(answer))) == "coming"
    assert clock.now() == pytest.approx(0.3)


@given(attempts=st.integers(2, 8), seed=st.integers(0, 99))
def test_pause_is_drawn_below_the_doubled_one(
    attempts: int, seed: int
) -> None:
    def jitter(low: float, high: float) -> float:
        drawn.append((low, high))
        return chance.uniform(low, high)

    chance, drawn = random.Random(seed), list[tuple[float, float]]()
    pilot = Pilot(ManualClock(), failures=attempts)
    with pytest.raises(ConnectionError):
        retry(
            attempts,
            on=ConnectionError,
            pause=0.5,
            jitter=jitter,
            clock=pilot.clock,
        )(pilot.answer)()
    assert drawn == [(0, 0.5 * 2**n) for n in range(attempts - 1)]
    assert pilot.clock.now() <= 0.5 * (2 ** (attempts - 1) - 1)


def test_defaults_are_real_time_and_random_pauses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(REAL, "sleep", slept.append, raising=False)
    pilot = Pilot(ManualClock(), failures=1)
    random.seed(4711)
    expected = random.uniform(0, 0.1)
    random.seed(4711)
    assert retry(2, on=ConnectionError)(pilot.answer)() == "coming"
    assert slept == [expected]


@pytest.mark.parametrize("attempts", [0, -1])
def test_no_attempts_are_refused(attempts: int) -> None:
    with pytest.raises(ValueError, match=f"^{attempts} attempts are none$"):
        retry(attempts, on=OSError)


def test_cancelled_task_stops_in_its_pause() -> None:
    pilot = Pilot(ManualClock(), failures=9)

    async def call() -> str:
        return pilot.answer()

    async def main() -> bool:
        decorated = retry(3, on=Exception, pause=3600, jitter=max)(call)
        task = asyncio.ensure_future(decorated())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(main())
    assert len(pilot.called) == 1


def test_threads_do_not_disturb_each_other(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    def call(_: int) -> list[float]:
        pilot = Pilot(ManualClock(), failures=3)
        patient(pilot.clock)(pilot.answer)()
        return pilot.called

    assert together(call) == [[0.0, 1.0, 3.0, 7.0]] * 8


def test_sync_retry_of_an_async_function_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: the error comes after the `try` has been left."""
    pilot = Pilot(ManualClock(), failures=1)

    @retry_broken.retry
    async def call() -> str:
        return pilot.answer()

    with pytest.raises(ConnectionError, match="call 1"):
        asyncio.run(call())
    assert capsys.readouterr().out == ""
    assert call.__name__ == "call"


def test_sync_retry_works_on_sync_functions_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pilot = Pilot(ManualClock(), failures=2)
    assert retry_broken.retry(pilot.answer)() == "coming"
    with pytest.raises(ConnectionError, match="call 3"):
        retry_broken.retry(Pilot(ManualClock(), failures=3).answer)()
    assert capsys.readouterr().out == "again\n" * 4


def test_retry_of_everything_cannot_be_cancelled_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: the cancellation is taken for a failure."""
    pilot = Pilot(ManualClock(), failures=2)

    @retry_broken.stubborn
    async def wait() -> str:
        await asyncio.sleep(0)
        return "here all the same"

    @retry_broken.stubborn
    async def call() -> str:
        return pilot.answer()

    async def main() -> str:
        task = asyncio.ensure_future(wait())
        await asyncio.sleep(0)
        task.cancel()
        return await task

    assert asyncio.run(main()) == "here all the same"
    assert asyncio.run(call()) == "coming"
    assert capsys.readouterr().out == (
        "again, after CancelledError\n" + "again, after ConnectionError\n" * 2
    )
    assert call.__name__ == "call"


@pytest.mark.parametrize(
    ("main", "out"),
    [
        (
            module.main,
            "calling at 0 s\ncalling at 1 s\ncalling at 3 s\n"
            "given up: no answer\n",
        ),
        (
            retry_broken.main,
            "again, after CancelledError\nthe pilot is here all the same\n",
        ),
    ],
)
def test_main(main: Any, out: str, capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == out


def test_options_are_given_by_keyword() -> None:
    decorate: Any = retry
    with pytest.raises(TypeError, match="positional argument"):
        decorate(2, OSError, on=OSError)
    with pytest.raises(TypeError, match="positional argument"):
        decorate(2, OSError)
