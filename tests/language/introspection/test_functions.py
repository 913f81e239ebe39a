"""Functions that are made: with a name, a source, a home and a traceback."""

import gc
import inspect
import linecache
import traceback
from typing import Any

import pytest

from examples.language.introspection import (
    function_maker,
    function_maker_broken,
    generated,
    tariff,
)
from examples.language.introspection.generated import Spec, make, source_of

BODY = "if x > 12:\n    return 60\nreturn 3 * x"


def texts(name: str) -> list[str]:
    return [each for each in linecache.cache if f".{name} " in each]


def test_a_made_function_has_name_module_and_signature() -> None:
    fare = make(spec=Spec("fare", ("x", "y"), "return x - y"), module="ferry")
    assert (fare.__name__, fare.__qualname__) == ("fare", "fare")
    assert fare.__module__ == "ferry"
    assert str(inspect.signature(fare)) == "(x, y)"
    assert fare(5, y=3) == 2


def test_source_is_there_for_whoever_asks() -> None:
    spec = Spec("fare", ("x",), BODY)
    assert inspect.getsource(make(spec, "ferry")) == source_of(spec)
    assert source_of(spec) == (
        "def fare(x):\n    if x > 12:\n        return 60\n    return 3 * x\n"
    )


def test_traceback_shows_the_generated_line() -> None:
    fails = make(Spec("fails", ("x",), "y = 0\nreturn (x /\n  y)"), "ferry")
    with pytest.raises(ZeroDivisionError) as excinfo:
        fails(1)
    [*_, last] = traceback.extract_tb(excinfo.tb)
    assert (last.name, last.lineno, last.line) == ("fails", 3, "return x / y")
    assert last.filename.startswith("<ferry.fails ")


def test_two_functions_of_one_name_keep_their_sources() -> None:
    first = make(Spec("twin", (), "return 1"), "ferry")
    second = make(Spec("twin", (), "return 2"), "ferry")
    linecache.checkcache()
    assert inspect.getsource(first).endswith("return 1\n")
    assert inspect.getsource(second).endswith("return 2\n")
    one, two = texts("twin")
    assert int(two.split()[1][:-1]) == int(one.split()[1][:-1]) + 1


def test_source_goes_with_its_function() -> None:
    gone = make(Spec("gone", (), "return gone"), "ferry")
    assert gone() is gone
    size, changed, lines, name = linecache.cache[texts("gone")[0]]  # type: ignore[misc]  # typeshed allows shorter ones
    assert (size, changed, name) == (28, None, texts("gone")[0])
    assert lines == ["def gone():\n", "    return gone\n"]
    del gone
    gc.collect()
    assert texts("gone") == []


def test_texts_in_the_body_keep_their_lines() -> None:
    poem = make(Spec("poem", (), 'return """one\ntwo"""'), "ferry")
    assert poem() == "one\ntwo"


def test_future_imports_of_the_maker_are_not_inherited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Any] = []

    def noting(*args: Any, **kwargs: Any) -> Any:
        told.append((args[1:], kwargs))
        return compile(*args, **kwargs)

    monkeypatch.setattr(generated, "compile", noting, raising=False)
    plain = make(Spec("plain", (), "return 1"), "ferry")
    name = plain.__code__.co_filename
    assert told == [((name, "exec"), {"dont_inherit": True})]


@pytest.mark.parametrize("name", ["2x", "a b", "", "class", "x=print(1)"])
def test_a_name_must_be_one(name: str) -> None:
    with pytest.raises(ValueError, match="is no name") as excinfo:
        Spec("fare", ("x", name), "return x")
    assert str(excinfo.value) == f"{name!r} is no name"
    with pytest.raises(ValueError, match="is no name"):
        Spec(name, (), "return 1")


@pytest.mark.parametrize("body", ["return (", "def f():\npass"])
def test_a_body_must_be_python(body: str) -> None:
    with pytest.raises(SyntaxError):
        source_of(Spec("fare", (), body))


def test_a_spec_does_not_change() -> None:
    spec = Spec("fare", (), "return 1")
    with pytest.raises(AttributeError, match="cannot assign"):
        spec.name = "x=1"  # type: ignore[misc]  # that is the point


def test_a_tariff_is_functions_by_name() -> None:
    text = '{"a": [["x"], ["y = x + 1", "return y"]], "b": [[], ["return 5"]]}'
    fares = tariff.load(text=text, module="line")
    assert {name: f.__module__ for name, f in fares.items()} == {
        "a": "line",
        "b": "line",
    }
    assert (fares["a"](1), fares["b"]()) == (2, 5)


# The copied maker, and the mended one.


def test_only_the_first_line_is_indented_broken() -> None:
    """S0-25: the body's own block begins where the function's should."""
    with pytest.raises(IndentationError, match="expected an indented block"):
        function_maker_broken.create_function("fare", ["x"], BODY)
    with pytest.raises(SyntaxError, match="'return' outside function"):
        function_maker_broken.create_function("f", [], "y = 1\nreturn y")


def test_the_result_is_all_the_locals_broken() -> None:
    """S0-26: 25 is what the body was to compute."""
    calculate = function_maker_broken.create_procedure(
        "calculate", ["x", "y"], "result = x * y + 10"
    )
    assert calculate(5, 3) == {"x": 5, "y": 3, "result": 25}


def test_an_empty_dict_of_the_caller_stays_empty_broken() -> None:
    """S0-27: `globals_dict or {}` takes an empty one for none."""
    mine: dict[str, Any] = {}
    double = function_maker_broken.create_function(
        name="double", parameters=["x"], body="return 2 * x", globals_dict=mine
    )
    assert (double(4), mine) == (8, {})
    mine["rate"] = 3
    function_maker_broken.create_function("own", [], "return rate", mine)
    assert mine["own"]() == 3


def test_a_parameter_is_code_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S0-27: the default is evaluated when the function is made."""
    function_maker_broken.create_function(
        "f", ["x=print('INJECTED')"], "return x"
    )
    assert capsys.readouterr().out == "INJECTED\n"


def test_the_mended_maker_takes_statements() -> None:
    fare = function_maker.create_function("fare", ["x"], BODY)
    assert (fare(13), fare(4)) == (60, 12)
    indented = "\n        y = x * 2\n\n        return y\n    "
    assert function_maker.create_function("f", ["x"], indented)(4) == 8


def test_the_mended_maker_uses_the_dict_it_is_given() -> None:
    mine: dict[str, Any] = {}
    made = function_maker.create_function(
        name="rated", parameters=["x"], body="return rate * x", namespace=mine
    )
    mine["rate"] = 3
    assert mine["rated"] is made
    assert made(4) == 12


@pytest.mark.parametrize("name", ["x=print('INJECTED')", "lambda", "1"])
def test_the_mended_maker_takes_names_only(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for made, parameters in ("f", ["x", name]), (name, ["x"]):
        with pytest.raises(ValueError, match="is no name") as excinfo:
            function_maker.create_function(made, parameters, "return 1")
        assert str(excinfo.value) == f"{name!r} is no name"
    assert capsys.readouterr().out == ""


def test_text_that_is_indented_moves_its_strings_broken() -> None:
    """No id: what is inside of quotes is indented with the rest."""
    made = function_maker.create_function("f", [], 'return """one\ntwo"""')
    assert made() == "one\n    two"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    generated.main()
    tariff.main()
    function_maker.main()
    function_maker_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "def fare(length, bikes):",
        "    return 12 + 3 * length + 5 * bikes",
        "35.5",
        "35.5 15.0",
        "7 m is no car",
        "25",
        "{'x': 5, 'y': 3, 'result': 25}",
    ]
