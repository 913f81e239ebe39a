"""A patch is refused from the version on that does without it."""

import pytest

from examples.language.monkey_patching.solutions import expiring
from examples.language.monkey_patching.solutions.expiring import (
    PatchExpiredError,
    numbers,
    until,
)


@pytest.mark.parametrize("installed", ["2.9", "2.9.9", "1.99", "2"])
def test_older_version_needs_the_patch(installed: str) -> None:
    until(fixed_in="2.10", installed=installed)


@pytest.mark.parametrize("installed", ["2.10", "2.10.0", "2.11", "3"])
def test_from_the_fix_on_it_is_refused(installed: str) -> None:
    with pytest.raises(PatchExpiredError) as caught:
        until("2.10", installed)
    assert str(caught.value) == f"{installed} has the fix of 2.10"


def test_versions_are_compared_as_numbers() -> None:
    assert numbers(version="2.10") == (2, 10)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    expiring.main()
    assert capsys.readouterr() == (
        "2.9 needs the patch\n2.10.1 has the fix of 2.10\n",
        "",
    )
