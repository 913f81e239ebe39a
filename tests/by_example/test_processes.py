"""The shares are all of the work, and the sum is exact."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import processes
from examples.by_example.processes import (
    cpu_intensive_task,
    formula,
    shares,
)


@given(st.integers(0, 500), st.integers(1, 9))
def test_every_number_is_in_one_share(stop: int, workers: int) -> None:
    dealt = shares(stop=stop, workers=workers)
    assert len(dealt) == workers
    assert sorted(n for share in dealt for n in share) == [*range(stop)]


@given(st.integers(0, 500))
def test_the_formula_is_the_loop(stop: int) -> None:
    assert cpu_intensive_task(range(stop)) == (formula(stop), os.getpid())


def test_a_thousandth_of_the_sum_broken() -> None:
    """S2-14: the number that is usually printed for ten million."""
    assert formula(10**7) == 1000 * 333333283333335000


def test_main(capfd: pytest.CaptureFixture[str]) -> None:
    processes.main()
    told = ["333328333350000 True", "4 False", "333333283333335000000", ""]
    assert capfd.readouterr() == ("\n".join(told), "")
