"""The solutions of the two pages on caching."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.caching.hand_clock import HandClock
from examples.performance.caching.solutions import (
    bound,
    break_even,
    busiest,
    stale,
)
from examples.performance.caching.solutions.stale import ForgivingCache
from examples.performance.caching.timed_cache import TimedCache


def test_call_is_the_values_of_its_parameters(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bound.main()
    assert capsys.readouterr() == ("computing Davos 2000 0\n2 2\n", "")

    calls: list[str] = []

    @bound.cached_by_value
    def danger(region: str, *, snow: int = 0, wind: int = 0) -> int:
        """Return the danger."""
        calls.append(region)
        return snow + 2 * wind

    assert danger.__doc__ == "Return the danger."
    assert danger("Davos", snow=1, wind=2) == 5
    assert danger("Davos", wind=2, snow=1) == 5
    assert danger("Davos", snow=2, wind=1) == 4
    assert danger(region="Davos") == danger("Davos", snow=0) == 0
    assert danger("Chur") == 0
    assert calls == ["Davos", "Davos", "Davos", "Chur"]
    with pytest.raises(TypeError, match="missing a required argument"):
        danger()  # type: ignore[call-arg]  # what is under test


@given(st.floats(0.1, 10), st.floats(1, 100))
def test_cache_breaks_even_where_it_says(lookup: float, extra: float) -> None:
    compute = lookup + extra
    rate = break_even.break_even(lookup=lookup, compute=compute)
    assert break_even.mean(
        rate=rate, lookup=lookup, compute=compute
    ) == pytest.approx(compute)
    assert break_even.mean(rate / 2, lookup, compute) > compute


def test_break_even_prints(capsys: pytest.CaptureFixture[str]) -> None:
    break_even.main()
    assert capsys.readouterr() == ("20%\n3.0\n", "")


def test_old_value_is_served_within_its_grace(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stale.main()
    assert capsys.readouterr() == ("3\n3\n", "")

    clock, source = HandClock(), {"Davos": 3}
    kept: TimedCache[str, int] = TimedCache(10, 60, clock)
    levels = ForgivingCache(load=source.__getitem__, kept=kept, grace=30)
    assert levels.get(key="Davos") == 3
    source["Davos"], clock.now = 4, 59.9
    assert levels.get("Davos") == 3
    clock.now = 60
    assert levels.get("Davos") == 4
    del source["Davos"]
    clock.now = 149.9
    assert levels.get("Davos") == 4
    clock.now = 150
    with pytest.raises(KeyError, match="Davos"):
        levels.get("Davos")
    with pytest.raises(KeyError, match="Chur"):
        levels.get("Chur")


def test_spread_ends_the_common_expiry(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert busiest.busiest(spread=0, rng=Random(1)) == 100
    assert 9 <= busiest.busiest(spread=0.2, rng=Random(1)) < 25
    busiest.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("[100, ")
