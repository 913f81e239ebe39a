"""A representation of what is unusual."""

from dataclasses import dataclass, field

import pytest

from examples.language.dataclasses.solutions import brief
from examples.language.dataclasses.solutions.brief import Brief, Parcel


def test_defaults_are_left_out() -> None:
    assert repr(Parcel("X")) == "Parcel(code='X')"
    assert repr(Parcel(code="X", country="FR", stamps=[])) == (
        "Parcel(code='X')"
    )


def test_the_unusual_is_told_and_secrets_are_not() -> None:
    parcel = Parcel("X", "GB", ["heron"], pin="4711")
    assert repr(parcel) == ("Parcel(code='X', country='GB', stamps=['heron'])")
    assert parcel == Parcel("X", "GB", ["heron"], "4711")


def test_none_is_a_value_where_no_default_is() -> None:
    @dataclass(repr=False)
    class Note(Brief):
        text: str | None
        tags: list[str] = field(default_factory=lambda: ["new"])

    assert repr(Note(None)).endswith("Note(text=None)")
    assert repr(Note(None, [])).endswith("Note(text=None, tags=[])")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    brief.main()
    assert capsys.readouterr().out.splitlines() == [
        "Parcel(code='RR473124829GB') 4711",
        "Parcel(code='RR473124829GB', country='GB', stamps=['heron'])",
    ]
