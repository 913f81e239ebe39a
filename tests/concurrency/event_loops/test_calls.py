"""Calls are answered in the order of time."""

import runpy
import selectors
from importlib import import_module
from socket import socketpair
from time import monotonic

import pytest

from examples.concurrency.event_loops import calls
from examples.concurrency.event_loops.calls import call, lift, strike
from examples.concurrency.event_loops.chatter import turns_until_heard
from examples.concurrency.event_loops.greedy_broken import operate_greedily
from examples.concurrency.event_loops.switchboard import (
    Switchboard,
    operate,
)

DAY = """\
0 s: Ada is called
2 s: the clock strikes
4 s: the clock strikes
5 s: Ada answers
6 s: the clock strikes
"""


def test_a_call_waits_for_its_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    runpy.run_path(str(calls.__file__), run_name="__main__")
    assert capsys.readouterr() == (DAY, "")


def test_the_same_loop_runs_on_the_real_clock(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ours, theirs = socketpair()
    with selectors.DefaultSelector() as lamps, ours, theirs:
        board = Switchboard(lamps, monotonic)
        operate(
            board,
            call(board=board, line=ours, who="Bo"),
            lift(line=theirs, name="Grace", after=0.001),
            strike(board=board, times=0),
        )
    out, err = capsys.readouterr()
    called, answered = out.splitlines()
    assert called.endswith(" s: Bo is called")
    assert answered.endswith(" s: Grace answers")
    assert err == ""


def test_a_call_gets_through_beside_a_chatterbox() -> None:
    assert turns_until_heard(operate, patience=1000) == 2
    assert turns_until_heard(operator=operate, patience=1) == 1


def test_a_greedy_loop_hears_nobody_broken() -> None:
    """A ready queue that is run until it is empty starves the selector."""
    assert turns_until_heard(operate_greedily, patience=1000) == 1000


def test_chatter_output(capsys: pytest.CaptureFixture[str]) -> None:
    module = import_module("examples.concurrency.event_loops.chatter")
    runpy.run_path(str(module.__file__), run_name="__main__")
    assert capsys.readouterr() == ("2 turns\n", "")
