"""`yield from`: its expansion and the expression do the same."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import delegation
from examples.language.generators.delegation import delegate

ERRORS: list[type[BaseException]] = [
    ValueError,
    GeneratorExit,
    KeyboardInterrupt,
    StopIteration,
]
REACTIONS = ["go on", "return", "raise", "pass on"]
Trace = list[object]


def inner(reactions: list[str], trace: Trace) -> Generator[Any, Any, str]:
    for number, reaction in enumerate(reactions):
        try:
            trace.append((yield number))
        except BaseException as error:
            trace.append(repr(error))
            if reaction == "return":
                return "early"
            if reaction == "raise":
                raise LookupError(number) from None
            if reaction == "pass on":
                raise
    return "end"


class Plain:
    """An iterator with `__next__` and nothing else."""

    def __init__(self, number: int) -> None:
        self.rest = iter(range(number))

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        return next(self.rest)


def expression(source: Iterable[Any]) -> Generator[Any, Any, Any]:
    return (yield from source)


def played(generator: Any, calls: list[tuple[str, Any]]) -> Trace:
    trace: Trace = []
    for method, argument in [*calls, *[("close", None)] * 6]:
        try:
            match method:
                case "close":
                    generator.close()
                case "throw":
                    trace.append(generator.throw(argument("thrown")))
                case _:
                    trace.append(generator.send(argument))
        except StopIteration as stop:
            trace.append(("returned", stop.value))
        except BaseException as error:
            trace.append((type(error), str(error)))
    return trace


some_calls = st.lists(
    st.tuples(st.just("send"), st.none() | st.integers(0, 9))
    | st.tuples(st.just("throw"), st.sampled_from(ERRORS))
    | st.tuples(st.just("close"), st.none()),
    max_size=8,
)
calls = some_calls | some_calls.map(lambda some: [("send", None), *some])


@given(st.lists(st.sampled_from(REACTIONS), max_size=4), calls)
def test_delegate_to_a_generator_is_yield_from(
    reactions: list[str], calls: list[tuple[str, Any]]
) -> None:
    traces: list[Trace] = []
    for outer in (expression, delegate):
        heard: Trace = []
        source = inner(reactions, heard)
        traces.append(heard + played(outer(source), calls))
        played(source, [])
    assert traces[0] == traces[1]


@given(st.integers(0, 4), calls)
def test_delegate_to_an_iterator_is_yield_from(
    number: int, calls: list[tuple[str, Any]]
) -> None:
    assert played(expression(Plain(number)), calls) == played(
        delegate(Plain(number)), calls
    )
    assert played(expression(range(number)), calls) == played(
        delegate(range(number)), calls
    )


def test_value_and_calls_pass_through() -> None:
    heard: Trace = []
    outer = delegate(inner(["go on", "return"], heard))
    assert next(outer) == 0
    assert outer.send("level") == 1
    with pytest.raises(StopIteration) as stop:
        outer.throw(ValueError("ice"))
    assert stop.value.value == "early"
    assert heard == ["level", "ValueError('ice')"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_iterator_without_throw_is_never_told(
    error: type[BaseException],
) -> None:
    for outer in (expression, delegate):
        source = Plain(3)
        numbers = outer(source)
        assert next(numbers) == 0
        with pytest.raises(error, match="ice"):
            numbers.throw(error("ice"))
        assert list(source) == [1, 2]


def test_iterator_without_send_is_an_attribute_error() -> None:
    for outer in (expression, delegate):
        numbers = outer(Plain(3))
        assert next(numbers) == 0
        with pytest.raises(AttributeError, match="no attribute 'send'"):
            numbers.send(1)


def test_iterator_without_close_is_left_alone() -> None:
    for outer in (expression, delegate):
        source = Plain(3)
        numbers = outer(source)
        assert next(numbers) == 0
        numbers.close()
        assert list(source) == [1, 2]


def test_closing_the_outer_closes_the_inner() -> None:
    heard: Trace = []
    source = inner(["pass on"], heard)
    outer = delegate(source)
    next(outer)
    outer.close()
    assert heard == ["GeneratorExit()"]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    delegation.main()
    assert capsys.readouterr().out == "[1.42, 2.31]\n"
