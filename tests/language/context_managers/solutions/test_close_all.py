"""Every failing exit is reported."""

import pytest

from examples.language.context_managers.solutions import close_all as solution
from examples.language.context_managers.solutions.close_all import close_all


def test_all_are_called_in_reverse() -> None:
    told: list[str] = []
    close_all(lambda: told.append("first"), lambda: told.append("last"))
    assert told == ["last", "first"]


def test_all_failures_are_in_the_group() -> None:
    told: list[str] = []

    def jam(error: Exception) -> None:
        raise error

    with pytest.raises(ExceptionGroup) as caught:
        close_all(
            lambda: told.append("first"),
            lambda: jam(OSError("lid")),
            lambda: jam(KeyError("reel")),
        )
    assert told == ["first"]
    assert caught.value.message == "closing"
    assert [repr(each) for each in caught.value.exceptions] == [
        "KeyError('reel')",
        "OSError('lid')",
    ]


def test_interruption_leaves_at_once() -> None:
    told: list[str] = []

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        close_all(lambda: told.append("first"), interrupt)
    assert told == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out.splitlines() == [
        "reel stopped",
        "stuck: (OSError('the lid is stuck'),)",
        "lost: (KeyError('popitem(): dictionary is empty'),)",
    ]
