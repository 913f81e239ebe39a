"""A loop that repeats what a manager forgives."""

import pytest

from examples.language.context_managers.solutions import attempts as solution
from examples.language.context_managers.solutions.attempts import attempts


def tries(most: int, failures: int, error: type[Exception]) -> list[int]:
    made: list[int] = []
    for attempt in attempts(most, ValueError, KeyError):
        with attempt:
            made.append(len(made))
            if len(made) <= failures:
                raise error(f"try {len(made)}")
    return made


@pytest.mark.parametrize("failures", [0, 1, 2])
@pytest.mark.parametrize("error", [ValueError, KeyError])
def test_first_success_ends_the_loop(
    failures: int, error: type[Exception]
) -> None:
    assert tries(3, failures, error) == list(range(failures + 1))


@pytest.mark.parametrize("most", [1, 3])
def test_last_error_is_raised(most: int) -> None:
    with pytest.raises(ValueError, match=f"try {most}"):
        tries(most, most, ValueError)


def test_other_errors_are_raised_at_once() -> None:
    with pytest.raises(OSError, match="try 1"):
        tries(3, 1, OSError)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "flat\nsharp\nin tune\n"
