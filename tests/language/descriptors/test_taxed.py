"""A property on the metaclass guards the class."""

import pytest

from examples.language.descriptors import taxed
from examples.language.descriptors.taxed import Shop, Taxed
from examples.language.descriptors.validated import (
    Validated,
    is_positive_number,
)


class Kiosk(metaclass=Taxed):
    _vat = 5


@pytest.mark.parametrize("percent", [-5, 101])
def test_bad_rate_is_refused_on_the_class(percent: int) -> None:
    with pytest.raises(ValueError, match=r"Kiosk\.vat: .* is no percentage"):
        Kiosk.vat = percent
    assert Kiosk.vat == 5


def test_instances_do_not_see_the_metaclass() -> None:
    assert not hasattr(Kiosk(), "vat")


def test_each_class_has_its_own_rate() -> None:
    class Stall(Kiosk):
        pass

    Stall.vat = 7
    assert (Stall.vat, Kiosk.vat) == (7, 5)


def test_own_name_storage_needs_a_writable_dict() -> None:
    """A class shows a read-only proxy where an instance has a dict."""

    class Priced(type):
        price = Validated(is_positive_number)

    class Bean(metaclass=Priced):
        pass

    with pytest.raises(TypeError, match="does not support item assignment"):
        Bean.price = 5


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    before = Shop.vat
    taxed.main()
    assert capsys.readouterr().out.splitlines() == [
        "10 False",
        "Shop.vat: -5 is no percentage",
    ]
    Shop.vat = before
