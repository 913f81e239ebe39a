"""Sacks that are frozen to the bottom, and tasks in a heap."""

from dataclasses import FrozenInstanceError
from heapq import heappop, heappush
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.dataclasses import sack, task
from examples.language.dataclasses.sack import Sack
from examples.language.dataclasses.task import Task


def test_sack_keeps_a_copy_that_nobody_can_change() -> None:
    codes = ["RR473124829GB"]
    made = Sack.of(to="Nantes", codes=iter(codes))
    assert made == Sack("Nantes", ("RR473124829GB",))
    assert hash(made) == hash(Sack("Nantes", ("RR473124829GB",)))
    assert Sack("Nantes").codes == ()
    target: Any = made
    with pytest.raises(FrozenInstanceError):
        target.codes = ()
    assert not hasattr(made, "__dict__")


def test_subclass_makes_its_own_kind() -> None:
    class MailBag(Sack):
        pass

    assert type(MailBag.of("Nantes", [])) is MailBag


@given(st.lists(st.integers(0, 3)))
def test_heap_is_a_stable_sort_by_priority(priorities: list[int]) -> None:
    """S1-07: equal priorities are first in, first out."""
    tasks = [Task(priority, str) for priority in priorities]
    heap: list[Task] = []
    for each in tasks:
        heappush(heap, each)
    drained = [heappop(heap) for _ in tasks]
    assert drained == sorted(tasks, key=lambda each: each.priority)


def test_tasks_are_numbered_and_frozen() -> None:
    first, second = Task(0, str), Task(priority=0, action=str)
    assert second.number == first.number + 1
    assert first < second
    assert first != second
    target: Any = first
    with pytest.raises(FrozenInstanceError):
        target.priority = 9


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    sack.main()
    task.main()
    assert capsys.readouterr().out.splitlines() == [
        "Sack(to='Nantes', codes=('RR473124829GB',)) True",
        "['telegram', 'parcels', 'letters']",
    ]
