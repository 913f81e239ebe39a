"""What is asked of functions and frames."""

import gc
import inspect
from types import FrameType

import pytest

from examples.by_example import signatures
from examples.by_example.signatures import caller, describe, greet


def test_every_kind_of_parameter_is_described() -> None:
    def every(a: int, /, b: int, *c: int, d: int, **e: int) -> None: ...

    assert describe(function=every) == [
        "a: positional-only",
        "b: positional or keyword",
        "c: variadic positional",
        "d: keyword-only",
        "e: variadic keyword",
    ]


def test_the_greeting() -> None:
    assert greet("Bo", greeting="Hi", times=3) == "Hi, Bo! Hi, Bo! Hi, Bo!"
    assert greet("Bo") == "Hello, Bo!"


def test_the_caller_is_named_and_the_frame_let_go() -> None:
    assert caller() == "test_the_caller_is_named_and_the_frame_let_go"
    frames = [each for each in gc.get_objects() if type(each) is FrameType]
    assert not any(frame.f_code is caller.__code__ for frame in frames)


def test_nobody_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "currentframe", lambda: None)
    assert caller() == "nobody"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    signatures.main()
    assert capsys.readouterr().out.endswith("\nmain\n")
