"""The solutions of both pages do what was asked."""

import cProfile
import runpy
from collections.abc import Callable
from itertools import accumulate

import pytest

from examples.performance.profiling.bakery import bake
from examples.performance.profiling.sequence import fibonacci
from examples.performance.profiling.solutions import (
    callers as callers_module,
)
from examples.performance.profiling.solutions import (
    grown as grown_module,
)
from examples.performance.profiling.solutions import (
    looks as looks_module,
)
from examples.performance.profiling.solutions import (
    named as named_module,
)
from examples.performance.profiling.solutions.callers import callers, name_of
from examples.performance.profiling.solutions.grown import grown, inclusive
from examples.performance.profiling.solutions.looks import looks_needed
from examples.performance.profiling.solutions.named import (
    Figures,
    Timings,
    figures,
)
from examples.performance.profiling.stacks import Stacks


def test_callers_are_counted_with_their_calls() -> None:
    profiler = cProfile.Profile()
    profiler.runcall(bake, 2, 5)
    assert callers(profiler=profiler, name="drop") == {"glaze": 10}
    assert callers(profiler, "glaze") == {"bake": 2}
    assert callers(profiler, "bake") == {}


def test_recursion_calls_itself() -> None:
    profiler = cProfile.Profile()
    profiler.runcall(fibonacci, 10)
    assert callers(profiler, "fibonacci") == {"fibonacci": 176}


def test_callers_of_one_name_are_added_up() -> None:
    def evening() -> None:
        (lambda: fibonacci(0))()
        (lambda: fibonacci(1))()

    profiler = cProfile.Profile()
    profiler.runcall(evening)
    assert callers(profiler, "fibonacci") == {"<lambda>": 2}


def test_built_in_functions_have_names() -> None:
    assert name_of("<built-in method builtins.len>").endswith("len>")
    assert name_of(fibonacci.__code__) == "fibonacci"


def ticking(*seconds: float) -> Callable[[], float]:
    ends = accumulate(each for lasts in seconds for each in (0.0, lasts))
    return ends.__next__


def test_durations_are_kept_by_name() -> None:
    timings = Timings(clock=ticking(1.0, 2.0, 4.0))
    for name in ("wash", "bake", "bake"):
        with timings.time_it(name):
            pass
    found = figures(seconds=timings.seconds)
    assert list(found) == ["bake", "wash"]
    assert found["bake"] == Figures(calls=2, total=6.0, least=2.0, most=4.0)
    assert found["wash"] == Figures(1, 1.0, 1.0, 1.0)


def test_a_block_that_raises_is_timed() -> None:
    timings = Timings(ticking(3.0))
    with pytest.raises(ValueError, match="burnt"), timings.time_it("bake"):
        raise ValueError("burnt")
    assert timings.seconds == {"bake": [3.0]}


def test_a_function_can_be_timed() -> None:
    timings = Timings(ticking(1.0, 2.0))

    @timings.time_it(name="bake")
    def loaf() -> str:
        return "rye"

    assert [loaf(), loaf()] == ["rye", "rye"]
    assert timings.seconds == {"bake": [1.0, 2.0]}


def test_recursion_is_counted_once() -> None:
    stacks = Stacks({("a", "b", "a"): 2, ("a",): 3, ("c", "b"): 1})
    assert inclusive(stacks=stacks) == {"a": 5, "b": 3, "c": 1}


def test_shares_are_compared_not_counts() -> None:
    before = Stacks({("bake", "knead"): 30, ("bake", "glaze"): 10})
    after = Stacks({("bake", "knead"): 40, ("bake", "glaze"): 40})
    assert grown(before=before, after=after, least=0.25) == {"glaze": 0.25}
    assert grown(before, after, least=0.26) == {}
    assert grown(before, before, least=0.0) == {
        "bake": 0.0,
        "glaze": 0.0,
        "knead": 0.0,
    }


def test_what_is_new_grew_from_nothing_and_the_fastest_is_first() -> None:
    before = Stacks({("bake",): 4})
    after = Stacks({("bake",): 2, ("ice",): 1, ("ice", "drop"): 5})
    assert list(grown(before, after, 0.1).items()) == [
        ("ice", 0.75),
        ("drop", 0.625),
    ]


def test_a_short_function_needs_many_looks() -> None:
    program = [("fetch", 6_000), ("parse", 3_000), ("log", 1_000)]
    assert looks_needed(steps=program, name="log", within=1 / 3) == 512
    assert looks_needed(program, "fetch", 1 / 3) == 32
    assert looks_needed(program, "log", 1 / 3, seeds=1) == 64


def test_what_is_always_there_needs_one_look() -> None:
    assert looks_needed([("fetch", 10_000)], "fetch", 0.0) == 1


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (callers_module, named_module, grown_module, looks_module):
        runpy.run_path(str(module.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert out == (
        "Counter({'<built-in method builtins.sorted>': 2})\n"
        "3\n{'glaze': 0.5}\n16\n"
    )
    assert err == ""
