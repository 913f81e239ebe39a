"""The protocol: the machine and the interpreter do the same."""

import inspect
import sys
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import keeper_body, machine
from examples.language.generators.keeper import keeper
from examples.language.generators.machine import (
    Machine,
    Returned,
    Yielded,
)

Result = tuple[object, ...]
ERRORS: list[type[BaseException]] = [
    ValueError,
    GeneratorExit,
    StopIteration,
    KeyboardInterrupt,
]


@dataclass(frozen=True)
class Step:
    """A yield, and what happens when an error arrives at it."""

    value: int | None
    catches: type[BaseException] | None
    reaction: Literal["go on", "return", "raise", "reraise"]


@dataclass(frozen=True)
class Script:
    steps: tuple[Step, ...]
    ending: Literal["return", "raise", "stop"]


def scripted(script: Script, heard: list[object]) -> Generator[Any, Any, Any]:
    for step in script.steps:
        try:
            heard.append((yield step.value))
        except BaseException as error:
            if step.catches is None or not isinstance(error, step.catches):
                raise
            heard.append(repr(error))
            match step.reaction:
                case "go on":
                    continue
                case "return":
                    return "early"
                case "raise":
                    raise LookupError("other") from None
                case "reraise":
                    raise
    match script.ending:
        case "return":
            return "end"
        case "raise":
            raise ArithmeticError("at the end")
        case "stop":
            raise StopIteration("by hand")


class ScriptedBody:
    """The same script for the machine."""

    def __init__(self, script: Script, heard: list[object]) -> None:
        self.script, self.heard = script, heard
        self.place = -1

    def resume(self, value: Any, /) -> Yielded[Any] | Returned[Any]:
        if self.place >= 0:
            self.heard.append(value)
        return self.advance()

    def interrupt(self, error: BaseException) -> Yielded[Any] | Returned[Any]:
        step = self.script.steps[self.place]
        if step.catches is None or not isinstance(error, step.catches):
            raise error
        self.heard.append(repr(error))
        match step.reaction:
            case "go on":
                return self.advance()
            case "return":
                return Returned("early")
            case "raise":
                raise LookupError("other") from None
            case "reraise":
                raise error

    def advance(self) -> Yielded[Any] | Returned[Any]:
        self.place += 1
        if self.place < len(self.script.steps):
            return Yielded(self.script.steps[self.place].value)
        match self.script.ending:
            case "return":
                return Returned("end")
            case "raise":
                raise ArithmeticError("at the end")
            case "stop":
                raise StopIteration("by hand")


steps = st.builds(
    Step,
    st.none() | st.integers(0, 9),
    st.sampled_from([None, BaseException, *ERRORS]),
    st.sampled_from(["go on", "return", "raise", "reraise"]),
)
scripts = st.builds(
    Script,
    st.lists(steps, max_size=4).map(tuple),
    st.sampled_from(["return", "raise", "stop"]),
)
some_calls = st.lists(
    st.tuples(st.just("send"), st.none() | st.integers(0, 9))
    | st.tuples(st.just("throw"), st.sampled_from(ERRORS))
    | st.tuples(st.just("close"), st.none()),
    max_size=8,
)
calls = some_calls | some_calls.map(lambda some: [("send", None), *some])


def done(target: Any, method: str, argument: Any) -> Result:
    """What came of a call: a value, or an error and its cause."""
    try:
        match method:
            case "close":
                return "gave", target.close()
            case "throw":
                return "gave", target.throw(argument("thrown"))
            case _:
                return "gave", target.send(argument)
    except StopIteration as stop:
        return "stopped", stop.value
    except BaseException as error:
        return "raised", type(error), str(error), repr(error.__cause__)


@given(scripts, calls)
def test_machine_and_generator_agree_on_every_call(
    script: Script, calls: list[tuple[str, Any]]
) -> None:
    real_heard: list[object] = []
    model_heard: list[object] = []
    real = scripted(script, real_heard)
    model = Machine[Any, Any, Any](ScriptedBody(script, model_heard))
    try:
        for method, argument in calls:
            state = model.state
            expected = done(model, method, argument)
            got = done(real, method, argument)
            if method == "close" and sys.version_info < (3, 13):
                expected = expected[:1] + expected[2:]
                got = got[:1] + got[2:]
            if (state, method, argument) == (
                inspect.GEN_CREATED,
                "throw",
                StopIteration,
            ) and sys.version_info < (
                3,
                12,
            ):  # 3.11 also guards a body that has not begun
                assert got[1:3] == (
                    RuntimeError,
                    "generator raised StopIteration",
                )
                got = expected
            assert got == expected
            assert inspect.getgeneratorstate(real) == model.state
        assert real_heard == model_heard
    finally:
        exhaust(real)


