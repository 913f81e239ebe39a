"""One iterator for several threads."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from examples.language.generators.solutions import shared as shared_module
from examples.language.generators.solutions.shared import Shared


def test_plain_generator_refuses_a_second_thread_broken() -> None:
    """No id: a generator that two threads draw from."""
    inside, leave = Event(), Event()

    def slow() -> Generator[int]:
        inside.set()
        leave.wait(10)
        yield 1

    levels = slow()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(next, levels)
        assert inside.wait(10)
        with pytest.raises(ValueError, match="generator already executing"):
            next(levels)
        leave.set()
        assert first.result() == 1


def test_second_thread_waits_at_the_lock() -> None:
    inside, leave = Event(), Event()

    def slow() -> Generator[int]:
        inside.set()
        leave.wait(10)
        yield 1
        yield 2

    levels = Shared(slow())
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(next, levels)
        assert inside.wait(10)
        second = pool.submit(next, levels)
        leave.set()
        assert sorted([first.result(), second.result()]) == [1, 2]


def test_each_item_goes_to_one_thread() -> None:
    levels = Shared(n for n in range(4_000))
    with ThreadPoolExecutor(4) as pool:
        parts = [pool.submit(list[int], levels) for _ in range(4)]
    drawn = [n for part in parts for n in part.result()]
    assert sorted(drawn) == list(range(4_000))


def test_shared_is_its_own_iterator() -> None:
    levels = Shared([1, 2])
    assert iter(levels) is levels


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    shared_module.main()
    assert capsys.readouterr().out == "1.5 [2.0, 2.5]\n"
