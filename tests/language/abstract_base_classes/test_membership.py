"""Who belongs to an abstract base class, and who is asked."""

from abc import ABCMeta, get_cache_token
from collections.abc import Collection, Sequence
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.abstract_base_classes import (
    addressed,
    addressed_broken,
    adopt,
    craft,
    craft_broken,
    membership,
    pigeon_broken,
    stale_broken,
)
from examples.language.abstract_base_classes.adopt import adopt as adopted
from examples.language.abstract_base_classes.courier import Bicycle, Courier
from examples.language.abstract_base_classes.craft import Airborne, Seaborne
from examples.language.abstract_base_classes.membership import is_subclass


def hooked(answer: object) -> Any:
    return classmethod(lambda cls, subclass: answer)


@st.composite
def families(draw: st.DrawFn) -> tuple[list[Any], dict[type, list[type]]]:
    """Classes that derive from earlier ones, hooks, and registrations."""
    classes: list[Any] = []
    for number in range(draw(st.integers(2, 7))):
        bases = (
            draw(st.lists(st.sampled_from(classes), max_size=2))
            if (classes)
            else []
        )
        answer = draw(st.sampled_from([None] * 6 + [True, False]))
        hook = {} if answer is None else {"__subclasshook__": hooked(answer)}
        plain = draw(st.booleans()) and not any(
            isinstance(base, ABCMeta) for base in bases
        )
        meta = type if plain else ABCMeta
        try:
            classes.append(meta(f"C{number}", tuple(bases), hook))
        except TypeError:
            classes.append(ABCMeta(f"C{number}", (), hook))  # no MRO
    registry: dict[type, list[type]] = {}
    pairs = st.tuples(st.sampled_from(classes), st.sampled_from(classes))
    for cls, sub in draw(st.lists(pairs, max_size=6)):
        if isinstance(cls, ABCMeta) and not issubclass(sub, cls):
            try:
                cls.register(sub)
            except RuntimeError:
                continue  # it would have closed a circle
            registry.setdefault(cls, []).append(sub)
    return classes, registry


@given(families())
def test_model_agrees_with_the_interpreter(
    family: tuple[list[type], dict[type, list[type]]],
) -> None:
    classes, registry = family
    for sub in classes:
        for cls in classes:
            assert is_subclass(sub, cls, registry) == issubclass(sub, cls)


def test_model_takes_its_arguments_by_name() -> None:
    assert is_subclass(sub=int, cls=int, registry={})
    assert not is_subclass(sub=int, cls=str, registry={})


def test_registration_is_inherited_upwards() -> None:
    stops = type("Stops", (), {})
    contract: Any = Sequence
    assert not issubclass(stops, Collection)
    contract.register(stops)
    assert issubclass(stops, Collection)
    assert not hasattr(stops, "__len__")


def test_circle_of_registrations_is_refused() -> None:
    first: Any = ABCMeta("A", (), {})
    second: Any = ABCMeta("B", (), {})
    first.register(second)
    with pytest.raises(RuntimeError, match="inheritance cycle"):
        second.register(first)


def test_instance_may_borrow_its_class() -> None:
    assert isinstance(Mock(spec=craft.Drone), Airborne)
    assert not isinstance(Mock(), Airborne)


def test_token_changes_with_a_new_registration_only() -> None:
    contract: Any = ABCMeta("Contract", (), {})
    kite = type("Kite", (), {})
    before = get_cache_token()
    contract.register(kite)
    after = get_cache_token()
    contract.register(kite)
    assert before != after == get_cache_token()


def test_interfaces_are_asked_by_isinstance() -> None:
    ways = craft.reach(
        place="Lundy",
        things=[craft.Drone(), craft.Ferry(), craft.Seaplane(), "a bottle"],
    )
    assert ways == [
        "drone over Lundy",
        "ferry to Lundy",
        "seaplane over Lundy",
        "seaplane off Lundy",
    ]
    assert Airborne.__abstractmethods__ == {"fly"}
    assert Seaborne.__abstractmethods__ == {"sail"}


@pytest.mark.parametrize("kind", [craft.Drone, craft.Ferry, craft.Seaplane])
def test_steps_take_the_place_by_name(kind: Any) -> None:
    for method in {"fly", "sail"} & set(dir(kind)):
        assert getattr(kind(), method)(place="Lundy").endswith(" Lundy")


