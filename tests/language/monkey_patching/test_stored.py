"""What is stored under a name, and who takes a write to it."""

from types import ModuleType
from typing import Any

import pytest

from examples.language.monkey_patching import kinds, stored
from examples.language.monkey_patching.kinds import Drink, Tea
from examples.language.monkey_patching.stored import (
    ABSENT,
    put,
    writer,
)


class OnlyDeletes:
    def __delete__(self, instance: object) -> None:
        raise AssertionError("never deleted here")


class OnlySets:
    def __set__(self, instance: object, value: object) -> None:
        raise AssertionError("never set here")


class OnlyGets:
    def __get__(self, instance: object, owner: object) -> str:
        raise AssertionError("never read here")


class Jar:
    deletes: Any = OnlyDeletes()
    sets: Any = OnlySets()
    gets: Any = OnlyGets()


class Shadow(Jar):
    deletes: Any = None


def test_data_descriptors_take_writes_to_instances() -> None:
    assert writer(target=Tea(), name="grams") is vars(Tea)["grams"]
    assert writer(Tea(), "label") is vars(Tea)["label"]
    assert writer(Jar(), "sets") is vars(Jar)["sets"]
    assert writer(Jar(), "deletes") is vars(Jar)["deletes"]


@pytest.mark.parametrize("name", ["steep", "currency", "price", "nothing"])
def test_all_else_leaves_the_write_to_the_instance(name: str) -> None:
    assert writer(Tea(), name) is None


def test_what_only_gets_takes_no_write() -> None:
    assert writer(Jar(), "gets") is None


def test_the_first_along_the_mro_decides() -> None:
    assert writer(Shadow(), "deletes") is None


def test_for_a_class_the_metaclass_is_asked() -> None:
    assert writer(Tea, "grams") is None
    assert writer(Tea, "__name__") is vars(type)["__name__"]


@pytest.mark.parametrize("name", ["steep", "currency", "label", "grams"])
def test_a_class_owns_what_its_body_made_as_it_is(name: str) -> None:
    assert stored.stored(target=Tea, name=name) is vars(Tea)[name]


def test_inherited_and_missing_are_absent() -> None:
    assert stored.stored(Tea, "price") is ABSENT
    assert stored.stored(Tea, "make") is ABSENT
    assert stored.stored(Tea(), "steep") is ABSENT
    assert stored.stored(Tea(), "nothing") is ABSENT
    assert stored.stored(Drink(), "price") is ABSENT  # it has no __dict__


def test_modules_and_instances_own_what_is_in_their_dict() -> None:
    module, tea = ModuleType("teas"), Tea()
    vars(module)["price"] = tea.__dict__["price"] = 1
    assert (stored.stored(module, "price"), stored.stored(tea, "price")) == (
        1,
        1,
    )


def test_slot_is_asked_by_its_descriptor() -> None:
    tea = Tea()
    assert stored.stored(tea, "grams") is ABSENT
    tea.grams = 100
    assert stored.stored(tea, "grams") == 100


def test_getattr_hook_is_not_asked_about_an_empty_slot() -> None:
    class Obliging(Tea):
        def __getattr__(self, name: str) -> Any:
            return name

    tea: Any = Obliging()
    assert tea.grams == "grams"
    assert stored.stored(tea, "grams") is ABSENT


def test_descriptor_that_cannot_be_asked_is_refused() -> None:
    with pytest.raises(AttributeError, match=r"'OnlySets'.*'__get__'"):
        stored.stored(Jar(), "sets")


def test_putting_a_value() -> None:
    tea = Tea()
    put(target=tea, name="grams", value=100)
    assert tea.grams == 100


def test_putting_nothing() -> None:
    tea = Tea()
    tea.grams = 50
    put(tea, "grams", ABSENT)
    assert not hasattr(tea, "grams")
    put(tea, "grams", ABSENT)
    assert not hasattr(tea, "grams")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    stored.main()
    kinds.main()
    assert capsys.readouterr() == (
        "False 350\nTrue 350\nTrue 350\na tea three minutes 350 EUR Tea\n",
        "",
    )
