"""Every failed check is reported."""

from typing import Any

import pytest

from examples.language.descriptors.solutions import validated_attribute
from examples.language.descriptors.solutions.validated_attribute import User


@pytest.mark.parametrize(
    ("email", "failed"),
    [
        ("ADA", ["is_lower_case", "has_at_sign"]),
        ("ada", ["has_at_sign"]),
        ("Ada@example.org", ["is_lower_case"]),
    ],
)
def test_all_failures_at_once(email: str, failed: list[str]) -> None:
    user = User()
    with pytest.raises(ExceptionGroup) as caught:
        user.email = email
    assert [str(error) for error in caught.value.exceptions] == failed
    assert vars(user) == {}


def test_checks_never_see_the_wrong_type() -> None:
    number: Any = 5
    with pytest.raises(TypeError, match=r"^User\.email takes str$"):
        User().email = number


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    validated_attribute.main()
    assert capsys.readouterr().out.splitlines() == [
        "User.email ['is_lower_case', 'has_at_sign']",
        "ada@example.org",
    ]
