"""The written-down rule of the dot and the interpreter's own agree."""

from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.object_model import agreement, lookup
from examples.language.object_model.agreement import KINDS, attribute, outcome
from examples.language.object_model.lookup import (
    MISSING,
    bind,
    entries,
    find,
    getattribute,
    has,
    own,
    read,
)

# --- all combinations ---


@pytest.mark.parametrize("objects", [agreement.instances, agreement.classes])
def test_rule_is_the_interpreters_in_all_combinations(
    objects: Callable[[], Any],
) -> None:
    count = 0
    for obj in objects():
        count += 1
        assert outcome(read, obj) == outcome(getattr, obj)
        assert outcome(getattribute, obj) == outcome(getattr, obj)
    assert count == len(KINDS) ** 3 == 729


def test_combinations_give_many_different_answers() -> None:
    places = {
        str(answer[0]) if isinstance(answer, tuple) else "unbound"
        for objects in (agreement.instances, agreement.classes)
        for answer in [outcome(read, obj) for obj in objects()]
        if answer is not AttributeError
    }
    assert places == {"class", "base", "metaclass", "unbound"}


def test_kinds_are_all_subsets_of_the_hooks_and_none() -> None:
    assert KINDS[0] is None
    assert len(set(KINDS)) == 9
    assert agreement.HOOKS == ("__get__", "__set__", "__delete__")
    for kind in KINDS[1:]:
        assert kind is not None
        made = attribute("class", kind)
        assert type(made).__name__ == "class"
        hooks = [hook for hook in agreement.HOOKS if hasattr(made, hook)]
        assert tuple(hooks) == kind


def test_attribute_tells_its_place_and_who_asks() -> None:
    made: Any = attribute("class", ("__get__",))
    assert made.__get__(1, int) == ("class", 1, int)


# --- random hierarchies ---


@st.composite
def namespaces(draw: st.DrawFn, place: str) -> dict[str, Any]:
    """A class body with at most one attribute, and any of the hooks."""
    kind = draw(st.sampled_from(KINDS))
    body = agreement.body(place, kind)
    if draw(st.booleans()) and kind is not None and "__get__" in kind:

        def fail(*args: object) -> object:
            raise AttributeError(place, *args)

        setattr(type(body["name"]), "__get__", fail)  # noqa: B010
    if draw(st.integers(0, 3)) == 3:

        def last_resort(self: object, name: str) -> object:
            return place, "last resort", self, name

        body["__getattr__"] = last_resort
    if draw(st.integers(0, 5)) == 5:

        def instead(self: object, name: str) -> object:
            if place in ("metaclass", "Left"):
                raise AttributeError(name)
            return place, "instead", self, name

        body["__getattribute__"] = instead
    return body


@st.composite
def families(draw: st.DrawFn) -> tuple[Any, Any]:
    """The class at the foot of a diamond, with a metaclass; an instance."""
    meta_root = type("MetaRoot", (type,), draw(namespaces("metaroot")))
    meta: Any = type("Meta", (meta_root,), draw(namespaces("metaclass")))
    slots: dict[str, Any] = {"__slots__": ()} if draw(st.booleans()) else {}

    def make(place: str, *bases: type) -> Any:
        return meta(place, bases, draw(namespaces(place)) | slots)

    top = make("Top")
    foot = make("Foot", make("Left", top), make("Right", top))
    obj = object.__new__(foot)
    if not slots:
        entries(obj).update(draw(namespaces("instance")))
    return foot, obj


def answer(look: Callable[[Any, str], object], target: object) -> object:
    try:
        return look(target, "name")
    except AttributeError as error:
        ours = [part for part in error.args if not isinstance(part, str)]
        return AttributeError, ours


@given(families())
def test_rule_is_the_interpreters_for_any_family(
    family: tuple[Any, Any],
) -> None:
    for target in family:
        assert answer(read, target) == answer(getattr, target)


BUILT_INS: list[tuple[object, str]] = [
    (1, "real"),
    (1, "bit_length"),
    ([], "append"),
    (int, "real"),
    (int, "__name__"),
    (int, "mro"),
    (type, "__mro__"),
    (type, "mro"),
    (object, "__class__"),
    (dict, "fromkeys"),
    (Exception("x"), "args"),
    (entries, "__name__"),
    (lookup, "find"),
    (lookup, "__name__"),
    (super(KeyError, KeyError()), "__init__"),
    (1, "missing"),
    (int, "missing"),
    (lookup, "missing"),
]


@pytest.mark.parametrize(("obj", "name"), BUILT_INS)
def test_rule_holds_for_built_in_objects(obj: object, name: str) -> None:
    def found(look: Callable[[Any, str], object]) -> object:
        try:
            return look(obj, name)
        except AttributeError:
            return AttributeError

    assert found(read) == found(getattr)


# --- the parts ---


