"""A class made by calling `type`."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.metaclasses import record_type as module
from examples.language.metaclasses.record_type import record_type

FIELDS = st.lists(
    st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(
        lambda name: name not in {"self"}
    ),
    min_size=1,
    unique=True,
)


@given(FIELDS, st.data())
def test_record_keeps_each_value_under_its_field(
    fields: list[str], data: st.DataObject
) -> None:
    values = [data.draw(st.text()) for _ in fields]
    record = record_type("Record", fields)(*values)
    assert [getattr(record, field) for field in fields] == values


def test_record_shows_its_fields() -> None:
    person: Any = record_type("Person", ["name", "age"])
    assert repr(person("Ada", "36")) == "Person('Ada', '36')"
    assert person.__name__ == "Person"


def test_record_has_no_room_for_other_attributes() -> None:
    ada = record_type("Person", ["name"])("Ada")
    with pytest.raises(AttributeError):
        ada.age = 36


@pytest.mark.parametrize("values", [(), ("Ada",), ("Ada", "36", "x")])
def test_record_wants_one_value_for_each_field(values: tuple[str]) -> None:
    with pytest.raises(ValueError, match="zip"):
        record_type("Person", ["name", "age"])(*values)


def test_module_of_a_made_class_is_where_type_was_called() -> None:
    assert record_type("Person", ["name"]).__module__ == module.__name__


def test_record_cannot_be_pickled_for_want_of_a_home() -> None:
    ada = record_type("Person", ["name"])("Ada")
    with pytest.raises((pickle.PicklingError, AttributeError), match="Person"):
        pickle.dumps(ada)


def test_main_reads_the_header(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Person('Ada', '36')",
        "Person('Grace', '85')",
    ]
