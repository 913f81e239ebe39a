"""A check of named arguments."""

import pytest

from examples.language.decorators.solutions import positive as module
from examples.language.decorators.solutions.positive import (
    clearance,
    positive,
)


def test_good_call_goes_through() -> None:
    assert clearance(6.0) == 1.5
    assert clearance(draught=2.0, depth=6.0) == 4.0
    assert (clearance.__name__, clearance.__wrapped__(0, -1)) == (  # type: ignore[attr-defined]
        "clearance",
        1,
    )


@pytest.mark.parametrize("bad", [0, -1, float("nan")])
def test_bad_argument_is_refused_however_it_is_passed(bad: float) -> None:
    with pytest.raises(ValueError, match=f"^depth={bad}$"):
        clearance(bad)
    with pytest.raises(ValueError, match=f"^draught={bad}$"):
        clearance(6.0, bad)
    with pytest.raises(ValueError, match=f"^draught={bad}$"):
        clearance(6.0, draught=bad)


def test_default_is_checked_too() -> None:
    @positive("draught")
    def shallow(depth: float, draught: float = 0.0) -> float:
        return depth - draught

    with pytest.raises(ValueError, match=r"^draught=0\.0$"):
        shallow(-6.0)
    assert shallow(-6.0, 1) == -7.0


def test_unknown_name_is_refused_at_definition() -> None:
    with pytest.raises(TypeError, match=r"^sound has no {'draft'}$"):

        @positive("draft", "depth")
        def sound(depth: float) -> None: ...


def test_bad_call_fails_as_it_did() -> None:
    with pytest.raises(TypeError, match="missing a required argument"):
        clearance()  # type: ignore[call-arg]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "1.5\nrefused: draught=-1\n"
