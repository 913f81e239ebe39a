"""Functions kept with their arguments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.type_hints import agenda
from examples.language.type_hints.agenda import Agenda, last_first


def test_calls_are_made_later_and_in_order() -> None:
    made: list[str] = []
    book = Agenda()
    book.add(made.append, "a")
    book.add(made.append, "b")
    book.add(len, made)
    assert made == []
    assert book.run() == [None, None, 2]
    assert made == ["a", "b"]


def test_agendas_share_nothing() -> None:
    Agenda().add(str.upper, "pen")
    assert Agenda().run() == []


@given(st.lists(st.integers()), st.integers())
def test_last_moves_to_the_front(rest: list[int], last: int) -> None:
    assert last_first((*rest, last)) == (last, *rest)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    agenda.main()
    assert capsys.readouterr().out == "[4, 'PEN'] (None, 1, 'pen')\n"
