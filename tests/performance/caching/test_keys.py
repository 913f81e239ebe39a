"""The key, the hit rate, and what a cache hands out."""

from collections import Counter, OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.caching import (
    bulletin,
    layers,
    layers_broken,
    skiers,
    slope,
    slope_broken,
    survivors,
)


@pytest.fixture(autouse=True)
def nothing_is_kept() -> Iterator[None]:
    yield
    bulletin.danger_in.cache_clear()
    layers.layers.cache_clear()
    layers_broken.layers.cache_clear()
    slope_broken.Slope.danger.cache_clear()


SPELLINGS = ["Zürich", "  ZÜRICH", "Zu\u0308rich ", "z\u00fcrich"]


@pytest.mark.parametrize("region", SPELLINGS)
@pytest.mark.parametrize("altitude", [2000, 2199.9])
def test_all_spellings_are_one_key(region: str, altitude: float) -> None:
    assert bulletin.key_of(region, altitude=altitude) == ("z\u00fcrich", 10)
    assert bulletin.key_of(region=region) == ("z\u00fcrich", 10)


def test_words_and_bands_are_told_apart() -> None:
    assert bulletin.key_of("Val  d'Isère", 1999.9) == ("val d'isère", 9)
    assert bulletin.key_of("Val d'Isère", 2200) == ("val d'isère", 11)


@given(st.text(), st.integers(0, 8000))
def test_normalising_twice_changes_nothing_in_ascii(
    region: str, altitude: int
) -> None:
    region = region.encode("ascii", "ignore").decode()
    name, band = bulletin.key_of(region, altitude)
    assert bulletin.key_of(name, altitude) == (name, band)
    assert band * bulletin.BAND <= altitude < (band + 1) * bulletin.BAND


def test_danger_is_computed_once_for_a_key(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for region in SPELLINGS:
        assert bulletin.danger(region=region, altitude=2100) == 3
    assert capsys.readouterr() == ("computing z\u00fcrich, band 10\n", "")


def test_danger_ends_at_5() -> None:
    found = [bulletin.danger("Davos", height) for height in (0, 800, 5000)]
    assert found == [1, 2, 5]


def test_cache_of_dangers_is_bounded() -> None:
    assert bulletin.danger_in.cache_info().maxsize == 256


def test_bulletin_prints(capsys: pytest.CaptureFixture[str]) -> None:
    bulletin.main()
    assert capsys.readouterr() == (
        "computing grisons, band 10\n"
        "CacheInfo(hits=1, misses=1, maxsize=256, currsize=1)\n",
        "",
    )


def test_equal_arguments_are_one_key_broken() -> None:
    """Own list: `1 == 1.0 == True`, and `typed` looks no deeper."""

    @lru_cache
    def label(angle: object, snow: int) -> str:
        return repr(angle)

    @lru_cache(typed=True)
    def typed(angle: object, snow: int) -> str:
        return repr(angle)

    given = (True, 1, 1.0)
    assert [label(each, 40) for each in given] == ["True"] * 3
    assert [typed(each, 40) for each in given] == ["True", "1", "1.0"]
    assert [typed((each,), 40) for each in given] == ["(True,)"] * 3


def test_few_slopes_are_asked_for_often() -> None:
    day = skiers.questions(count=20_000, slopes=50, rng=Random(1))
    asked = Counter(day)
    assert len(day) == 20_000
    assert {*asked} == {*range(50)}
    assert asked[0] == pytest.approx(2 * asked[1], rel=0.1)
    assert asked[0] == pytest.approx(5 * asked[4], rel=0.1)


def lru_hits(asked: list[int], size: int) -> int:
    """The plain model: a list in order of use."""
    kept: OrderedDict[int, None] = OrderedDict()
    hits = 0
    for each in asked:
        hits += each in kept
        kept[each] = None
        kept.move_to_end(each)
        if len(kept) > size:
            kept.popitem(last=False)
    return hits


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=60), st.integers(1, 10)
)
def test_hit_rate_is_that_of_the_model(asked: list[int], size: int) -> None:
    expected = lru_hits(asked, size) / len(asked)
    assert skiers.hit_rate(asked=asked, size=size) == expected


def test_unlimited_cache_misses_each_slope_once() -> None:
    assert skiers.hit_rate([1, 2, 1, 2], None) == 0.5


def test_round_trip_through_more_than_fits_never_hits_broken() -> None:
    """Own list: LRU under a scan that is one entry too long."""
    rounds = [*range(100)] * 10
    assert skiers.hit_rate(rounds, 99) == 0
    assert skiers.hit_rate(rounds, 100) == 0.9


def test_skiers_print(capsys: pytest.CaptureFixture[str]) -> None:
    skiers.main()
    assert capsys.readouterr() == (
        "   10 entries: 22%\n  100 entries: 58%\n 1000 entries: 91%\n",
        "",
    )


def test_cached_method_keeps_its_instances_broken() -> None:
    """Own list: `self` is a part of the key."""
    assert survivors.survivors(slope_broken.Slope, 200) == 128
    assert slope_broken.Slope(angle=38).danger(40) == 3
    assert slope_broken.Slope(angle=90).danger(40) == 5


def test_cache_of_the_instance_dies_with_it() -> None:
    assert survivors.survivors(make=slope.Slope, count=200) == 0


def test_survivors_sees_who_stays() -> None:
    held: list[slope.Slope] = []

    def make(angle: int) -> slope.Slope:
        held.append(slope.Slope(angle))
        return held[-1]

    assert survivors.survivors(make, 3) == 3
    assert [each.angle for each in held] == [0, 1, 2]
    assert [len(each.known) for each in held] == [1, 1, 1]


def test_slope_caches_by_snow() -> None:
    steep = slope.Slope(angle=38)
    assert [steep.danger(snow=40), steep.danger(snow=90)] == [3, 5]
    steep.angle = 0
    assert [steep.danger(snow=40), steep.danger(snow=41)] == [3, 0]
    assert steep.known.maxsize == 32


def test_slopes_print(capsys: pytest.CaptureFixture[str]) -> None:
    slope.main()
    slope_broken.main()
    survivors.main()
    assert capsys.readouterr() == ("3 3 1\n3 1\n0\n", "")


def test_caller_changes_what_is_kept_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: the kept object itself is handed out."""
    layers_broken.layers("Chur").clear()
    assert layers_broken.layers(region="Davos") == [
        "new snow",
        "crust",
        "hoar",
    ]
    assert layers_broken.layers("Chur") == []
    layers_broken.layers.cache_clear()
    layers_broken.main()
    assert capsys.readouterr() == ("['crust', 'hoar', 'new snow']\n", "")


def test_tuple_cannot_be_changed(capsys: pytest.CaptureFixture[str]) -> None:
    kept = layers.layers(region="Davos")
    assert kept == ("new snow", "crust", "hoar")
    assert layers.layers(region="Davos") is kept
    layers.main()
    assert capsys.readouterr() == (
        "['crust', 'hoar', 'new snow']\n('new snow', 'crust', 'hoar')\n",
        "",
    )
