"""Leaves that are still abstract."""

from abc import ABCMeta, abstractmethod
from typing import Any

import pytest

from examples.language.abstract_base_classes.solutions import unfinished
from examples.language.abstract_base_classes.solutions.unfinished import (
    unfinished as found,
)


def test_only_abstract_leaves_are_found() -> None:
    root: Any = ABCMeta("Root", (), {"go": abstractmethod(lambda self: None)})
    branch: Any = type("Branch", (root,), {})
    kept = [
        type("Leaf", (branch,), {}),
        type("Done", (branch,), {"go": print}),
        type("Alone", (root,), {}),
    ]
    assert list(found(root=root)) == ["Leaf", "Alone"]
    assert len(kept) == 3


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    unfinished.main()
    *_, last = capsys.readouterr().out.split()
    assert last.endswith("'main.<locals>.Handcart']")
