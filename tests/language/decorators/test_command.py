"""One decorator in three forms."""

from collections.abc import Iterator

import pytest

from examples.language.decorators import command as module
from examples.language.decorators.command import cast_off, command, commands


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    kept = dict(commands)
    yield
    commands.clear()
    commands.update(kept)


def weigh(anchor: str) -> str:
    return f"{anchor} is up"


def test_bare_form_enters_under_the_functions_name() -> None:
    assert command(weigh) is weigh
    assert commands["weigh"] is weigh


def test_empty_parentheses_do_the_same() -> None:
    assert command()(weigh) is weigh
    assert commands["weigh"] is weigh


def test_name_is_what_it_is_entered_as() -> None:
    assert command(name="up")(weigh) is weigh
    assert commands["up"] is weigh
    assert "weigh" not in commands
    assert commands["cast-off"] is cast_off


def test_no_option_can_be_taken_for_the_function() -> None:
    with pytest.raises(TypeError):
        command(function=weigh)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        command(weigh, "up")  # type: ignore[call-overload]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "moor: Calypso at berth 1\ncast-off: Calypso is gone\n"
    )
