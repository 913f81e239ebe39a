"""A cache on a method, and where it belongs instead."""

import gc
from weakref import ref

import pytest

from examples.language.decorators import table, table_broken


def test_table_dies_with_its_last_name() -> None:
    brest = table.TideTable("Brest", 4.0)
    assert brest.port == "Brest"
    assert (brest.height(5), brest.highest) == (9.0, 9.0)
    gone = ref(brest)
    del brest
    assert gone() is None


def test_height_follows_the_mean_and_the_highest_does_not() -> None:
    brest = table.TideTable("Brest", 4.0)
    assert brest.highest == 9.0
    brest.mean = 3.0
    assert (brest.height(5), brest.highest) == (8.0, 9.0)
    del brest.highest
    assert brest.highest == 8.0


def test_highest_is_that_of_a_day() -> None:
    table.tide.cache_clear()
    assert table.TideTable("Brest", 4.0).highest == 9.0
    assert table.tide.cache_info().misses == 24


def test_equal_tables_share_entries() -> None:
    table.tide.cache_clear()
    for _ in range(3):
        table.TideTable("Brest", 4.0).height(7)
    assert table.tide.cache_info()[:2] == (2, 1)
    assert table.tide(4.0, 7) == 5.0


def test_cached_method_keeps_every_instance_broken() -> None:
    """Own list: `self` is in the key, and the cache is on the class."""
    brest = table_broken.TideTable("Brest", 4.0)
    assert brest.port == "Brest"
    assert brest.height(5) == 9.0
    gone = ref(brest)
    del brest
    gc.collect()
    assert gone() is not None
    table_broken.TideTable.height.cache_clear()
    assert gone() is None


def test_cached_method_does_not_see_a_change_broken() -> None:
    """Own list: what the result depends on is not in the key."""
    brest = table_broken.TideTable("Brest", 4.0)
    assert brest.height(5) == 9.0
    brest.mean = 3.0
    assert brest.height(5) == 9.0


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    table.tide.cache_clear()
    table_broken.TideTable.height.cache_clear()
    table.main()
    table_broken.main()
    assert capsys.readouterr().out == (
        "8.0 CacheInfo(hits=341, misses=24, maxsize=None, currsize=24)\n"
        "8.0 CacheInfo(hits=0, misses=365, maxsize=None, currsize=365)\n"
    )
