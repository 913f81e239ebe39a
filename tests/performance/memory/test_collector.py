"""The collector: its generations, what it tells and what it leaves alone."""

import gc
import runpy
import sys

import pytest

from examples.performance.memory import (
    frozen,
    frozen_broken,
    generations,
    watch,
)
from examples.performance.memory.paused import paused
from examples.performance.memory.roll import Roll
from examples.performance.memory.solutions import ring


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ((3, 11, 0), "generational"),
        ((3, 13, 9), "generational"),
        ((3, 14, 0), "incremental"),
        ((3, 14, 4), "incremental"),
        ((3, 14, 5), "generational"),
        ((3, 15, 0), "generational"),
    ],
)
def test_collector_of_each_version(
    version: tuple[int, ...], name: str
) -> None:
    assert generations.collector(version=version) == name


def test_survivor_moves_on() -> None:
    expected = generations.CAREERS[generations.collector(sys.version_info[:3])]
    with paused():
        assert generations.career([]) == expected
    assert generations.CAREERS["incremental"] == [0, 2, 2]


def test_what_is_not_tracked_has_no_generation() -> None:
    assert generations.generation(subject=10**100) is None
    assert generations.generation(subject=b"FP4") is None


def test_collections_are_told_and_then_no_more() -> None:
    with paused(), watch.watched() as seen:
        Roll(2)
        gc.collect(1)
        gc.collect()
        assert gc.callbacks
    assert [generation for generation, _ in seen] == [1, 2]
    assert [collected > 2 for _, collected in seen] == [True, False]
    before = list(seen)
    gc.collect()
    assert seen == before


def test_callback_goes_when_the_block_raises() -> None:
    before = list(gc.callbacks)

    def fail() -> None:
        with watch.watched():
            assert len(gc.callbacks) == len(before) + 1
            raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        fail()
    assert gc.callbacks == before


def test_frozen_objects_are_not_looked_at() -> None:
    film: list[object] = [[]]
    with frozen.frozen() as count:
        assert count > 1000
        assert gc.get_freeze_count() > 1000
        assert generations.generation(film) is None
    assert generations.generation(film) == 2
    assert gc.get_freeze_count() == 0


def test_garbage_goes_before_the_freeze_and_errors_thaw() -> None:
    with paused():
        Roll(3)
        with pytest.raises(ValueError, match="blank"), frozen.frozen():
            raise ValueError("blank")
        assert gc.get_freeze_count() == 0
        assert gc.collect() == 0


def test_garbage_is_frozen_broken() -> None:
    """What is garbage at the freeze outlives every collection."""
    with paused():
        probe = frozen_broken.warm_up()
        try:
            gc.collect()
            assert probe() is not None
            assert len(probe().frames) == 36  # type: ignore[union-attr]
        finally:
            gc.unfreeze()
        gc.collect()
        assert probe() is None


class Film:
    """A class leads to its module, and so to the stock below."""

    def load(self) -> None:
        """Have a function, which knows the module's globals."""


stock = [Film]


def test_members_of_a_ring() -> None:
    film = Roll(2)
    assert ring.in_ring(subject=film)
    assert ring.in_ring(film.frames)
    assert not ring.in_ring([film, film])
    assert not ring.in_ring(stock)


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (frozen, "frozen:   True\nunfrozen: True\n"),
        (frozen_broken, "still there: True\n"),
        (ring, "alone: False\nring:  True\n"),
        (watch, "generations: [0, 2]\n"),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with paused():
        runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr() == (output, "")
    assert gc.get_freeze_count() == 0


def test_output_of_generations(capsys: pytest.CaptureFixture[str]) -> None:
    name = generations.collector(sys.version_info[:3])
    with paused():
        runpy.run_path(str(generations.__file__), run_name="__main__")
    expected = f"{name} {generations.CAREERS[name]} True\n"
    assert capsys.readouterr() == (expected, "")
