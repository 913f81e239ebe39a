"""Early expiry, versions, and the cache of two stores."""

from collections import Counter
from collections.abc import Iterator
from math import exp
from random import Random
from weakref import WeakValueDictionary

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from examples.performance.caching import (
    early,
    herd,
    optimized_cache_broken,
    versions,
    versions_broken,
)
from examples.performance.caching.optimized_cache_broken import OptimizedCache
from examples.performance.caching.timed_cache import TimedCache
from examples.performance.caching.versions import Versions


class Fixed(Random):
    """Draws the same number each time."""

    def __init__(self, drawn: float) -> None:
        super().__init__()
        self.drawn = drawn

    def random(self) -> float:
        return self.drawn


@given(st.floats(0, 1000), st.floats(0, 1), st.integers())
def test_jitter_only_shortens(ttl: float, spread: float, seed: int) -> None:
    age = early.jittered(ttl=ttl, spread=spread, rng=Random(seed))
    assert ttl * (1 - spread) * (1 - 1e-9) <= age <= ttl


def test_jitter_takes_the_drawn_share() -> None:
    assert early.jittered(60, 0.5, Fixed(0)) == 60
    assert early.jittered(60, 0.5, Fixed(0.5)) == 45


@pytest.mark.parametrize("beta", [0.5, 1, 2])
def test_chance_of_a_refresh_falls_with_what_is_left(beta: float) -> None:
    chance = exp(-6 / (3 * beta))
    below = Fixed(1 - chance + 1e-9)
    above = Fixed(1 - chance - 1e-9)
    assert early.refreshes(left=6, cost=3, rng=below, beta=beta)
    assert not early.refreshes(6, 3, above, beta)


def test_what_has_expired_is_always_refreshed() -> None:
    assert early.refreshes(0, 3, Fixed(0))
    assert not early.refreshes(1e-9, 3, Fixed(0))


def test_never_early_without_beta() -> None:
    assert not early.refreshes(1e-9, 3, Fixed(0.999999), beta=0)
    assert early.refreshes(left=3, cost=3, rng=Fixed(0.64))  # beta is 1
    assert not early.refreshes(left=3, cost=3, rng=Fixed(0.63))


def test_all_who_come_during_a_load_do_load_broken() -> None:
    """Own list: the stampede at expiry."""
    began = herd.loads(early=lambda left: False, hours=1)
    assert began[:31] == [*(each / 10 for each in range(30)), 65.9]
    assert {*herd.waves(began)} == {30}


def test_early_reader_renews_the_value_in_time() -> None:
    moments: list[float] = []

    def one_early(left: float) -> bool:
        moments.append(left)
        return round(left, 1) == 4

    began = herd.loads(one_early, hours=1)
    waves = herd.waves(began)
    assert waves[0] == 30
    assert {*waves[1:]} == {1}
    assert round(max(moments), 6) == 60


def test_waves_end_after_a_quarter_of_the_age() -> None:
    assert herd.waves([0]) == [1]
    assert herd.waves(began=[0, 14, 28, 43, 57]) == [3, 2]


def test_early_modules_print(capsys: pytest.CaptureFixture[str]) -> None:
    early.main()
    herd.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "[58, 59, 56, 60, 57]",
        "30 s left: 0 of 1000 refresh",
        " 6 s left: 135 of 1000 refresh",
        " 3 s left: 338 of 1000 refresh",
        " 0 s left: 1000 of 1000 refresh",
        "plain  [30, 30, 30, 30, 30, 30] 1650",
        "XFetch [30, 1, 1, 1, 1, 3] 203",
    ]


@pytest.fixture(autouse=True)
def snow_is_as_it_was() -> Iterator[None]:
    snow = dict(versions.SNOW)
    versions.outlook_at.cache_clear()
    versions.versions = Versions()
    yield
    versions.SNOW.update(snow)


@given(st.lists(st.sampled_from("abc")))
def test_version_counts_the_bumps(names: list[str]) -> None:
    numbers = Versions()
    for name in names:
        numbers.bump(name=name)
    counted = Counter(names)
    assert numbers.of("c", "a") == (counted["c"], counted["a"])
    assert numbers.of() == ()


