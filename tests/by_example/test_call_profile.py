"""The counts are those of the definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import call_profile
from examples.by_example.call_profile import (
    calculate_sequence,
    calls,
    fibonacci,
    profiled,
    remembered,
)


@given(st.integers(2, 12))
def test_a_call_makes_two_calls(n: int) -> None:
    counted = calls(stats=profiled(fibonacci, n))
    expected = 2 * fibonacci(n + 1) - 1
    assert counted == {"fibonacci": f"{expected}/1"}


def test_both_say_the_same() -> None:
    first = [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
    assert calculate_sequence(term=fibonacci, length=10) == first
    assert calculate_sequence(remembered, 10) == first


def test_the_calls_of_the_last_term_alone_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-10: 150,049 calls are those of fib(24), not of the sequence."""
    remembered.cache_clear()
    call_profile.main()
    assert capsys.readouterr().out.splitlines() == [
        "{'calculate_sequence': '1', 'fibonacci': '392809/25'}",
        "{'fibonacci': '150049/1'}",
        "{'calculate_sequence': '1', 'remembered': '25'}",
        "46368",
    ]
