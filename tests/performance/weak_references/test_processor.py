"""Items are processed in order, unless they are gone at their turn."""

import gc
from threading import Barrier, Thread
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.weak_references import (
    processor,
    processor_broken,
    second_look_broken,
)
from examples.performance.weak_references.processor import (
    DataItem,
    DataProcessor,
)

drops = st.dictionaries(
    st.integers(0, 7), st.sets(st.integers(0, 7)), max_size=8
)


@given(drops)
def test_the_living_are_processed_in_order(drops: dict[int, set[int]]) -> None:
    shelf = {number: DataItem(str(number)) for number in range(8)}
    line = DataProcessor()
    for number in range(8):
        line.add_data(item=shelf[number])
    expected: list[int] = []

    def process(item: DataItem) -> int:
        number = int(item.name)
        assert number in shelf
        expected.append(number)
        for other in drops.get(number, set()) - {number}:
            shelf.pop(other, None)
        gc.collect(0)
        return number

    assert line.process_all(process=process) == expected
    alive = [*range(8)]
    for number in range(8):
        if number in alive:
            gone = drops.get(number, set()) - {number}
            alive = [each for each in alive if each not in gone]
    assert [*shelf] == alive
    assert line.process_all(lambda item: int(item.name)) == alive


def test_an_equal_item_is_another() -> None:
    first, second = DataItem("M31"), DataItem("M31")
    line = DataProcessor()
    line.add_data(first)
    line.add_data(second)
    line.add_data(first)
    assert line.process_all(id) == [id(first), id(second), id(first)]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    processor.main()
    assert capsys.readouterr().out.splitlines() == [
        "['dark', 'flat', 'M31']",
        "['flat', 'M31']",
    ]


def test_a_living_item_is_skipped_broken() -> None:
    """S3-25: the callback shortens the list that is walked along."""
    shelf = {name: DataItem(name) for name in ("dark", "flat", "M31")}
    line = processor_broken.DataProcessor()
    for name in shelf:
        line.add_data(shelf[name])

    def calibrate(item: DataItem) -> str:
        shelf.pop("dark", None)
        return item.name

    assert line.process_all(calibrate) == ["dark", "flat"]
    assert line.process_all(calibrate) == ["flat", "M31"]
    assert [type(each) for each in line.items] == [ref, ref]


def test_a_dead_item_is_skipped_by_both() -> None:
    line = processor_broken.DataProcessor()
    keeper = DataItem("M31")
    line.add_data(keeper)
    dead = ref(DataItem("dark"))
    gc.collect()
    line.items.insert(0, dead)
    assert line.process_all(lambda item: item.name) == ["M31"]


def test_a_second_look_finds_nothing_broken() -> None:
    """Another thread lets go between two calls of the reference."""
    shelf = [DataItem("M31")]
    weak, looked, dropped = ref(shelf[0]), Barrier(2), Barrier(2)

    def drop() -> None:
        looked.wait(10)
        shelf.clear()
        gc.collect()
        dropped.wait(10)

    thread = Thread(target=drop)
    thread.start()
    with pytest.raises(
        AttributeError, match=r"^'NoneType' object has no attribute 'name'$"
    ):
        second_look_broken.label(weak, looked, dropped)
    thread.join(10)
    alone = Barrier(1)
    assert second_look_broken.label(weak, alone, alone) == "gone"
    kept = DataItem("M42")
    assert second_look_broken.label(ref(kept), alone, alone) == "M42"
