"""A run that is timed again needs its work again."""

import runpy
from itertools import pairwise

import pytest

from examples.performance.profiling import shuffled
from examples.performance.profiling.shuffled import Card, comparisons, deck


def test_a_deck_is_complete_and_not_in_order() -> None:
    numbers = [card.number for card in deck(101)]
    assert sorted(numbers) == list(range(101))
    assert numbers[:4] == [0, 37, 74, 10]


def test_a_card_counts_its_comparisons() -> None:
    before = Card.compared
    assert Card(1) < Card(2)
    assert not Card(2) < Card(2)
    assert Card.compared == before + 2


def test_sorting_in_place_is_work_once_broken() -> None:
    cards = deck(size=101)
    first, *others = comparisons(cards.sort, 3)
    assert others == [100, 100]
    assert first > 400
    assert all(one.number < two.number for one, two in pairwise(cards))


def test_sorting_a_copy_is_the_same_work_each_time() -> None:
    cards = deck(101)
    first, *others = comparisons(run=lambda: sorted(cards), times=3)
    assert first > 400
    assert others == [first, first]


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(shuffled.__file__), run_name="__main__")
    assert capsys.readouterr() == ("True [100, 100]\n", "")
