"""A procedure in the base class, and steps in its subclasses."""

from typing import Any

import pytest

from examples.language.abstract_base_classes import courier
from examples.language.abstract_base_classes.courier import (
    Bicycle,
    Courier,
    Parcel,
    RefusedError,
    Van,
)


def test_procedure_is_shared_and_steps_are_not() -> None:
    parcel = Parcel(address="9 Hill Row", grams=40)
    assert Bicycle().deliver(parcel) == "pedals to 9 Hill Row, rings once"
    assert Van().deliver(parcel) == "drives to 9 Hill Row, sounds the horn"


def test_limit_itself_is_carried_and_a_gram_more_is_not() -> None:
    Bicycle().deliver(Parcel("9 Hill Row", 5_000))
    with pytest.raises(RefusedError, match=r"^5001 g is over 5000 g$"):
        Bicycle().deliver(Parcel("9 Hill Row", 5_001))
    assert Van().limit == 900_000
    Van(limit=70).deliver(Parcel("9 Hill Row", 70))
    with pytest.raises(RefusedError, match=r"^71 g is over 70 g$"):
        Van(70).deliver(Parcel("9 Hill Row", grams=71))


def test_contract_cannot_be_instantiated() -> None:
    make: Any = Courier
    with pytest.raises(TypeError, match=r"abstract class Courier.*carry"):
        make()
    assert Courier.__abstractmethods__ == {"limit", "carry"}


def test_parcels_are_frozen() -> None:
    parcel: Any = Parcel("9 Hill Row", 40)
    with pytest.raises(AttributeError):
        parcel.grams = 4


def test_body_of_an_abstract_method_is_reached_by_super() -> None:
    assert Courier.carry(Bicycle(), Parcel("Bath", 1)) == "to Bath"


def test_final_is_not_enforced_by_python_broken() -> None:
    """No id: a template method is replaced, and its check is gone."""
    drone: Any = type("Drone", (Bicycle,), {"deliver": lambda *_: "drops it"})
    assert drone().deliver(Parcel("9 Hill Row", 6_000)) == "drops it"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    courier.main()
    assert capsys.readouterr().out.splitlines() == [
        "Bicycle refuses: 210000 g is over 5000 g",
        "Van drives to 12 Mill Lane, sounds the horn",
    ]
