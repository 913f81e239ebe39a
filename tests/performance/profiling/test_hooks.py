"""What a tracer costs is decided by events, not by work."""

import inspect
import runpy
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator

import pytest

from examples.performance.profiling import bakery, hooks
from examples.performance.profiling.bakery import bake, drop, glaze, knead
from examples.performance.profiling.hooks import note, profile_events
from examples.performance.profiling.sequence import (
    fibonacci,
    profiled,
    rows,
)

OVERHEAD = """
from examples.performance.profiling.baseline import speed_up
from examples.performance.profiling.sequence import fibonacci, profiled

print(speed_up(lambda: fibonacci(17), lambda: profiled(fibonacci, 17)))
"""


def test_kneading_and_glazing_is_the_same_work() -> None:
    assert [drop(place) for place in range(5)] == [0, 1, 4, 1, 0]
    for number in (0, 1, 5, 1000):
        assert knead(turns=number) == glaze(drops=number)
    assert knead(5) == 6
    assert bake(loaves=3, work=5) == 3 * 2 * 6


def test_equal_work_has_unequal_events() -> None:
    assert profile_events(lambda: knead(500)) == {"call": 2, "return": 2}
    assert profile_events(lambda: glaze(500)) == {"call": 502, "return": 502}


def test_every_event_is_counted() -> None:
    here = inspect.currentframe()
    assert here is not None
    seen = Counter({"call": 1})
    for event in ("call", "return"):
        note(seen, here, event, None)
    assert seen == {"call": 2, "return": 1}


def test_built_in_functions_are_told_of_too() -> None:
    seen = profile_events(function=lambda: len("abc"))
    assert seen == {"call": 1, "c_call": 1, "c_return": 1, "return": 1}


def test_the_hook_of_before_comes_back() -> None:
    def other(*_: object) -> None:
        pass

    def fail() -> None:
        raise ValueError("burnt")

    sys.setprofile(other)
    try:
        with pytest.raises(ValueError, match="burnt"):
            profile_events(fail)
        assert sys.getprofile() is other
    finally:
        sys.setprofile(None)


def test_a_tracer_charges_for_each_call_broken() -> None:
    """S2-11: "low overhead" is a price for each of thousands of events."""
    assert profile_events(lambda: fibonacci(15)) == {
        "call": 1974,
        "return": 1974,
    }
    # In a process of its own: nothing else watches the calls there.
    done = subprocess.run(
        [sys.executable, "-c", OVERHEAD],
        check=True,
        capture_output=True,
        text=True,
    )
    assert float(done.stdout) > 2


def test_another_thread_is_not_watched_broken() -> None:
    def oven() -> None:
        knead(10)

    def evening() -> None:
        thread = threading.Thread(target=oven)
        thread.start()
        thread.join()

    seen = rows(profiled(evening))
    assert "evening" in seen
    assert ("oven" in seen) == (sys.version_info >= (3, 12))


def test_a_resumption_counts_as_a_call_broken() -> None:
    def loaves() -> Iterator[str]:
        yield from ("rye", "spelt", "wheat")

    seen = rows(profiled(lambda: list(loaves())))
    assert seen["loaves"].calls == 4


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (bakery, hooks):
        runpy.run_path(str(module.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert out == (
        "1500 1500 6000\n"
        "{'call': 1, 'c_call': 1, 'c_return': 1, 'return': 1}\n"
    )
    assert err == ""
