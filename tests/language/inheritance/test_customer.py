"""Three mixins in one customer, and the copies that leak."""

import json
import logging
from typing import Any

import pytest

from examples.language.inheritance import customer, customer_broken
from examples.language.inheritance.customer import (
    BusinessCustomer,
    Customer,
)
from examples.language.inheritance.mixins import (
    LoggerMixin,
    SerializableMixin,
    ValidatableMixin,
)


def test_customer_that_is_right_has_no_errors() -> None:
    ada = Customer(name="Ada", postcode="10115")
    assert ada.get_errors() == []
    assert ada.validate()
    assert ada.get_errors() == []


@pytest.mark.parametrize(
    ("name", "postcode", "errors"),
    [
        (None, "10115", ["name: None"]),
        ("  ", "10115", ["name: '  '"]),
        ("Ada", 10115, ["postcode: 10115"]),
        ("Ada", "1011", ["postcode: '1011'"]),
        ("", "101155", ["name: ''", "postcode: '101155'"]),
    ],
)
def test_wrong_values_are_reported_and_do_not_raise(
    name: object, postcode: object, errors: list[str]
) -> None:
    made = Customer(name, postcode)
    assert not made.validate()
    assert made.get_errors() == errors
    assert not made.validate()
    assert made.get_errors() == errors  # not twice


def test_corrected_customer_is_right_again() -> None:
    made = Customer("", "10115")
    assert not made.validate()
    made.name = "Ada"
    assert made.validate()


def test_errors_belong_to_one_customer() -> None:
    first, second = Customer("Ada", "10115"), Customer("Ada", "10115")
    first.add_error(error="not welcome")
    assert first.get_errors() == ["not welcome"]
    assert second.get_errors() == []
    assert first == second  # errors are no field
    first.get_errors().clear()
    assert first.get_errors() == ["not welcome"]


def test_subclass_adds_its_rule_behind_the_others() -> None:
    made = BusinessCustomer(name=None, postcode="10115", tax_number=None)
    assert not made.validate()
    assert made.get_errors() == ["name: None", "tax_number: None"]
    assert BusinessCustomer("Ada", "10115", "DE1").validate()


def test_json_has_the_fields_and_nothing_else() -> None:
    made = BusinessCustomer("Ada", "10115", None)
    made.validate()
    assert json.loads(made.to_json()) == {
        "name": "Ada",
        "postcode": "10115",
        "tax_number": None,
    }


def test_number_of_errors_is_logged_under_the_class_name(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        BusinessCustomer(None, None, None).validate()
    assert caplog.record_tuples == [
        ("BusinessCustomer", logging.INFO, "2 errors")
    ]


def test_mixins_without_state_have_no_dict() -> None:
    for mixin in (LoggerMixin, SerializableMixin):
        assert not hasattr(mixin(), "__dict__")
    assert not vars(ValidatableMixin())


def test_hook_of_the_root_adds_nothing() -> None:
    assert ValidatableMixin().validate()


def test_main(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        customer.main()
    assert caplog.messages == ["0 errors", "1 errors"]
    assert capsys.readouterr().out.splitlines() == [
        'True {"name": "Ada", "postcode": "10115"}',
        "False ['postcode: 10115', 'tax_number: None']",
    ]


# --- everything that dir finds ---


@pytest.fixture
def asked() -> list[str]:
    return []


def test_json_holds_the_logger_broken(asked: list[str]) -> None:
    """S3-11: `dir()` finds more than the fields; `default=str` hides it."""
    made = customer_broken.User(name="Ada", asked=asked)
    assert json.loads(made.to_json()) == {
        "name": "Ada",
        "discount": 5,
        "logger": "<Logger User (WARNING)>",
    }


def test_properties_run_twice_broken(asked: list[str]) -> None:
    """S3-11: once to see whether it can be called, once for the value."""
    customer_broken.User("Ada", asked).to_dict()
    assert asked == ["the discount service"] * 2


def test_validate_raises_on_wrong_types_broken(asked: list[str]) -> None:
    """S3-11: the check fails on what it should report."""
    assert customer_broken.User("Ada", asked).validate()
    assert not customer_broken.User("  ", asked).validate()
    with pytest.raises(AttributeError, match=r"'NoneType'.*'strip'"):
        customer_broken.User(None, asked).validate()


def test_info_is_invisible_without_configuration_broken(
    asked: list[str],
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """S3-11: what nobody configured shows warnings only."""
    customer_broken.User("Ada", asked)
    assert capsys.readouterr() == ("", "")
    assert caplog.messages == []
    with caplog.at_level(logging.INFO):
        customer_broken.User("Ada", asked)
    assert caplog.messages == ["made Ada"]


def test_logging_that_was_not_imported_broken() -> None:
    """S3-11: the name is looked up at the first call, and not before."""
    namespace: dict[str, Any] = {}
    excerpt = "class Mixin:\n def warn(self): logging.warning('late')"
    exec(excerpt, namespace)
    with pytest.raises(NameError, match="'logging' is not defined"):
        namespace["Mixin"]().warn()


def test_main_of_the_copy(capsys: pytest.CaptureFixture[str]) -> None:
    customer_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        '{"discount": 5, "logger": "<Logger User (WARNING)>", "name": "Ada"}'
        " ['the discount service', 'the discount service']",
        "'NoneType' object has no attribute 'strip'",
    ]