def test_find_takes_the_first_along_the_mro_unbound() -> None:
    base = type("Base", (), {"a": 1, "b": 2})
    star = type("Star", (base,), {"a": 3, "f": staticmethod(len)})
    assert (find(star, "a"), find(star, "b")) == (3, 2)
    assert find(star, "c") is MISSING
    assert isinstance(find(star, "f"), staticmethod)


def test_find_asks_no_attribute_of_the_class() -> None:
    class Meta(type):
        def __getattribute__(cls, name: str) -> object:
            raise AssertionError(name)

    class Star(metaclass=Meta):
        mass = 1

    assert find(Star, "mass") == 1


def test_hooks_count_on_the_type_only() -> None:
    thing: Any = type("Thing", (), {})()
    thing.__get__ = lambda *args: 1
    assert not has(thing, "__get__")
    assert has(len.__class__, "__get__") is False
    assert has(entries, "__get__") is True
    assert bind(thing, 1, int) is thing


def test_entries_are_the_real_dict() -> None:
    class Star:
        pass

    star: Any = Star()
    star.mass = 1
    assert entries(star) is vars(star)
    assert entries(lookup) is vars(lookup)
    assert entries(object()) == {}


def test_entries_are_found_behind_a_property_of_that_name() -> None:
    class Star:
        pass

    disguise = property(lambda self: {"mass": 2})
    star: Any = type("Masked", (Star,), {"__dict__": disguise})()
    assert star.__dict__ == {"mass": 2}
    assert entries(star) == {}
    entries(star)["mass"] = 1
    assert read(star, "mass") == star.mass == 1


def test_slotted_instance_has_no_entries_of_its_own() -> None:
    star: Any = type("Star", (), {"__slots__": ("mass",)})()
    star.mass = 1
    assert entries(star) == {}
    assert read(star, "mass") == 1


def test_own_of_an_instance_is_not_bound_but_that_of_a_class_is() -> None:
    star = type("Star", (), {"name": attribute("class", ("__get__",))})
    obj = star()
    descriptor = attribute("instance", ("__get__",))
    vars(obj)["name"] = descriptor
    assert own(obj, "name") is descriptor
    assert own(star, "name") == ("class", None, star)
    assert own(star, "mass") is MISSING


def test_functions_are_bound_anew_by_each_dot() -> None:
    class Star:
        def name(self) -> str:
            return "Vega"

    star = Star()
    assert read(star, "name") == star.name
    assert read(star, "name") is not read(star, "name")
    assert isinstance(read(Star, "name"), FunctionType)


def test_failure_names_the_type_and_the_attribute() -> None:
    with pytest.raises(AttributeError, match=r"^'int' object has no 'mass'$"):
        getattribute(1, "mass")
    star = type("Star", (), {})()
    with pytest.raises(AttributeError, match=r"^'Star' object has no 'mass'$"):
        read(star, "mass")


def test_only_an_attribute_error_reaches_the_last_resort() -> None:
    class Star:
        @property
        def mass(self) -> float:
            raise ZeroDivisionError

        def __getattr__(self, name: str) -> str:
            raise AssertionError

    for look in read, getattr:
        with pytest.raises(ZeroDivisionError):
            look(Star(), "mass")


def test_none_is_beyond_the_model() -> None:
    assert None.__eq__(None) is True
    with pytest.raises(TypeError):
        read(None, "__eq__")(None)


def test_module_has_its_last_resort_in_its_own_dict() -> None:
    module: Any = ModuleType("sky")
    vars(module)["__getattr__"] = lambda name: f"no {name}"
    assert module.mass == read(module, "mass") == "no mass"


def test_model_stands_in_for_both_built_in_lookups() -> None:
    assert (
        vars(object)["__getattribute__"],
        vars(type)["__getattribute__"],
    ) == lookup.BUILT_IN


def test_objects_of_all_combinations_are_stars() -> None:
    for obj in agreement.instances():
        names = [cls.__name__ for cls in type(obj).__mro__]
        assert names == ["Star", "Base", "object"]
    for star in agreement.classes():
        assert isinstance(star, type)
        names = [cls.__name__ for cls in star.__mro__]
        assert names == ["Star", "Base", "object"]
        assert type(star).__name__ == "Meta"


def test_outcome_is_the_value_or_the_type_of_the_error() -> None:
    assert outcome(getattr, type("Star", (), {"name": 1})) == 1
    assert outcome(getattr, object()) is AttributeError


# --- the mains ---


def test_main_of_lookup(capsys: pytest.CaptureFixture[str]) -> None:
    lookup.main()
    assert capsys.readouterr().out == "Vega no mass Star\n"


def test_main_of_agreement(capsys: pytest.CaptureFixture[str]) -> None:
    agreement.main()
    assert capsys.readouterr().out.splitlines() == [
        "instances: 729 of 729 agree",
        "classes: 729 of 729 agree",
    ]