def test_hasattr_takes_a_name_for_a_promise_broken() -> None:
    """No id: the attribute of that name is a text."""
    with pytest.raises(TypeError, match="'str' object is not callable"):
        craft_broken.reach(place="Lundy", things=[craft_broken.Windmill()])
    assert craft_broken.Windmill.sail == "canvas"
    ways = craft_broken.reach("Lundy", [craft.Ferry(), craft.Drone()])
    assert ways == ["ferry to Lundy"]


def test_virtual_subclass_is_never_checked_broken() -> None:
    """No id: `register` believes what it is told."""
    kind: Any = pigeon_broken.Pigeon
    pigeon: object = kind()
    assert isinstance(pigeon, Courier)
    assert Courier not in type(pigeon).__mro__
    with pytest.raises(AttributeError, match="no attribute 'deliver'"):
        pigeon_broken.post(thing=pigeon)
    with pytest.raises(TypeError, match=r"^3 is no courier$"):
        pigeon_broken.post(3)
    posted = pigeon_broken.post(Bicycle())
    assert posted == "pedals to 12 Mill Lane, rings once"
    assert kind().fly_home() == "lands on the loft"


def test_adopted_class_has_every_public_name() -> None:
    contract: Any = ABCMeta(
        "Contract", (), {"fly": print, "land": print, "_rest": print}
    )
    whole = type("Whole", (), {"fly": print, "land": print})
    assert adopted(contract=contract)(whole) is whole
    assert issubclass(whole, contract)
    half = type("Half", (), {"land": None})
    with pytest.raises(TypeError, match=r"^Half lacks fly, land$"):
        adopted(contract)(half)
    assert not issubclass(half, contract)


def test_hook_answers_for_its_own_class_only() -> None:
    kinds: list[Any] = [
        addressed.Postcard,
        addressed.Blank,
        addressed.Insured,
        str,
    ]
    assert [issubclass(k, addressed.Addressed) for k in kinds] == [
        True,
        False,
        True,
        False,
    ]
    insured = [issubclass(k, addressed.Insured) for k in kinds]
    assert insured == [False, False, True, False]
    assert addressed.Postcard().address() == "Bath"
    assert addressed.Insured.__abstractmethods__ == {"address", "value"}


def test_hook_leaves_registration_alone() -> None:
    bottle = type("Bottle", (), {})
    contract: Any = type("Sealed", (addressed.Addressed,), {})
    contract.register(bottle)
    assert issubclass(bottle, contract)
    assert issubclass(bottle, addressed.Addressed)


def test_inherited_hook_claims_strangers_broken() -> None:
    """No id: it answers for subclasses too, and overrules `register`."""
    postcard: Any = addressed_broken.Postcard
    assert issubclass(postcard, addressed_broken.Insured)
    assert not hasattr(postcard, "value")
    assert postcard().address() == "Bath"
    bottle: Any = addressed_broken.Bottle
    assert not issubclass(bottle, addressed_broken.Addressed)


def test_hook_that_says_false_overrules_inheritance_broken() -> None:
    """No id: a real subclass is none, if the hook says so."""
    contract = ABCMeta("Contract", (), {"__subclasshook__": hooked(False)})
    child: type = type("Child", (contract,), {})
    assert not issubclass(child, contract)


def test_answers_are_kept_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No id: a no lasts until any registration, a yes for ever."""
    monkeypatch.setattr(stale_broken.Trackable, "asked", 0)
    stale_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "False False 1",
        "True False 1",
        "True True 3",
        "False True 3",
    ]
    assert stale_broken.Trackable.__abstractmethods__ == {"track"}


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    addressed.main()
    addressed_broken.main()
    adopt.main()
    craft.main()
    craft_broken.main()
    membership.main()
    pigeon_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "Postcard True False",
        "Blank False False",
        "Insured True True",
        "str False False",
        "Postcard is insured: True",
        "Bottle is registered: False",
        "kite over Lundy True",
        "int lacks fly",
        "drone over Lundy",
        "ferry to Lundy",
        "seaplane over Lundy",
        "seaplane off Lundy",
        "'str' object is not callable",
        "list Iterable True",
        "list Sequence True",
        "set Iterable True",
        "set Sequence False",
        "'Pigeon' object has no attribute 'deliver'",
    ]
