"""Containers from a few methods, and what the inherited ones cost."""

from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.abstract_base_classes import (
    districts,
    districts_broken,
    eager_broken,
    folding_broken,
    pigeonholes,
    route,
    tallied,
)
from examples.language.abstract_base_classes.pigeonholes import Pigeonholes
from examples.language.abstract_base_classes.route import Route

texts = st.text("aAbB", min_size=1, max_size=2)


@given(st.lists(texts), texts, st.slices(8))
def test_route_does_what_a_tuple_does(
    stops: list[str], stop: str, part: slice
) -> None:
    made, model = Route(*stops), tuple(stops)
    assert list(made) == list(model)
    assert list(reversed(made)) == list(reversed(model))
    assert (stop in made, made.count(stop)) == (
        stop in model,
        model.count(stop),
    )
    assert list(made[part]) == list(model[part])
    assert type(made[part]) is Route
    if stop in model:
        assert made.index(stop) == model.index(stop)


def test_route_matches_a_sequence_pattern() -> None:
    match Route("depot", "mill", "quay"):
        case [first, *others]:
            assert (first, others) == ("depot", ["mill", "quay"])
        case _:
            pytest.fail("no sequence")


def test_equal_routes_are_two_broken() -> None:
    """No id: `Sequence` has no `__eq__`, so identity decides."""
    assert Route("mill") != Route("mill")
    assert repr(Route("mill", "quay")) == "Route(mill, quay)"


@pytest.mark.parametrize(
    ("question", "tally"),
    [
        (lambda made: "s99" in made, {"__getitem__": 100}),
        (lambda made: made.index("s99"), {"__getitem__": 100}),
        (lambda made: made.count("s99"), {"__getitem__": 101}),
        (
            lambda made: next(reversed(made)),
            {"__len__": 1, "__getitem__": 1},
        ),
    ],
)
def test_mixin_methods_of_a_sequence_are_linear(
    question: Callable[[Route], object], tally: dict[str, int]
) -> None:
    made, calls = tallied.tallied(Route, "__getitem__", "__len__")
    question(made(*(f"s{n}" for n in range(100))))
    assert calls == tally


def test_tally_counts_the_named_methods_and_returns_their_results() -> None:
    made, calls = tallied.tallied(Route, "__len__")
    assert made.__name__ == "Route"
    assert issubclass(made, Route)
    assert isinstance(made(), Sequence)
    assert (len(made("mill")), made("mill")[0]) == (1, "mill")
    assert calls == {"__len__": 1}


@given(st.dictionaries(texts, st.integers()), texts)
def test_pigeonholes_agree_with_a_folded_dict(
    letters: dict[str, int], name: str
) -> None:
    holes, model = Pigeonholes(), dict[str, int]()
    holes.update(letters)
    for key, value in letters.items():
        model[key.casefold()] = value
    assert isinstance(holes, MutableMapping)
    assert (holes == model, len(holes)) == (True, len(model))
    assert (name.upper() in holes) == (name.lower() in model)
    assert holes.get(name.upper(), 9) == model.get(name.lower(), 9)
    assert holes.setdefault(name, 7) == model.setdefault(name.lower(), 7)
    assert holes.pop(name.upper()) == model.pop(name.lower())
    assert dict(holes) == model
    with pytest.raises(KeyError, match=name.casefold()):
        holes[name]
    with pytest.raises(KeyError):
        del holes[name]


def test_five_methods_take_their_arguments_by_name() -> None:
    holes: Any = Pigeonholes()
    holes.__setitem__(name="ADA", letters=2)
    assert holes.__getitem__(name="Ada") == 2
    holes.__delitem__(name="ada")
    assert len(holes) == 0


def test_dict_methods_do_not_call_the_override_broken() -> None:
    """No id: only indexing is folded."""
    holes = folding_broken.Folding(ADA=2)
    holes["Ben"] = 1
    holes.update(ZOE=3)
    assert holes == {"ADA": 2, "ben": 1, "ZOE": 3}
    assert holes["BEN"] == 1
    assert holes.get("BEN") is None
    with pytest.raises(KeyError):
        holes["ADA"]
    anything: Any = holes
    anything.__setitem__(name="Max", letters=4)
    assert anything.__getitem__(name="MAX") == 4


def test_membership_by_reading_makes_members_broken() -> None:
    """No id: `Mapping.__contains__` reads, and reading makes."""
    holes: Any = eager_broken.Eager()
    assert "Zoe" in holes
    assert holes.get("Max", 7) == 0
    assert list(holes) == ["zoe", "max"]
    holes["Max"] = 5
    assert holes.__getitem__(name="MAX") == 5


def test_operator_calls_the_constructor_broken() -> None:
    """No id: `Set._from_iterable` knows one shape of constructor."""
    bath = districts_broken.Districts(town="Bath", numbers=[3, 1, 2])
    assert (list(bath), len(bath), bath.town) == ([1, 2, 3], 3, "Bath")
    assert bath <= {1, 2, 3, 4}
    assert 4 not in bath
    with pytest.raises(TypeError, match="missing 1 required positional"):
        print(bath & {2, 3})
    with pytest.raises(TypeError, match="unhashable"):
        hash(bath)


def test_operators_make_plain_sets() -> None:
    bath = districts.Districts("Bath", [1, 2, 3])
    wells = districts.Districts("Wells", [3, 2, 1])
    results = [bath & {2, 3}, bath | {4}, {3, 4} - bath, bath ^ {1, 5}]
    assert results == [{2, 3}, {1, 2, 3, 4}, {4}, {2, 3, 5}]
    assert {type(result) for result in results} == {frozenset}
    assert bath == wells
    assert hash(bath) == hash(wells) == hash(frozenset([1, 2, 3]))


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    route.main()
    tallied.main()
    pigeonholes.main()
    folding_broken.main()
    eager_broken.main()
    districts_broken.main()
    districts.main()
    assert capsys.readouterr().out.splitlines() == [
        "True 2 ['quay', 'mill', 'depot']",
        "Route(mill, quay) False",
        "True {'__getitem__': 3}",
        "{'ada': 2, 'ben': 1} True 1 None",
        "{'ADA': 2, 'ben': 1, 'ZOE': 3} None False",
        "True 0 ['zoe', 'max']",
        "[1, 2, 3] True",
        "Districts.__init__() missing 1 required positional argument: "
        "'numbers'",
        "[2, 3] [4]",
        "open",
    ]