class Reports(RuleBasedStateMachine):
    """After any reports, an outlook is what computing it would give."""

    @initialize()
    def begin(self) -> None:
        versions.outlook_at.cache_clear()
        versions.versions = Versions()
        versions.SNOW.update(Davos=20, Chur=0)

    @rule(station=st.sampled_from(["Davos", "Chur"]), snow=st.integers(0, 99))
    def report(self, station: str, snow: int) -> None:
        versions.report(station=station, snow=snow)

    @rule(region=st.sampled_from(["Grisons", "Prättigau"]))
    def ask(self, region: str) -> None:
        near = versions.NEAR[region]
        misses = versions.outlook_at.cache_info().misses
        best = max(versions.SNOW[station] for station in near)
        assert versions.outlook(region=region) == best
        assert versions.outlook(region) == best
        assert versions.outlook_at.cache_info().misses <= misses + 1


TestReports = Reports.TestCase
TestReports.settings = settings(max_examples=40)


def test_report_ends_only_what_depends_on_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    versions.main()
    assert capsys.readouterr() == (
        "computing Grisons (0, 0)\n"
        "computing Prättigau (0,)\n"
        "20 20\n"
        "computing Grisons (0, 1)\n"
        "30 20\n",
        "",
    )
    assert versions.SNOW == {"Davos": 20, "Chur": 0}
    assert versions.outlook_at.cache_info().maxsize == 256


def test_bump_before_the_write_keeps_old_data_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: invalidation before the data are written."""
    versions_broken.main()
    assert capsys.readouterr() == ("computing Grisons (1, 0)\n20\n", "")
    versions_broken.report(station="Chur", snow=90)
    assert versions.outlook("Grisons") == 90
    versions_broken.report("Chur", 10, meanwhile=lambda: 0)
    assert versions.SNOW["Chur"] == 10
    assert "computing" in capsys.readouterr().out


class Forecast:
    """Can be weakly referenced."""


def test_value_is_gone_at_once_broken() -> None:
    """S1-05: the cache does not hold what it holds weakly."""
    cache = OptimizedCache()
    cache.set(key="Davos", value=Forecast())
    assert cache.get(key="Davos") is None
    held = Forecast()
    cache.set("Davos", held)
    assert cache.get("Davos") is held


def test_old_value_comes_back_broken() -> None:
    """S1-05: the other store still has it."""
    cache = OptimizedCache()
    cache.set("Davos", "moderate")
    cache.set("Davos", Forecast())
    assert cache.get("Davos") == "moderate"


def test_weak_entries_are_not_counted_broken() -> None:
    """S1-05: `max_size` is that of one store."""
    cache = OptimizedCache(max_size=2)
    held = [Forecast() for _ in range(100)]
    for number, forecast in enumerate(held):
        cache.set(number, forecast)
    assert len(cache.weak) == 100
    assert OptimizedCache().max_size == 100


def test_update_evicts_another_broken() -> None:
    """S1-05: an update counts as one more."""
    cache = OptimizedCache(max_size=2)
    for key, value in [("Davos", 1), ("Chur", 1), ("Chur", 2)]:
        cache.set(key, value)
    assert cache.strong == {"Chur": 2}


def test_value_leaves_between_the_check_and_the_use_broken() -> None:
    """S1-05: `in`, and then the index."""

    class Hurried(WeakValueDictionary[str, Forecast]):
        def __contains__(self, key: object) -> bool:
            found = super().__contains__(key)
            held.clear()
            return found

    cache = OptimizedCache()
    cache.weak = Hurried()
    held = [Forecast()]
    cache.set("Davos", held[0])
    with pytest.raises(KeyError):
        cache.get("Davos")


def test_one_store_has_none_of_these_faults() -> None:
    cache: TimedCache[str, object] = TimedCache(size=2, ttl=60)
    cache.put("Davos", "moderate")
    cache.put("Chur", 1)
    cache.put("Davos", Forecast())
    found = cache.look("Davos")
    assert found is not None
    assert isinstance(found.value, Forecast)
    assert cache.look("Chur") is not None
    cache.drop("Davos")
    assert cache.look("Davos") is None


def test_optimized_cache_prints(capsys: pytest.CaptureFixture[str]) -> None:
    optimized_cache_broken.main()
    assert capsys.readouterr() == ("3\n", "")
