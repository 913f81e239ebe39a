"""No parcel exists that breaks a rule."""

from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.dataclasses import parcel as module
from examples.language.dataclasses.parcel import Parcel, is_tracking_code

CODE = "RR473124829GB"


@given(st.from_regex(r"\A[0-9]{8}\Z"))
def test_each_serial_has_one_check_digit(serial: str) -> None:
    fitting = [d for d in range(10) if is_tracking_code(f"RR{serial}{d}GB")]
    assert len(fitting) == 1


@pytest.mark.parametrize(
    "code",
    ["RR473124829GB", "CX001002008FR", "RR000000005GB", "RR020000000GB"],
)
def test_right_codes(code: str) -> None:
    assert is_tracking_code(code=code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "rr473124829gb",
        "RR473124828GB",
        "RR473124829GBX",
        "XRR473124829GB",
        "R1473124829GB",
        "RR47312482XGB",
        "RR٤73124829GB",
        "RR473124829G",
    ],
)
def test_wrong_codes(code: str) -> None:
    assert not is_tracking_code(code)


def test_code_is_brought_to_its_form() -> None:
    assert Parcel("rr 473 124 829 gb", 1) == Parcel(code=CODE, grams=1)


@pytest.mark.parametrize("grams", [1, 30_000])
def test_weights_at_the_bounds(grams: int) -> None:
    assert Parcel(CODE, grams).grams == grams


@pytest.mark.parametrize("grams", [-1, 0, 30_001])
def test_weights_beyond_the_bounds(grams: int) -> None:
    with pytest.raises(ValueError, match=f"^{grams} g cannot be carried$"):
        Parcel(CODE, grams)


@pytest.mark.parametrize("grams", [True, 1.0, "1"])
def test_grams_are_int_and_nothing_like_it(grams: Any) -> None:
    with pytest.raises(TypeError, match=rf"^grams={grams!r} is no int$"):
        Parcel(CODE, grams)


def test_wrong_code_is_told_as_it_was_read() -> None:
    with pytest.raises(ValueError, match=r"^RR1GB is no tracking code$"):
        Parcel("rr 1 gb", 1)


def test_parcel_is_frozen_hashable_and_has_no_dict() -> None:
    parcel: Any = Parcel(CODE, 1)
    with pytest.raises(FrozenInstanceError):
        parcel.grams = 2
    assert {parcel: 1}[Parcel(CODE, 1)] == 1
    assert not hasattr(parcel, "__dict__")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Parcel(code='RR473124829GB', grams=1200)",
        "RR473124828GB is no tracking code",
    ]
