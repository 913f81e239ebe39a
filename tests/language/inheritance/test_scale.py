"""An override can be called wherever its base can, or breaks its callers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.inheritance import scale
from examples.language.inheritance.scale import Scale, ShopScale, heavier


@given(st.integers(0, 100_000))
def test_override_answers_to_what_the_base_accepts(grams: int) -> None:
    exact, whole = Scale().weigh(grams), ShopScale().weigh(grams)
    assert exact == grams / 1000
    assert isinstance(whole, int)
    assert 0 <= exact - whole < 1


def test_override_accepts_more() -> None:
    assert ShopScale().weigh(grams=None) == 0
    assert ShopScale().weigh(grams=None, bags=2) == 2
    assert ShopScale().weigh(grams=1999, bags=1) == 2


def test_difference_is_the_second_less_the_first() -> None:
    assert heavier(scale=Scale(), one=250, two=1000) == 0.75


def test_override_that_needs_more_fails_its_callers_broken() -> None:
    """No id: a parameter without a default, which no caller passes."""

    class CourierScale(Scale):
        def weigh(  # type: ignore[override]  # pyright: ignore
            self, grams: int, zone: int
        ) -> float:
            return grams / 1000 + zone

    assert CourierScale().weigh(1000, 1) == 2
    with pytest.raises(TypeError, match=r"missing 1 required.*'zone'"):
        heavier(CourierScale(), 1, 2)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    scale.main()
    assert capsys.readouterr().out.splitlines() == ["1.25 1", "2"]
