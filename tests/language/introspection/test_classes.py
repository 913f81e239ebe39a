"""Classes that are made: home, fields, bases, metaclass, keywords."""

import pickle
from abc import ABCMeta
from typing import Any, Generic, TypeVar

import pytest

from examples.language.introspection import class_maker, class_maker_broken
from examples.language.introspection.class_maker import derive, model
from examples.language.introspection.class_maker_broken import (
    create_class,
    create_model_class,
)

T = TypeVar("T")


class Desk(Generic[T]):
    opens = 0

    def __init_subclass__(cls, opens: int) -> None:
        cls.opens = opens


def test_a_model_refuses_what_is_misspelt_or_missing() -> None:
    ticket = model(name="Ticket", fields={"no": int}, module="ferry")
    assert repr(ticket(7)) == "Ticket(no=7)"
    with pytest.raises(TypeError, match="unexpected keyword argument 'np'"):
        ticket(np=7)
    with pytest.raises(TypeError, match="missing 1 required"):
        ticket()


def test_a_model_is_frozen_and_slotted() -> None:
    one: Any = model("Ticket", {"no": int}, "ferry")(7)
    with pytest.raises(AttributeError, match="cannot assign to field 'no'"):
        one.no = 8
    assert not hasattr(one, "__dict__")
    assert (one == type(one)(7), {one} == {type(one)(7)}) == (True, True)


def test_a_model_is_pickled_where_it_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = model("KeptTicket", {"no": int, "port": str}, class_maker.__name__)
    monkeypatch.setattr(class_maker, "KeptTicket", made, raising=False)
    assert made.__module__ == class_maker.__name__
    ticket = made(7, "Skagen")
    assert pickle.loads(pickle.dumps(ticket)) == ticket


def test_a_model_reads_the_mapping_once() -> None:
    fields: dict[str, type] = {"no": int}
    ticket = model("Ticket", fields, "ferry")
    fields["cabin"] = int
    assert repr(ticket(7)) == "Ticket(no=7)"


def test_a_derived_class_is_what_a_statement_makes() -> None:
    desk = derive(
        "CarDesk", Desk[int], module="ferry", body={"sells": "places"}, opens=6
    )
    assert (desk.__name__, desk.__qualname__) == ("CarDesk", "CarDesk")
    assert desk.__module__ == "ferry"
    assert desk.__bases__ == (Desk,)
    assert desk.__orig_bases__ == (Desk[int],)
    assert (desk.sells, desk.opens) == ("places", 6)


def test_a_derived_class_has_its_metaclass() -> None:
    pier = derive("Pier", module="ferry", body={}, metaclass=ABCMeta)
    assert type(pier) is ABCMeta
    assert pier.__bases__ == (object,)


def test_what_the_body_says_counts() -> None:
    named = derive("A", module="a", body={"__qualname__": "Outer.A"})
    assert named.__qualname__ == "Outer.A"


def test_a_misspelt_keyword_is_swallowed_broken() -> None:
    """S1-16: what is misspelt is dropped, what is missing is None."""
    ticket = create_model_class("Ticket", {"no": int, "port": str})
    made: Any = ticket(no="7", prot="Skagen")
    assert (made.no, made.port) == ("7", None)
    assert not hasattr(made, "prot")
    assert repr(made) == "Ticket(no='7', port=None)"


def test_a_later_change_of_the_dict_changes_the_class_broken() -> None:
    """S1-16: the closures read the dict of the caller."""
    fields: dict[str, type] = {"no": int}
    ticket = create_model_class("Ticket", fields)
    old = ticket(no=1)
    fields["cabin"] = int
    assert vars(ticket(no=2)) == {"no": 2, "cabin": None}
    with pytest.raises(AttributeError, match="no attribute 'cabin'"):
        repr(old)


def test_a_class_at_home_in_its_maker_is_not_pickled_broken() -> None:
    """S1-16, S0-27: it says that it is from where `type` was called."""
    ticket = create_model_class("Ticket", {"no": int})
    assert ticket.__module__ == class_maker_broken.__name__
    with pytest.raises(pickle.PicklingError, match="Ticket"):
        pickle.dumps(ticket(no=7))
    lane = create_class("Lane", object, {})
    with pytest.raises(pickle.PicklingError, match="Lane"):
        pickle.dumps(lane())


def test_type_refuses_what_stands_for_a_base_broken() -> None:
    """S0-27: `type` resolves no `__mro_entries__`."""
    with pytest.raises(TypeError, match=r"use types\.new_class\(\)$"):
        create_class("Lanes", list[int], {})
    assert create_class("Lanes", list, {"n": 2})([1]) == [1]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    class_maker.main()
    class_maker_broken.main()
    name = "examples.language.introspection.class_maker.IntList"
    assert capsys.readouterr().out.splitlines() == [
        "Ticket(no=7, port='Skagen')",
        f"(<class '{name}'>, <class 'list'>, <class 'object'>)"
        " (list[int],) True",
        "Ticket(no=7, port=None)",
    ]
