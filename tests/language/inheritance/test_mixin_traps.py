"""Mixins that mind each other's place, arguments, state and slots."""

import pytest

from examples.language.inheritance import (
    card,
    positional_broken,
    shared_broken,
    slotted,
    wrong_side_broken,
)


def new(*bases: type) -> type:
    """Make a class without a body."""
    return type("New", bases, {})


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_new_base_shifts_the_arguments_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the order of the bases is the order of the arguments."""
    slip = positional_broken.Slip("1 May", 500)
    assert (slip.date, slip.grams) == ("1 May", 500)
    numbered = positional_broken.NumberedSlip("1 May", 500, 17)
    assert vars(numbered) == {"number": "1 May", "date": 500, "grams": 17}
    positional_broken.main()
    assert lines(capsys) == [
        "{'grams': 500, 'date': '1 May'}",
        "{'grams': 17, 'date': 500, 'number': '1 May'}",
    ]


def test_mixin_on_the_right_is_never_asked_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the number is shown, and nothing warns."""
    made = wrong_side_broken.MaskedCard(number="4711")
    assert repr(made) == "Card(4711)"
    assert repr(wrong_side_broken.Masked()) == "Masked(***)"
    wrong_side_broken.main()
    assert lines(capsys) == ["Card(4711 0815)"]


def test_mixin_that_derives_from_the_base_has_one_side(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert repr(card.MaskedGiftCard(number="4711")) == "Card(***)"
    with pytest.raises(TypeError, match=r"\(MRO\) for bases Card, Masked$"):
        new(card.Card, card.Masked)
    assert repr(new(card.GiftCard, card.Masked)("4711")) == "Card(***)"
    card.main()
    assert lines(capsys) == ["Card(4711 0815) Card(***)"]


def test_list_of_the_mixin_is_everybodys_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: one list, made with the class."""
    first, second = shared_broken.Letter(), shared_broken.NotesMixin()
    assert second.notes is first.notes
    before = len(second.notes)
    first.note(text="torn")
    assert second.notes[before:] == ["torn"]
    first.notes.clear()
    shared_broken.main()
    assert lines(capsys) == ["['torn']"]
    first.notes.clear()


def test_two_bases_with_slots_have_no_layout_broken() -> None:
    """No id: an order exists, and a layout does not."""
    dated = type("Dated", (), {"__slots__": ("date",)})
    weighed = type("Weighed", (), {"__slots__": ("grams",)})
    with pytest.raises(TypeError, match="multiple bases have instance lay-o"):
        new(dated, weighed)


def test_mixins_without_slots_of_their_own_go_together(
    capsys: pytest.CaptureFixture[str],
) -> None:
    slip = slotted.Slip(date="1 May", grams=501)
    assert slip.heading() == "of 1 May"
    assert not slip.is_letter()
    assert slotted.Slip(date="", grams=500).is_letter()
    with pytest.raises(AttributeError, match="wieght"):
        setattr(slip, "wieght", 3)  # noqa: B010
    slotted.main()
    assert lines(capsys) == ["of 1 May True False"]
