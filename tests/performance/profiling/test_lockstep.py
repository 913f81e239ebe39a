"""Regular looks at a regular program find one place."""

import runpy
from itertools import pairwise

import pytest

from examples.performance.profiling import lockstep
from examples.performance.profiling.lockstep import jittered, regular, seen

PROGRAM = [("fetch", 6_000), ("parse", 3_000), ("log", 1_000)]


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (0, "fetch"),
        (5_999, "fetch"),
        (6_000, "parse"),
        (8_999, "parse"),
        (9_000, "log"),
        (9_999, "log"),
        (10_000, "fetch"),
        (26_500, "parse"),
    ],
)
def test_each_moment_belongs_to_one_step(moment: int, name: str) -> None:
    assert seen(steps=PROGRAM, looks=[moment]) == {name: 1}


def test_looks_are_regular() -> None:
    assert list(regular(every=5, count=3)) == [5, 10, 15]


@pytest.mark.parametrize("every", [10_000, 5_000])
def test_in_step_two_of_three_do_not_exist_broken(every: int) -> None:
    assert seen(PROGRAM, regular(every, 1_000)) == {"fetch": 1_000}


def test_irregular_looks_find_the_shares() -> None:
    looks = jittered(every=10_000, count=10_000, seed=3)
    found = seen(PROGRAM, looks)
    assert found.total() == 10_000
    assert found["fetch"] == pytest.approx(6_000, rel=0.05)
    assert found["parse"] == pytest.approx(3_000, rel=0.05)
    assert found["log"] == pytest.approx(1_000, rel=0.1)


def test_irregular_looks_go_forward_and_repeat_with_their_seed() -> None:
    looks = list(jittered(1, 200, seed=5))
    steps = {b - a for a, b in pairwise(looks)}
    assert steps == {0, 1, 2}
    assert list(jittered(1, 200, 5)) == looks
    assert list(jittered(1, 200, 6)) != looks


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(lockstep.__file__), run_name="__main__")
    assert capsys.readouterr() == ("{'fetch': 100}\n", "")
