"""Dataclasses that are no values, though they look like it."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from examples.language.dataclasses import (
    hash_broken,
    sack_broken,
    shared_default_broken,
    tariff_broken,
    task_broken,
    unsafe_hash_broken,
)
from examples.language.dataclasses.hash_broken import Address, visits
from examples.language.dataclasses.sack_broken import Sack
from examples.language.dataclasses.shared_default_broken import Book, Counter
from examples.language.dataclasses.tariff_broken import OFFERS, Tariff
from examples.language.dataclasses.task_broken import (
    OrderedTask,
    Task,
    drain,
)
from examples.language.dataclasses.unsafe_hash_broken import Parcel


def test_a_dataclass_is_no_key_broken() -> None:
    """S4-02: eq=True without frozen=True sets `__hash__` to None."""
    home = Address("Rue Haute 3", "Nantes")
    assert Address.__hash__ is None
    with pytest.raises(TypeError, match="unhashable type: 'Address'"):
        visits([home])
    assert home == Address(street="Rue Haute 3", town="Nantes")


def test_a_frozen_address_can_be_counted() -> None:
    @dataclass(frozen=True)
    class FrozenAddress:
        street: str

    home: Any = FrozenAddress("Rue Haute 3")
    there: Any = FrozenAddress("Quai 1")
    assert visits([home, there, FrozenAddress("Rue Haute 3")]) == {  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # a stand-in
        home: 2,
        there: 1,
    }


@pytest.mark.parametrize("default", [[], {}, set(), bytearray()])
def test_lists_are_not_shared_but_refused(default: Any) -> None:
    """S4-03: unhashable defaults raise when the class is made."""
    with pytest.raises(ValueError, match="use default_factory"):

        @dataclass
        class _Counter:
            entries: Any = default


def test_a_hashable_default_is_shared_broken() -> None:
    """S4-03: only defaults that are hashable and mutable are shared."""
    first, second = Counter(1), Counter(place=2)
    assert first.book is second.book
    assert Counter(3, Book()).book.entries == []


def test_a_factory_shares_nothing() -> None:
    @dataclass
    class Mended(Counter):
        book: Book = field(default_factory=Book)

    assert Mended(1).book is not Mended(1).book


def test_a_frozen_sack_changes_broken() -> None:
    """No id: frozen is the assignment, not the value."""
    sack = Sack("Nantes", ["RR473124829GB"])
    sack.codes.append("CX001002008FR")
    assert sack.codes == ["RR473124829GB", "CX001002008FR"]
    with pytest.raises(TypeError, match="unhashable type: 'list'"):
        hash(sack)
    target: Any = sack
    with pytest.raises(AttributeError, match="cannot assign to field 'to'"):
        target.to = "Paris"


def test_a_hash_of_what_changes_loses_the_key_broken() -> None:
    """No id: after the change the set looks in another place."""
    parcel = Parcel("RR473124829GB", 1200)
    before, seen = hash(parcel), {parcel}
    assert before == hash(Parcel(code="RR473124829GB", grams=1200))
    parcel.grams = 1250
    assert hash(parcel) != before
    assert parcel not in seen
    assert list(seen) == [parcel]


def test_plain_tasks_of_one_priority_broken() -> None:
    """S1-07: the tuple goes on to the task, which has no order."""
    one, two = Task("letters", str), Task(name="parcels", action=dict)
    assert drain([(1, two), (0, one)]) == [(0, one), (1, two)]
    with pytest.raises(TypeError, match="between instances of 'Task' and 'T"):
        drain([(0, one), (0, two)])


def test_ordered_tasks_of_one_priority_broken() -> None:
    """S1-07: order=True goes on to the action, which has no order."""
    one, two = OrderedTask(0, str), OrderedTask(priority=0, action=dict)
    assert drain([OrderedTask(1, dict), one]) == [one, OrderedTask(1, dict)]
    with pytest.raises(TypeError, match="between instances of 'type' and 't"):
        drain([one, two])


def test_the_cheapest_is_the_first_by_name_broken() -> None:
    """No id: order=True compares fields in the order they stand."""
    assert min(OFFERS) == Tariff("Albatross", 900)
    assert min(OFFERS, key=lambda each: each.cents).carrier == "Heron"
    assert len({*OFFERS, Tariff(carrier="Heron", cents=450)}) == 2


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (
        hash_broken,
        shared_default_broken,
        sack_broken,
        unsafe_hash_broken,
        task_broken,
        tariff_broken,
    ):
        module.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines.pop(0) == "Address(street='Rue Haute 3', town='Nantes')"
    assert "unhashable type: 'Address'" in lines.pop(0)
    assert lines == [
        "1 ['ten stamps']",
        "2 ['ten stamps']",
        "Sack(to='Nantes', codes=['RR473124829GB'])",
        "Sack(to='Nantes', codes=[])",
        "unhashable type: 'list'",
        "False [Parcel(code='RR473124829GB', grams=1250)]",
        "(0, Task(name='letters', action=<class 'str'>)) "
        "(0, Task(name='parcels', action=<class 'str'>))",
        "'<' not supported between instances of 'Task' and 'Task'",
        "OrderedTask(priority=0, action=<class 'str'>) "
        "OrderedTask(priority=0, action=<class 'dict'>)",
        "'<' not supported between instances of 'type' and 'type'",
        "Tariff(carrier='Albatross', cents=900)",
    ]
