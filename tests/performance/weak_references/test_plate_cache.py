"""Who holds an object shares it, and nobody is held by the cache."""

import gc
from weakref import WeakValueDictionary

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from examples.performance.weak_references import plate_cache
from examples.performance.weak_references.plate_cache import (
    CacheWithWeakRefs,
    ExpensiveObject,
)
from examples.performance.weak_references.plate_cache_broken import (
    look_up,
    warm_up,
)
from examples.performance.weak_references.survey_broken import survey


class Observers(RuleBasedStateMachine):
    """They ask for plates and drop them; a dict says who has what."""

    def __init__(self) -> None:
        super().__init__()
        self.cache = CacheWithWeakRefs(ExpensiveObject)
        self.held: dict[str, list[ExpensiveObject]] = {}
        self.loads = 0

    @rule(name=st.sampled_from(["M31", "M42", "M45"]))
    def ask(self, name: str) -> None:
        found = self.cache.get(name)
        assert found.name == name
        if name in self.held:
            assert found is self.held[name][0]
        else:
            self.loads += 1
        self.held.setdefault(name, []).append(found)

    @precondition(lambda self: bool(self.held))
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.held)))
        self.held[name].pop()
        if not self.held[name]:
            del self.held[name]

    @invariant()
    def only_what_is_held_is_there(self) -> None:
        gc.collect(0)
        assert len(self.cache) == len(self.held)
        assert self.cache.loads == self.loads


TestObservers = Observers.TestCase
TestObservers.settings = settings(max_examples=40, stateful_step_count=20)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    plate_cache.main()
    assert capsys.readouterr().out.splitlines() == [
        "True 1",
        "2 M42",
        "1",
        "M31 3",
    ]


def test_arguments_by_name() -> None:
    cache = CacheWithWeakRefs(load=lambda name: ExpensiveObject(name=name))
    assert cache.get(name="M31").name == "M31"


def test_a_warm_cache_is_cold_broken() -> None:
    """What nobody holds is gone before anybody asks."""
    cache = CacheWithWeakRefs(ExpensiveObject)
    warm_up(cache, ["M31", "M42"])
    gc.collect()
    assert (cache.loads, len(cache)) == (2, 0)
    cache.get("M31")
    assert cache.loads == 3


def test_asking_twice_broken() -> None:
    """Between `in` and `[]` the last owner lets go."""
    shelf = {"M31": ExpensiveObject("M31")}
    objects = WeakValueDictionary(shelf)
    assert look_up(objects, "M31", lambda: None) is shelf["M31"]
    assert look_up(objects, "M42", lambda: None) is None
    with pytest.raises(KeyError, match=r"^'M31'$"):
        look_up(objects, "M31", shelf.clear)


def test_a_walk_that_asks_is_broken_by_a_death_broken() -> None:
    """A question during the walk carries out the removals put off."""
    shelf = {name: ExpensiveObject(name) for name in ("M31", "M42", "M45")}
    objects = WeakValueDictionary(shelf)
    seen: list[str] = []
    survey(objects, lambda plate: seen.append(plate.name))
    assert seen == ["M31", "M42", "M45"]
    with pytest.raises(RuntimeError, match="changed size during iteration"):
        survey(objects, lambda plate: shelf.pop("M42", None))
