"""An assertion that reads its caller."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from examples.language.introspection import require as module
from examples.language.introspection.require import (
    RequirementError,
    board,
    require,
)

SHARED = [1, 2]


def message(excinfo: pytest.ExceptionInfo[RequirementError]) -> str:
    return str(excinfo.value)


def test_what_holds_is_let_through() -> None:
    require(SHARED)
    require(2 > 1)


def test_message_has_the_expression_and_its_names() -> None:
    length, left = 9.0, 7.5
    with pytest.raises(RequirementError) as excinfo:
        require(SHARED[0] * length <= left)
    assert message(excinfo) == (
        "SHARED[0] * length <= left is false with "
        "left=7.5, length=9.0, SHARED=[1, 2]"
    )


def test_locals_come_before_globals() -> None:
    message = 0
    with pytest.raises(RequirementError, match="message=0"):
        require(message)


def test_built_ins_and_attributes_are_not_evaluated() -> None:
    class Deck:
        asked = 0

        @property
        def left(self) -> int:
            self.asked += 1
            return 0

        def __repr__(self) -> str:
            return "<deck>"

    deck = Deck()
    with pytest.raises(RequirementError) as excinfo:
        require(bool(deck.left))
    assert message(excinfo) == "bool(deck.left) is false with deck=<deck>"
    assert deck.asked == 1


def test_the_right_one_of_two_calls_on_a_line() -> None:
    with pytest.raises(RequirementError) as excinfo:
        _ = [require(1 < 2), require(2 < 1)]  # type: ignore[func-returns-value]  # all are None
    assert message(excinfo) == "2 < 1 is false with no names"


def test_a_call_over_several_lines_is_found() -> None:
    ä = 0
    with pytest.raises(RequirementError) as excinfo:
        require(
            # a comment
            ä > 1
        )
    assert message(excinfo) == "ä > 1 is false with ä=0"


def test_without_source_it_still_raises() -> None:
    with pytest.raises(RequirementError) as excinfo:
        exec("require(0)", {"require": require})
    assert message(excinfo) == "a requirement of which there is no source"


def test_without_positions_it_still_raises(tmp_path: Path) -> None:
    file = tmp_path / "ferry.py"
    name = "examples.language.introspection.require"
    file.write_text(
        f"from {name} import RequirementError, require\n"
        "try:\n    require(0)\n"
        "except RequirementError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "no_debug_ranges", file],
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.stdout == "a requirement of which there is no source\n"


def test_shorter_vehicles_board_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    board({"van": 6.0, "car": 4.5}, left=10.5)
    assert capsys.readouterr().out.splitlines() == [
        "car is on board, 6.0 m left",
        "van is on board, 0.0 m left",
    ]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "car is on board, 13.5 m left",
        "van is on board, 7.5 m left",
        "length <= left is false with length=12.0, left=7.5",
    ]


def test_argument_is_a_tree() -> None:
    def ask(_: Any) -> ast.expr | None:
        return module.argument(sys._getframe(1))

    found = ask(SHARED[0] + 1)
    assert found is not None
    assert ast.unparse(found) == "SHARED[0] + 1"
