"""From source to frame: code objects, names and closures."""

import sys
from collections.abc import Callable, Iterator
from symtable import symtable
from types import CodeType
from typing import Any

import pytest

from examples.language.object_model import (
    code_objects,
    filters,
    late_binding_broken,
    running,
    scopes,
    specialised,
)
from examples.language.object_model.code_objects import SOURCE, codes


def names(code: CodeType) -> list[str]:
    return [found.co_name for found in codes(code)]


def test_codes_are_nested_outermost_first() -> None:
    module = compile(SOURCE, "catalogue.py", "exec")
    assert names(module) == ["<module>", "catalogue", "observe"]
    siblings = "def a():\n def b(): pass\ndef c(): pass\n1"
    assert names(compile(siblings, "x.py", "exec"))[1:] == ["a", "b", "c"]


def test_functions_of_one_def_share_the_code_and_not_the_cells() -> None:
    found: dict[str, Any] = {}
    exec(SOURCE, found)
    bright, faint = found["catalogue"](1.0), found["catalogue"](6.0)
    assert bright.__code__ is faint.__code__
    assert bright("Vega", 0.03) == ["Vega"]
    assert bright("Alcor", 3.99) == ["Vega"]
    assert faint("Alcor", 3.99) == ["Alcor"]


def test_main_of_code_objects(capsys: pytest.CaptureFixture[str]) -> None:
    code_objects.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "<module> at line 1",
        "catalogue at line 1",
        "catalogue.<locals>.observe at line 3",
    ]
    assert "  co_cellvars  limit seen" in lines
    assert "  co_freevars  limit seen" in lines
    assert "  co_varnames  name magnitude" in lines
    assert "  co_names     append" in lines


def test_frames_are_the_callers() -> None:
    def inner() -> list[str]:
        return [frame.f_code.co_name for frame in running.frames()]

    found = inner()
    assert found[:2] == ["inner", "test_frames_are_the_callers"]


def test_each_call_has_a_frame_of_its_own() -> None:
    found = running.half(5)
    assert [frame.f_locals["angle"] for frame in found] == [0, 1, 2, 5]
    assert len(set(map(id, found))) == 4
    assert found[0].f_back is found[1]


# --- names ---


def lines(source: str) -> list[str]:
    table = symtable(source, "x.py", "exec")
    found = [" ".join(line.split()) for line in scopes.scopes(table)]
    return [line for line in found if not line.startswith("top.")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(a): a", ["f.a local"]),
        ("def f(): a", ["f.a global"]),
        ("def f():\n a\n a = 1", ["f.a local"]),
        ("def f():\n global a\n a = 1", ["f.a global"]),
        ("def f():\n (a := 1)", ["f.a local"]),
        (
            "def f():\n a = 1\n def g(): a",
            ["f.a local", "f.g local", "g.a enclosing"],
        ),
        (
            "def f():\n a = 1\n def g():\n  nonlocal a\n  a = 2",
            ["f.a local", "f.g local", "g.a enclosing"],
        ),
    ],
)
def test_scope_is_settled_by_the_compiler(
    source: str, expected: list[str]
) -> None:
    assert lines(source) == expected


def test_scopes_line_up() -> None:
    table = symtable("def f(a): a", "x.py", "exec")
    assert list(scopes.scopes(table)) == [
        "top.f               global",
        "f.a                 local",
    ]


def test_classes_are_left_out() -> None:
    assert lines("class A:\n    def f(a): a\ndef g(b): b") == ["g.b local"]


def test_name_is_local_before_it_is_bound_broken() -> None:
    """Own list: an assignment anywhere makes the name local everywhere."""
    found: dict[str, Any] = {"count": 1}
    exec("def f():\n    print(count)\n    count = 2", found)
    with pytest.raises(UnboundLocalError, match="'count'"):
        found["f"]()


def test_class_body_encloses_nothing_broken() -> None:
    """Own list: what is nested in a class does not see its names."""
    source = (
        "class Telescope:\n"
        "    sizes = [1, 8]\n"
        "    seen = [a for a in range(9) if a in sizes]\n"
    )
    with pytest.raises(NameError, match="'sizes' is not defined"):
        exec(source, {})


def test_main_of_scopes(capsys: pytest.CaptureFixture[str]) -> None:
    scopes.main()
    printed = [x.split() for x in capsys.readouterr().out.splitlines()]
    assert printed == [
        ["top.catalogue", "global"],
        ["catalogue.limit", "local"],
        ["catalogue.total", "local"],
        ["catalogue.observe", "local"],
        ["observe.magnitude", "local"],
        ["observe.total", "enclosing"],
        ["observe.limit", "enclosing"],
        ["observe.bright", "local"],
        ["observe.print", "global"],
    ]


LIMITS = [1.0, 3.0, 6.0]


def test_closures_of_a_loop_share_the_last_value_broken() -> None:
    """Own list: a closure keeps the variable and not the value."""
    made = late_binding_broken.filters(LIMITS)
    assert [brighter(2.0) for brighter in made] == [True, True, True]
    assert [brighter(6.0) for brighter in made] == [False, False, False]


def test_closure_from_a_call_has_its_own_value() -> None:
    made = filters.filters(LIMITS)
    assert [brighter(2.0) for brighter in made] == [False, True, True]
    assert [brighter(3.0) for brighter in made] == [False, False, True]


# --- specialisation ---


@pytest.fixture
def untraced() -> Iterator[None]:
    """Nothing is specialised while coverage traces, before 3.12."""
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)


@pytest.mark.usefixtures("untraced")
def test_multiplication_is_specialised_for_what_it_meets() -> None:
    def squared(number: Any) -> Any:
        return number * number

    assert specialised.specialised(squared, 1.5) == {
        "BINARY_OP_MULTIPLY_FLOAT"
    }
    assert specialised.specialised(squared, 3) == {"BINARY_OP_MULTIPLY_INT"}


@pytest.mark.usefixtures("untraced")
def test_a_dot_is_specialised_for_where_the_value_lies() -> None:
    def fresh() -> Callable[[Any], Any]:
        found: dict[str, Any] = {}
        exec("def read(planet): return planet.radius", found)
        read: Callable[[Any], Any] = found["read"]
        return read

    for kind, name in [
        (specialised.Planet, "LOAD_ATTR_INSTANCE_VALUE"),
        (specialised.SlottedPlanet, "LOAD_ATTR_SLOT"),
    ]:
        assert specialised.specialised(fresh(), kind(6371)) == {name}


def test_values_are_what_the_instructions_say() -> None:
    assert specialised.squared(1.5) == 2.25
    assert specialised.read_radius(specialised.Planet(1)) == 1
    assert specialised.read_slot(specialised.SlottedPlanet(2)) == 2
    assert not hasattr(specialised.SlottedPlanet(2), "__dict__")


@pytest.mark.usefixtures("untraced")
def test_main_of_specialised(capsys: pytest.CaptureFixture[str]) -> None:
    specialised.main()
    assert capsys.readouterr().out.splitlines() == [
        "{'BINARY_OP_MULTIPLY_FLOAT'}",
        "{'LOAD_ATTR_INSTANCE_VALUE'}",
        "{'LOAD_ATTR_SLOT'}",
    ]


def test_main_of_specialised_under_any_tracer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    specialised.main()
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in running, late_binding_broken, filters:
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        "[0, 1, 2, 5, 11, 22, 45, 90]",
        "2.0 < 1.0: True",
        "2.0 < 3.0: True",
        "2.0 < 1.0: False",
        "2.0 < 3.0: True",
    ]
