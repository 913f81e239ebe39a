"""The class that ends a chain is found from its code."""

import pytest

from examples.language.inheritance import parcel, skipped_broken
from examples.language.inheritance.solutions import chain
from examples.language.inheritance.solutions.chain import links, unreached


def test_links_tell_who_passes_on() -> None:
    assert links(cls=parcel.InsuredExpress, name="price") == [
        ("Insured", True),
        ("Express", True),
        ("Parcel", False),
    ]
    assert links(int, "price") == []


def test_classes_behind_the_end_are_not_reached() -> None:
    found = unreached(cls=skipped_broken.InsuredExpress, name="price")
    assert found == ["Express", "Parcel"]
    assert unreached(parcel.InsuredExpress, "stamps") == []


def test_chain_without_an_end_reaches_all() -> None:
    class Endless:
        def step(self) -> None:
            super().step()  # type: ignore[misc]

    assert unreached(Endless, "step") == []


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    chain.main()
    assert capsys.readouterr().out.splitlines() == [
        "[]",
        "['Express', 'Parcel']",
    ]
