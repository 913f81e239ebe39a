"""The solution: a decorator that collects results."""

from typing import Any

import pytest

from examples.language.type_hints.solutions import repeated


@pytest.mark.parametrize("times", [0, 1, 3])
def test_function_is_called_so_many_times(times: int) -> None:
    calls: list[int] = []

    @repeated.repeated(times)
    def count(step: int, *, start: int = 0) -> int:
        calls.append(step)
        return start + len(calls) * step

    expected = [10 + step * 5 for step in range(1, times + 1)]
    assert count(5, start=10) == expected
    assert calls == [5] * times
    assert count.__name__ == "count"


def test_wrong_call_is_refused() -> None:
    make: Any = repeated.repeated(1)(abs)
    with pytest.raises(TypeError):
        make(1, 2)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    repeated.main()
    assert capsys.readouterr().out == "['PA5,2;', 'PA5,2;', 'PA5,2;']\n"
