"""One decorator object on several functions."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from examples.language.decorators import limit, limit_broken


def open_lock() -> str:
    """Open."""
    return "opened"


def close_lock() -> str:
    return "closed"


def test_each_function_has_a_count_of_its_own() -> None:
    twice = limit.AtMost(2)
    opened, closed = twice(open_lock), twice(close_lock)
    assert [opened() for _ in range(3)] == ["opened", "opened", "refused"]
    assert [closed() for _ in range(3)] == ["closed", "closed", "refused"]
    assert (opened.__name__, opened.__doc__) == ("open_lock", "Open.")


def test_decorator_object_does_not_change() -> None:
    twice = limit.AtMost(2)
    assert twice(open_lock)() == "opened"
    assert twice == limit.AtMost(2)
    with pytest.raises(AttributeError):
        twice.calls = 3  # type: ignore[misc]


def test_threads_take_no_more_than_there_are(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    limited = limit.AtMost(4)(open_lock)
    answers = together(lambda _: limited())
    assert sorted(answers) == ["opened"] * 4 + ["refused"] * 4


def test_count_is_taken_under_a_lock() -> None:
    function = limit.AtMost(2)(open_lock)
    cells = dict(
        zip(
            function.__code__.co_freevars,
            function.__closure__ or (),
            strict=True,
        )
    )
    lock = cells["lock"].cell_contents
    waiting = Thread(target=function)
    with lock:
        waiting.start()
        waiting.join(0.02)
        assert waiting.is_alive()
        assert cells["left"].cell_contents == 2
    waiting.join()
    assert cells["left"].cell_contents == 1


def test_decorator_object_that_remembers_its_function_broken() -> None:
    """Own list, see S0-19: used twice, the last function wins."""
    twice = limit_broken.AtMost(2)
    opened, closed = twice(open_lock), twice(close_lock)
    assert [opened(), closed(), closed()] == ["closed", "closed", "refused"]


@pytest.mark.parametrize(
    ("module", "out"),
    [
        (limit, "opened closed closed refused\n"),
        (limit_broken, "closed closed refused\n"),
    ],
)
def test_main(
    module: Any,
    out: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limit_broken.twice, "left", 2)
    module.main()
    assert capsys.readouterr().out == out
    assert limit_broken.opening() in ("closed", "refused")
    assert limit_broken.open_lock() == "opened"
