"""Undoing that success calls off."""

import pytest

from examples.language.context_managers.solutions import (
    on_failure as solution,
)
from examples.language.context_managers.solutions.on_failure import on_failure


def test_success_undoes_nothing() -> None:
    undone: list[str] = []
    with on_failure(undone.append, "verse"):
        pass
    assert undone == []


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_failure_undoes_and_passes(error: type[BaseException]) -> None:
    undone: list[str] = []

    def undo(first: str, *, last: str) -> None:
        undone.extend([first, last])

    with pytest.raises(error, match="x"), on_failure(undo, "a", last="b"):
        raise error("x")
    assert undone == ["a", "b"]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "['intro', 'verse']\n[]\n"
