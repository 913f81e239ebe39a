"""Who notices a patch: those who look the name up when they call."""

from collections.abc import Callable, Sequence
from functools import cache
from types import FunctionType
from typing import Any

import pytest

from examples.language.monkey_patching import invoice, rates, reach
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.reach import PRICES, free, ways
from examples.language.monkey_patching.shop import Calculator

EARLY = ["local variable", "dict of methods", "default argument", "partial"]
LATE = ["till.total", "super().total", "methodcaller"]


def test_patch_where_it_is_defined_misses_imported_names_broken() -> None:
    """No id: `from rates import vat` made a name in `invoice`."""
    with Patches() as patches:
        patches.replace(rates, "vat", lambda: 10)
        assert (invoice.by_name(net=200), invoice.by_module(net=200)) == (
            240,
            220,
        )


def test_patch_where_it_is_looked_up_is_noticed_there() -> None:
    with Patches() as patches:
        patches.replace(invoice, "vat", lambda: 10)
        assert (invoice.by_name(200), invoice.by_module(200)) == (220, 240)
    assert (invoice.by_name(200), invoice.by_module(200)) == (240, 240)


def test_global_of_the_defining_module_is_looked_up_there() -> None:
    with Patches() as patches:
        patches.replace(rates, "VAT", 7)
        assert (invoice.by_name(200), invoice.by_module(200)) == (214, 214)


@pytest.mark.parametrize("way", EARLY)
def test_references_taken_before_survive_a_patched_name_broken(
    way: str,
) -> None:
    """No id: bound methods, defaults and partials hold the function."""
    call = ways(till=Calculator())[way]
    with Patches() as patches:
        patches.replace(Calculator, "total", free)
        assert call() == 770


@pytest.mark.parametrize("way", LATE)
def test_lookups_at_the_call_notice_a_patched_name(way: str) -> None:
    call = ways(Calculator())[way]
    with Patches() as patches:
        patches.replace(Calculator, "total", free)
        assert call() == 0
    assert call() == 770


@pytest.mark.parametrize("way", [*LATE, *EARLY])
def test_everybody_notices_patched_code(way: str) -> None:
    call = ways(Calculator())[way]
    with Patches() as patches:
        patches.replace(Calculator.total, "__code__", free.__code__)
        assert call() == 0
    assert call() == 770


def test_all_ways_are_spoken_of() -> None:
    assert sorted(ways(Calculator())) == sorted([*EARLY, *LATE])
    assert PRICES == (350, 420)
    assert free(self=Calculator(), prices=PRICES) == 0


def test_code_with_other_closures_is_refused() -> None:
    def scaled(factor: int) -> Callable[[Calculator, Sequence[int]], int]:
        def total(self: Calculator, prices: Sequence[int]) -> int:
            return factor

        return total

    code = scaled(2).__code__
    assert scaled(2)(Calculator(), PRICES) == 2
    with pytest.raises(ValueError, match="requires a code object with 0 free"):
        Patches().replace(Calculator.total, "__code__", code)


def test_new_code_has_the_old_globals_and_defaults() -> None:
    def price(cups: int = 2) -> int:
        return cups

    def other(cups: int = 3) -> object:
        return __name__, cups

    assert (price(), other()) == (2, (__name__, 3))
    strange: Any = FunctionType(price.__code__, {"__name__": "far away"})
    strange.__defaults__ = (2,)
    with Patches() as patches:
        patches.replace(strange, "__code__", other.__code__)
        assert strange() == ("far away", 2)
    assert strange() == 2


def test_warm_call_site_sees_the_patch() -> None:
    till = Calculator()

    def sums(times: int) -> set[int]:
        return {till.total(PRICES) for _ in range(times)}

    assert sums(5_000) == {770}
    with Patches() as patches:
        patches.replace(Calculator, "total", free)
        assert sums(5_000) == {0}
    assert sums(5_000) == {770}


def test_cached_instance_sees_its_class_patched() -> None:
    @cache
    def till() -> Calculator:
        return Calculator()

    assert till().total(PRICES) == 770
    with Patches() as patches:
        patches.replace(Calculator, "total", free)
        assert till().total(PRICES) == 0


def test_replaced_class_leaves_its_instances_behind_broken() -> None:
    """No id: who replaces a class does not replace its instances."""
    library: Any = type("library", (), {"Calculator": Calculator})
    before = library.Calculator()
    with Patches() as patches:
        patches.replace(library, "Calculator", type("Fake", (), {}))
        assert not isinstance(before, library.Calculator)
        assert not hasattr(library.Calculator(), "total")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    reach.main()
    invoice.main()
    rates.main()
    assert capsys.readouterr() == (
        "reached by          name  code\n"
        "till.total             0     0\n"
        "super().total          0     0\n"
        "methodcaller           0     0\n"
        "local variable       770     0\n"
        "dict of methods      770     0\n"
        "default argument     770     0\n"
        "partial              770     0\n"
        "240 240\n"
        "20 per cent\n",
        "",
    )
