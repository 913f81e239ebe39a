"""The way back from `asdict`."""

from dataclasses import asdict, dataclass
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.dataclasses.solutions import from_dict as solution
from examples.language.dataclasses.solutions.from_dict import (
    Address,
    Label,
    from_dict,
)

ADDRESSES = st.builds(Address, street=st.text(), town=st.text())


@given(st.builds(Label, code=st.text(), to=ADDRESSES))
def test_round_trip(label: Label) -> None:
    assert from_dict(model=Label, data=asdict(label)) == label


def test_what_is_no_mapping_is_taken_as_it_is() -> None:
    home = Address("Rue Haute 3", "Nantes")
    assert from_dict(Label, {"code": "X", "to": home}).to is home
    plain = from_dict(Label, {"code": {"street": 1}, "to": home})
    assert repr(plain.code) == "{'street': 1}"
    view = MappingProxyType({"street": "", "town": ""})
    assert from_dict(Label, {"code": "", "to": view}).to == Address("", "")


def test_missing_and_unknown_names_are_refused() -> None:
    with pytest.raises(TypeError, match=r"missing 1 required.*'town'"):
        from_dict(Address, {"street": ""})
    with pytest.raises(TypeError, match="unexpected keyword argument 'zip'"):
        from_dict(Address, {"street": "", "town": "", "zip": 1})


def test_hints_may_be_strings() -> None:
    @dataclass
    class Parcel:
        grams: "int"

    assert from_dict(Parcel, {"grams": 1}) == Parcel(1)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out.splitlines() == [
        "Label(code='RR473124829GB', to=Address(street='3', town='Nantes'))",
        "Address.__init__() got an unexpected keyword argument 'zip'",
    ]
