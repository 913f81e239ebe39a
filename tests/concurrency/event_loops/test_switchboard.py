"""A loop runs what is ready, and otherwise waits for one thing."""

import heapq
import selectors
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from socket import socket, socketpair
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops.switchboard import (
    Readable,
    Sleep,
    Switchboard,
    Want,
    operate,
    pause,
)
from examples.concurrency.event_loops.virtual_clock import Jump


class Spy(Jump):
    """Writes down for how long it was asked to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float | None] = []

    def select(
        self, timeout: float | None = None
    ) -> list[tuple[selectors.SelectorKey, int]]:
        self.asked.append(timeout)
        return super().select(timeout)


@contextmanager
def opened() -> Iterator[tuple[Switchboard, Spy]]:
    with Spy() as spy:
        yield Switchboard(lamps=spy, time=lambda: spy.now), spy


def task(log: list[Any], *wants: Want) -> Generator[Want, None, None]:
    for number, want in enumerate(wants):
        yield want
        log.append(number)


def test_tasks_take_turns_in_the_order_of_their_start() -> None:
    log: list[str] = []

    def talk(name: str, words: int) -> Generator[Want, None, None]:
        for word in range(words):
            log.append(f"{name}{word}")
            yield None

    with opened() as (board, spy):
        operate(board, talk("a", 2), talk("b", 3))
    assert log == ["a0", "b0", "a1", "b1", "b2"]
    assert spy.asked == [0, 0, 0, 0]
    assert spy.now == 0


def test_a_task_may_start_another_which_runs_in_the_next_round() -> None:
    log: list[str] = []

    def child() -> Generator[Want, None, None]:
        log.append("child")
        yield None

    def parent() -> Generator[Want, None, None]:
        board.ready.append(child())
        log.append("parent")
        yield None
        log.append("parent again")

    with opened() as (board, _):
        operate(board, parent())
    assert log == ["parent", "child", "parent again"]


@given(st.lists(st.integers(0, 100), max_size=10))
def test_everybody_wakes_in_the_order_of_time(delays: list[int]) -> None:
    woken: list[tuple[float, int, int]] = []

    def sleeper(number: int, delay: int) -> Generator[Want, None, None]:
        yield Sleep(delay)
        woken.append((board.time(), delay, number))

    with opened() as (board, _):
        operate(board, *[sleeper(*each) for each in enumerate(delays)])
    order = sorted((delay, number) for number, delay in enumerate(delays))
    assert woken == [(delay, delay, number) for delay, number in order]


def test_it_waits_no_longer_than_for_the_next_timer() -> None:
    log: list[int] = []
    with opened() as (board, spy):
        operate(board, task(log, Sleep(3), Sleep(4)), task(log, Sleep(5)))
    assert spy.asked == [0, 3, 2, 2]
    assert spy.now == 7


def test_without_a_timer_it_waits_for_a_line_for_ever() -> None:
    ours, theirs = socketpair()
    log: list[int] = []

    def ring() -> Generator[Want, None, None]:
        theirs.send(b"!")
        yield None

    with ours, theirs, opened() as (board, spy):
        operate(board, task(log, Readable(ours), None), ring())
    assert log == [0, 1]
    assert spy.asked == [0, 0, 0]


def test_nothing_else_to_do_is_no_time_limit() -> None:
    ours, theirs = socketpair()
    log: list[int] = []
    with ours, theirs, opened() as (board, spy):
        theirs.send(b"!")
        operate(board, task(log, Readable(ours)))
        assert log == [0]
        assert spy.asked == [0, None]
        assert not spy.get_map()


def test_a_line_that_speaks_is_heard_before_a_timer() -> None:
    ours, theirs = socketpair()
    log: list[str] = []

    def hear(line: socket) -> Generator[Want, None, None]:
        yield Readable(line)
        log.append("line")

    def sleep() -> Generator[Want, None, None]:
        yield Sleep(0)
        log.append("timer")

    with ours, theirs, opened() as (board, _):
        theirs.send(b"!")
        operate(board, sleep(), hear(ours))
    assert log == ["line", "timer"]


def test_a_coroutine_is_a_task() -> None:
    log: list[float] = []

    async def sleep() -> None:
        await pause()
        log.append(board.time())
        await pause(want=Sleep(2))
        log.append(board.time())

    with opened() as (board, _):
        operate(board, sleep())
    assert log == [0, 2]


def test_an_error_of_a_task_ends_the_run_and_keeps_the_others() -> None:
    def fail() -> Generator[Want, None, None]:
        yield None
        raise ValueError("wrong number")

    log: list[int] = []
    with opened() as (board, _):
        with pytest.raises(ValueError, match=r"^wrong number$"):
            operate(board, fail(), task(log, None, None))
        assert log == []
        operate(board)
        assert log == [0, 1]


def test_a_turn_that_is_long_makes_timers_late_broken() -> None:
    """Nobody interrupts a task: a timer says when it may run again."""
    log: list[float] = []

    def sleep() -> Generator[Want, None, None]:
        yield Sleep(1)
        log.append(board.time())

    def compute() -> Generator[Want, None, None]:
        spy.now += 5
        yield None

    with opened() as (board, spy):
        operate(board, sleep(), compute())
    assert log == [5]


def test_timers_without_a_tie_breaker_break_broken() -> None:
    """Two timers of one time compare what comes next."""
    timers = [(2.0, task([]))]
    with pytest.raises(TypeError, match="'<' not supported"):
        heapq.heappush(timers, (2.0, task([])))
