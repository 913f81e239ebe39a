"""Patches put everything back, in whatever order things go wrong."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.monkey_patching import patches as module
from examples.language.monkey_patching.kinds import Drink, Tea
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.stored import stored

NAMES = (
    "price",
    "make",
    "steep",
    "currency",
    "label",
    "grams",
    "nothing",
    "__doc__",
)
VALUES: tuple[object, ...] = (
    7,
    None,
    "seven",
    staticmethod(len),
    classmethod(repr),
    property(),
)


@dataclass
class World:
    """A class with a base, two instances and a module, made anew."""

    targets: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        base = type("Drink", (), dict(vars(Drink)))
        body = {
            name: value for name, value in vars(Tea).items() if name != "grams"
        }
        body.pop("__dict__")
        cls: Any = type("Tea", (base,), body)
        filled, empty = cls(), cls()
        filled.grams, vars(filled)["price"] = 100, 1
        library = ModuleType("library")
        vars(library).update(price=3, steep=len)
        self.targets = [base, cls, filled, empty, library]

    def state(self) -> list[dict[str, int]]:
        """Say what each target owns, by the identity of the values."""
        return [
            {name: id(value) for name, value in vars(target).items()}
            | {name: id(stored(target, name)) for name in NAMES}
            for target in self.targets
        ]


Step = tuple[str, int, str, object]
steps = st.tuples(
    st.sampled_from(["replace", "add", "remove", "open", "close"]),
    st.integers(0, 4),
    st.sampled_from(NAMES),
    st.sampled_from(VALUES),
)


def take(world: World, patches: Patches, step: Step) -> None:
    """Make one change; a refused one has to leave no trace."""
    kind, number, name, value = step
    target, before = world.targets[number], world.state()
    arguments = (target, name) if kind == "remove" else (target, name, value)
    try:
        getattr(patches, kind)(*arguments)
    except (AttributeError, TypeError):
        assert world.state() == before


@given(st.lists(steps, max_size=30), st.booleans())
def test_every_sequence_is_undone_exactly(
    sequence: list[Step], fails: bool
) -> None:
    """Nested blocks, and an error at the end of some."""
    world = World()
    levels, states = [Patches()], [world.state()]
    for step in sequence:
        if step[0] == "open":
            levels.append(Patches())
            states.append(world.state())
        elif step[0] == "close" and len(levels) > 1:
            levels.pop().close()
            assert world.state() == states.pop()
        elif step[0] != "close":
            take(world, levels[-1], step)
    while levels:
        error = ValueError("x") if fails else None
        levels.pop().__exit__(type(error) if error else None, error, None)
        assert world.state() == states.pop()


def test_static_and_class_methods_stay_what_they_are() -> None:
    before = {name: vars(Tea)[name] for name in ("currency", "steep", "label")}
    with Patches() as patches:
        for name in before:
            patches.replace(Tea, name, str)
        patches.replace(Tea, "make", str)
        assert Tea().make() == ""
        assert Tea().currency() == ""
    assert {name: vars(Tea)[name] for name in before} == before
    assert "make" not in vars(Tea)
    assert (Tea.make(), Tea().currency()) == ("a tea", "EUR")


def test_misspelt_name_is_refused() -> None:
    patches = Patches()
    with pytest.raises(AttributeError, match="'Tea' has no attribute 'stepp'"):
        patches.replace(target=Tea, name="stepp", value=None)
    assert "stepp" not in vars(Tea)


def test_name_that_is_there_is_not_added() -> None:
    patches = Patches()
    with pytest.raises(AttributeError) as caught:
        patches.add(target=Tea, name="price", value=1)
    assert str(caught.value) == "'price' is there already"
    assert "price" not in vars(Tea)


def test_what_is_inherited_cannot_be_removed() -> None:
    with pytest.raises(AttributeError) as caught:
        Patches().remove(target=Tea, name="price")
    assert str(caught.value) == "'price' is not its own"


def test_what_is_removed_comes_back() -> None:
    tea = Tea()
    tea.grams = 100
    with Patches() as patches:
        patches.remove(tea, "grams")
        assert not hasattr(tea, "grams")
    assert tea.grams == 100


def test_name_that_the_block_took_away_is_no_obstacle() -> None:
    with Patches() as patches:
        patches.add(Tea, "leaves", 3)
        delattr(Tea, "leaves")
    assert not hasattr(Tea, "leaves")


def test_error_in_the_block_undoes_all() -> None:
    with pytest.raises(ValueError, match="spilt"), Patches() as patches:
        patches.replace(Tea, "price", 1)
        patches.add(Tea, "leaves", 3)
        raise ValueError("spilt")
    assert (Tea.price, hasattr(Tea, "leaves")) == (350, False)


def test_failure_while_patching_undoes_what_was_patched() -> None:
    tea = Tea()
    with pytest.raises(AttributeError, match="label"), Patches() as patches:
        patches.replace(Tea, "price", 1)
        patches.replace(tea, "label", "Oolong")
    assert (Tea.price, tea.label) == (350, "Tea")


def test_failing_undo_does_not_keep_the_others_from_running() -> None:
    class Stubborn:
        price, grams = 350, 100
        locked = False

        def __setattr__(self, name: str, value: object) -> None:
            if self.locked:
                raise AttributeError(f"{name} is locked")
            object.__setattr__(self, name, value)

    tin: Any = Stubborn()
    vars(tin)["grams"] = 100
    with pytest.raises(AttributeError, match="grams is locked") as caught:
        with Patches() as patches:
            patches.replace(Tea, "price", 1)
            patches.replace(tin, "grams", 50)
            Stubborn.locked = True
            raise ValueError("spilt")
    assert isinstance(caught.value.__context__, ValueError)
    assert Tea.price == 350


def test_two_stacks_left_in_the_wrong_order_leave_a_patch_broken() -> None:
    """No id: a stack keeps the order of its own patches only."""
    tin: Any = type("Tin", (), {"grams": 100})()
    first, second = Patches(), Patches()
    first.replace(tin, "grams", 50)
    second.replace(tin, "grams", 7)
    first.close()
    second.close()
    assert tin.grams == 50


def test_metaclass_takes_the_write_to_a_class() -> None:
    class Tin:
        pass

    with Patches() as patches:
        patches.replace(Tin, "__name__", "Jar")
        assert Tin.__name__ == "Jar"
    assert Tin.__name__ == "Tin"


def test_class_of_an_instance_is_an_attribute_too() -> None:
    class Oolong(Tea):
        __slots__ = ()

    tea = Tea()
    with Patches() as patches:
        patches.replace(tea, "__class__", Oolong)
        assert tea.make() == "a oolong"
    assert type(tea) is Tea


def test_code_of_a_function_is_an_attribute_too() -> None:
    def price() -> int:
        return 350

    kept: Callable[[], int] = price
    with Patches() as patches:
        patches.replace(price, "__code__", (lambda: 0).__code__)
        assert kept() == 0
    assert kept() == 350


def test_name_that_a_module_makes_on_demand() -> None:
    library: Any = ModuleType("library")
    vars(library)["__getattr__"] = str.upper
    with Patches() as patches:
        patches.replace(library, "sencha", 1)
        assert library.sencha == 1
    assert library.sencha == "SENCHA"
    assert "sencha" not in vars(library)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr() == (
        "/teas 1 ['request']\n"
        "3\n"
        "https://api.tea.example/teas, 30 s {} False\n",
        "",
    )
