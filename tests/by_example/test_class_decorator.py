"""One instance, for all threads, and only when it was made."""

import pytest

from examples.by_example import class_decorator
from examples.by_example.class_decorator import singleton


def test_a_failure_is_not_kept() -> None:
    attempts = []

    @singleton
    class Flaky:
        def __init__(self) -> None:
            attempts.append(self)
            if len(attempts) == 1:
                raise ConnectionError("down")

    with pytest.raises(ConnectionError, match=r"^down$"):
        Flaky()
    assert Flaky() is Flaky()
    assert len(attempts) == 2


def test_each_class_has_its_own_and_no_subclass() -> None:
    @singleton
    class Left:
        pass

    @singleton
    class Right:
        pass

    class Far(Left):
        pass

    assert type(Left()) is Left
    assert type(Right()) is Right
    with pytest.raises(TypeError, match=r"^Left has no subclasses$"):
        Far()


def test_one_may_be_made_inside_another() -> None:
    @singleton
    class Self:
        def __init__(self) -> None:
            self.found = type(self)

    assert Self().found is Self


def test_a_second_call_changes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class_decorator.main()
    out = capsys.readouterr().out
    assert out == "all of them ask\nconnecting\n8 1\n1 True\n"
    class_decorator.main()
    assert capsys.readouterr().out == "all of them ask\n8 1\n2 True\n"
