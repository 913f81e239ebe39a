"""Frames: who calls, what asking costs, and what keeping one costs."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from examples.language.introspection import (
    caller,
    harbour_log,
    harbour_log_broken,
    kept_frame,
    kept_frame_broken,
    stack_work,
)


@pytest.fixture(autouse=True)
def empty_logs() -> Iterator[None]:
    yield
    harbour_log.lines.clear()
    harbour_log_broken.lines.clear()


@pytest.fixture
def without_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def open_gate() -> None:
    message = "gate open"
    harbour_log.log(message)
    harbour_log_broken.log(message)


def test_the_caller_is_outside_of_the_module() -> None:
    open_gate()
    assert harbour_log.lines == ["open_gate+2: GATE OPEN"]
    assert harbour_log.log.__name__ == "log"


def test_a_call_without_a_decorator_is_found_too() -> None:
    harbour_log.log.__wrapped__("gate shut")  # type: ignore[attr-defined]  # set by wraps
    [line] = harbour_log.lines
    assert line.startswith("test_a_call_without_a_decorator")
    assert line.endswith("+1: gate shut")


def test_who_has_no_caller_outside_is_called_by_nobody() -> None:
    text = f"from {caller.__name__} import caller\nprint(caller())"
    done = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("nobody\n", "")


def test_counted_frames_are_wrong_after_a_decorator_broken() -> None:
    """No id: one frame up is the wrapper, since there is one."""
    open_gate()
    assert harbour_log_broken.lines == [
        "shouting.<locals>.wrapper+2: GATE OPEN"
    ]
    assert harbour_log_broken.log.__name__ == "log"


@pytest.mark.usefixtures("without_collector")
def test_a_frame_in_its_own_local_waits_for_the_collector_broken() -> None:
    """S2-19: the frame and its locals keep each other alive."""
    line, manifest = kept_frame_broken.load()
    code = kept_frame_broken.load.__code__
    assert line == code.co_firstlineno + 4
    assert isinstance(manifest(), kept_frame_broken.Manifest)
    gc.collect()
    assert manifest() is None


@pytest.mark.usefixtures("without_collector")
def test_a_frame_that_is_let_go_keeps_nothing() -> None:
    line, manifest = kept_frame.load()
    assert line == kept_frame.load.__code__.co_firstlineno + 6
    assert manifest() is None


@pytest.mark.parametrize(
    ("question", "frames", "lookups"),
    [
        (stack_work.nearest, 0, 0),
        (stack_work.records, 1, 0),
        (stack_work.records_with_source, 1, 1),
    ],
)
def test_work_grows_with_the_frames_that_are_asked_for(
    question: stack_work.Question, frames: int, lookups: int
) -> None:
    shallow = stack_work.work(depth=1, ask=question)
    deep = stack_work.work(depth=8, ask=question)
    assert deep[0] - shallow[0] == 7 * frames
    assert deep[1] - shallow[1] == 7 * lookups


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    caller.main()
    harbour_log.main()
    harbour_log_broken.main()
    kept_frame.main()
    kept_frame_broken.main()
    stack_work.main()
    assert capsys.readouterr().out.splitlines() == [
        "main+1 was called by test_mains+1",
        "test_mains+2: GATE OPEN",
        "shouting.<locals>.wrapper+2: GATE OPEN",
        "freed",
        "alive",
        "                     frames  look-ups",
        "nearest                  +0        +0",
        "records                 +50        +0",
        "records_with_source     +50       +50",
    ]
