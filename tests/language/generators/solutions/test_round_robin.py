"""Generators that take turns."""

from collections.abc import Generator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators.solutions import round_robin as module
from examples.language.generators.solutions.round_robin import round_robin


@given(st.dictionaries(st.text(), st.integers(0, 5), max_size=5))
def test_turns_are_even_and_results_in_order_of_completion(
    turns: dict[str, int],
) -> None:
    played: list[tuple[int, str]] = []

    def task(name: str) -> Generator[None, None, int]:
        for turn in range(turns[name]):
            played.append((turn, name))
            yield
        return turns[name]

    results = round_robin({name: task(name) for name in turns})
    assert results == turns
    assert [turn for turn, _ in played] == sorted(turn for turn, _ in played)
    order = list(turns)
    assert list(results) == sorted(order, key=turns.__getitem__)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Wey 0",
        "Mole 0",
        "Wey 1",
        "{'Mole': 'Mole read', 'Wey': 'Wey read'}",
    ]