def exhaust(generator: Generator[Any, Any, Any]) -> None:
    """Leave nothing to the garbage collector."""
    for _ in range(6):
        done(generator, "close", None)


@given(scripts)
def test_machine_yields_what_a_for_loop_sees(script: Script) -> None:
    model = Machine[Any, Any, Any](ScriptedBody(script, []))
    seen: list[object] = []
    while (result := done(model, "send", None))[0] == "gave":
        seen.append(result[1])
    assert seen == [step.value for step in script.steps]
    assert (
        result
        == {
            "return": ("stopped", "end"),
            "raise": ("raised", ArithmeticError, "at the end", "None"),
            "stop": (
                "raised",
                RuntimeError,
                "generator raised StopIteration",
                "StopIteration('by hand')",
            ),
        }[script.ending]
    )


def silent() -> Machine[Any, Any, Any]:
    script = Script((Step(1, GeneratorExit, "return"),), "return")
    return Machine(ScriptedBody(script, []))


def test_close_expects_the_end() -> None:
    script = Script((Step(1, None, "go on"),), "return")
    model = Machine[Any, Any, Any](ScriptedBody(script, []))
    assert model.send(None) == 1
    assert model.close() is None
    assert model.state == inspect.GEN_CLOSED


def test_close_reports_a_body_that_goes_on() -> None:
    stubborn = Step(1, GeneratorExit, "go on")
    script = Script((stubborn, stubborn), "return")
    for target in (
        Machine[Any, Any, Any](ScriptedBody(script, [])),
        real := scripted(script, []),
    ):
        assert target.send(None) == 1
        with pytest.raises(
            RuntimeError, match=r"^generator ignored GeneratorExit$"
        ):
            target.close()
    assert inspect.getgeneratorstate(real) == inspect.GEN_SUSPENDED
    exhaust(real)


def test_close_returns_what_the_body_returns() -> None:
    model = silent()
    assert model.close() is None
    model = silent()
    model.send(None)
    assert model.close() == "early"
    assert model.close() is None


@pytest.mark.parametrize("method", ["send", "throw", "close"])
def test_running_generator_refuses_every_call(method: str) -> None:
    class Nosy:
        def resume(self, value: object, /) -> Yielded[Any] | Returned[Any]:
            assert model.state == inspect.GEN_RUNNING
            return Yielded(done(model, method, KeyError))

        def interrupt(
            self, error: BaseException
        ) -> Yielded[Any] | Returned[Any]:
            raise error

    def nosy() -> Generator[Any, Any, Any]:
        yield done(real, method, KeyError)

    real, model = nosy(), Machine[Any, Any, Any](Nosy())
    assert real.send(None) == model.send(None)
    assert model.state == inspect.GEN_SUSPENDED
    real, model = nosy(), Machine[Any, Any, Any](Nosy())
    assert model.send(None) == (
        "raised",
        ValueError,
        "generator already executing",
        "None",
    )


@given(st.lists(st.none() | st.floats() | st.just(ValueError), max_size=9))
def test_keeper_and_its_body_agree(inputs: list[Any]) -> None:
    real = keeper()
    model = Machine[str, float | None, int](keeper_body.KeeperBody())
    for given_ in [None, *inputs]:
        method = "throw" if given_ is ValueError else "send"
        assert done(real, method, given_) == done(model, method, given_)


def test_body_passes_other_errors_on() -> None:
    error = KeyError("flood")
    with pytest.raises(KeyError) as caught:
        keeper_body.KeeperBody().interrupt(error)
    assert caught.value is error


def test_difference_would_be_printed() -> None:
    class Other:
        def send(self, value: object) -> str:
            return "something else"

    assert keeper_body.told(Other(), ("send", 1)) == "gives 'something else'"
    assert keeper_body.told(keeper(), ("send", 1)) == "raises TypeError"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    machine.main()
    keeper_body.main()
    assert capsys.readouterr().out.splitlines() == [
        "GEN_CREATED ding None ding flood",
        "GEN_SUSPENDED 1 GEN_CLOSED",
        "('send', 1.42)               | raises TypeError",
        "('send', None)               | gives 'ready'",
        "('send', 1.42)               | gives 'noted 1.42'",
        "('throw', ValueError('ice')) | gives 'skipped: ice'",
        "('send', None)               | StopIteration, value 1",
        "('send', None)               | StopIteration, value None",
        "('throw', KeyError('flood')) | raises KeyError",
        "('close',)                   | gives None",
    ]
