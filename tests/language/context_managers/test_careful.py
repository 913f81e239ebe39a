"""Which error comes out when the exit fails."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: SIM117

from contextlib import ExitStack

import pytest

from examples.language.context_managers import careful
from examples.language.context_managers.careful import Careful, aftermath


def jam() -> None:
    raise OSError("stuck")


def test_error_of_the_block_is_kept_and_annotated() -> None:
    with pytest.raises(ValueError, match="wrong note") as caught:
        with Careful(jam):
            raise ValueError("wrong note")
    assert caught.value.__notes__ == ["and on the way out: OSError('stuck')"]


def test_error_of_the_exit_is_raised_if_it_is_the_only_one() -> None:
    with pytest.raises(OSError, match="stuck"), Careful(jam):
        pass


def test_interruption_of_the_exit_is_not_made_a_note() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Careful(interrupt):
        raise ValueError("wrong note")


def test_exit_that_succeeds_changes_nothing() -> None:
    closed: list[str] = []
    with Careful(lambda: closed.append("lid")):
        pass
    assert closed == ["lid"]
    with pytest.raises(ValueError, match="wrong note") as caught:
        with Careful(lambda: closed.append("reel")):
            raise ValueError("wrong note")
    assert not hasattr(caught.value, "__notes__")
    assert closed == ["lid", "reel"]


def test_stack_runs_all_exits_and_chains_their_errors() -> None:
    told: list[str] = []
    stack = ExitStack()
    stack.callback(told.append, "stopped")
    stack.callback(jam)
    with pytest.raises(OSError, match="stuck") as caught, stack:
        raise ValueError("wrong note")
    assert told == ["stopped"]
    assert aftermath(caught.value) == [
        "OSError('stuck')",
        "ValueError('wrong note')",
    ]
    assert aftermath(None) == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    careful.main()
    assert capsys.readouterr().out == (
        "[\"ValueError('wrong note')\"] "
        "[\"and on the way out: OSError('the lid is stuck')\"]\n"
    )
