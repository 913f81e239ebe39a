"""A class statement, taken apart and put together again."""

import builtins
from collections.abc import Callable
from types import FunctionType, resolve_bases
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.object_model import build_class as chapter
from examples.language.object_model import class_statement
from examples.language.object_model.build_class import (
    build_class,
    resolve,
    winner,
)


def run(source: str, builder: Callable[..., Any]) -> dict[str, Any]:
    """Run the source with this builder of classes."""
    names: dict[str, Any] = {
        "__name__": __name__,
        "__builtins__": vars(builtins) | {"__build_class__": builder},
    }
    exec(source, names)
    return names


CLOSURE = """\
def outer(mass):
    class Base:
        def name(self):
            return "base"
    class Star(Base):
        heavy = mass > 1
        def name(self):
            return super().name() + __class__.__name__
    return Star
result = outer(2)().name(), outer(2).heavy, outer(2).__qualname__
"""
GENERIC = """\
class Names(list[str]):
    pass
result = Names.__bases__, Names.__orig_bases__
"""
PLAIN = """\
class Star:
    "A source of light."
    mass = 1
result = Star.__bases__, Star.__doc__, Star.mass, type(Star), Star.__module__
result += (hasattr(Star, "__orig_bases__"),)
"""
KEYWORDS = """\
class Base:
    def __init_subclass__(cls, **keywords):
        cls.keywords = keywords
class Star(Base, peak=-7, metaclass=type):
    pass
result = Star.keywords
"""
DERIVED = """\
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        return {"prepared": (name, bases, keywords)}
    def __new__(cls, *args, peak):
        return super().__new__(cls, *args)
    def __init__(cls, *args, peak):
        cls.peak = peak
class Star(metaclass=Meta, peak=-7):
    pass
class Nova(Star, metaclass=type, peak=-9):
    pass
result = type(Nova), Nova.peak, Nova.prepared[0], Nova.prepared[2]
result = result[0].__name__, *result[1:]
"""


@pytest.mark.parametrize(
    "source", [CLOSURE, GENERIC, PLAIN, KEYWORDS, DERIVED]
)
def test_builder_does_what_the_interpreter_does(source: str) -> None:
    ours = run(source, build_class)["result"]
    assert ours == run(source, builtins.__build_class__)["result"]


def test_sources_do_what_they_are_meant_to() -> None:
    assert run(CLOSURE, build_class)["result"][0] == "baseStar"
    assert run(KEYWORDS, build_class)["result"] == {"peak": -7}
    assert run(DERIVED, build_class)["result"][1] == -9


FAILING = [
    "class A(1): pass",
    "class A(object, object): pass",
    "class M(type): pass\nclass N(type): pass\n"
    "class A(metaclass=M): pass\nclass B(A, metaclass=N): pass",
    "class A(missing): pass",
    "class A:\n    missing",
]


@pytest.mark.parametrize("source", FAILING)
def test_builder_refuses_what_the_interpreter_refuses(source: str) -> None:
    kinds: list[type[Exception]] = []
    for builder in build_class, builtins.__build_class__:
        with pytest.raises((TypeError, NameError)) as caught:
            run(source, builder)
        kinds.append(caught.type)
    assert kinds[0] is kinds[1]


BODY = compile("", "body", "exec")


class Entries:
    """No class; stands for any number of classes."""

    def __init__(self, *stands_for: type) -> None:
        self.stands_for = stands_for
        self.asked: list[tuple[object, ...]] = []

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        self.asked.append(bases)
        return self.stands_for


@given(
    st.lists(
        st.sampled_from([int, str, list[int], Entries(), Entries(int, str)])
    )
)
def test_resolve_is_what_types_resolve_bases_does(bases: list[Any]) -> None:
    assert resolve(tuple(bases)) == tuple(resolve_bases(bases))


def test_stand_in_is_found_by_a_dot_and_sees_all_bases() -> None:
    entries = Entries(int)
    assert resolve((str, entries)) == (str, int)
    assert entries.asked == [(str, entries)]
    other: Any = object.__new__(type("Other", (), {}))
    other.__mro_entries__ = lambda bases: (float,)
    assert resolve((other,)) == (float,)
    made = build_class(FunctionType(BODY, {}), "Star", other)
    assert made.__bases__ == (float,)


@st.composite
def metaclasses(draw: st.DrawFn) -> list[type]:
    """Some metaclasses, each deriving from some of those before it."""
    metas: list[type] = [type]
    for number in range(draw(st.integers(1, 4))):
        bases = draw(st.lists(st.sampled_from(metas), min_size=1, unique=True))
        try:
            metas.append(type(f"Meta{number}", tuple(bases), {}))
        except TypeError:
            continue  # these bases have no linear order
    return metas


@given(metaclasses(), st.data())
def test_winner_is_what_the_interpreter_chooses(
    metas: list[type], data: st.DataObject
) -> None:
    asked = data.draw(st.sampled_from(metas))
    chosen = data.draw(st.lists(st.sampled_from(metas), max_size=3))
    bases = tuple(meta(f"Base{n}", (), {}) for n, meta in enumerate(chosen))
    ours: type | None
    try:
        ours = winner(asked, bases)
    except TypeError:
        ours = None
    theirs: type | None
    try:
        theirs = type(asked("Star", bases, {}))
    except TypeError:
        theirs = None
    assert ours is theirs


def test_conflict_names_both_metaclasses() -> None:
    first: Any = type("First", (type,), {})
    second: Any = type("Second", (type,), {})
    with pytest.raises(TypeError, match=r"^conflict: First, Second$"):
        winner(first, (second("Star", (), {}),))


def test_most_derived_wins_from_either_side() -> None:
    low: Any = type("Low", (type,), {})
    star: Any = low("Star", (), {})
    assert winner(type, (object, star)) is low
    assert winner(low, (object,)) is low


# --- the trace ---

EXPECTED = [
    "decorator expression",
    "base expression",
    "metaclass expression",
    "keyword expression",
    "Stand.__mro_entries__",
    "Meta.__prepare__",
    "body",
    "Meta.__new__, and in it:",
    "  Field.__set_name__ name",
    "  Root.__init_subclass__ {'peak': -7}",
    "Meta.__init__",
    "decorator",
]


@pytest.mark.parametrize("builder", [builtins.__build_class__, build_class])
def test_hooks_run_in_this_order(builder: Callable[..., Any]) -> None:
    assert class_statement.trace(builder) == EXPECTED


def test_trace_uses_the_builder_that_it_is_given() -> None:
    built: list[str] = []

    def noting(body: FunctionType, name: str, *args: Any, **kw: Any) -> Any:
        built.append(name)
        return build_class(body, name, *args, **kw)

    assert class_statement.trace(noting) == EXPECTED
    assert built == ["Nova"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    class_statement.main()
    chapter.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[:-2] == EXPECTED
    assert lines[-2] == "the same: True"
    assert lines[-1] == "Star"
