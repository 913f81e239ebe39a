"""Sealed families."""

# Here the class statement itself is under test.
# pyright: reportUnusedClass=false

import pytest

from examples.language.metaclasses.solutions import sealed
from examples.language.metaclasses.solutions.sealed import (
    Event,
    Exported,
    Sealed,
)


def test_family_grows_in_its_own_module() -> None:
    assert Event.home == Exported.home == sealed.__name__


def test_subclass_from_elsewhere_is_refused() -> None:
    with pytest.raises(TypeError, match=f"Forged: sealed in {Event.home}"):

        class Forged(Event):
            pass


def test_grandchild_from_elsewhere_is_refused() -> None:
    with pytest.raises(TypeError, match="sealed in"):

        class Forged(Exported):
            pass


def test_each_family_has_its_own_home() -> None:
    class Command(Sealed):
        pass

    assert Command.home == __name__
    assert Event.home == sealed.__name__


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    sealed.main()
    assert "refused: Forged: sealed in" in capsys.readouterr().out
