"""What tests of shared objects share: a clean house, and haste."""

import sys
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest

Enter = Callable[[], None]


def clean() -> None:
    # Here, and not above: what fails to import is to fail a test.
    from examples.language.singletons import (
        box_office,
        cached_broken,
        playbill,
        production_broken,
        shared_connection,
        stage,
        stage_broken,
        theatre,
        unlocked_broken,
        warm_up_broken,
    )

    theatre.forget_database()
    box_office.office.sold.clear()
    cached_broken.box_office.cache_clear()
    for broken in (production_broken, unlocked_broken):
        broken.SingletonMeta._instances.clear()
    shared_connection.Logger.clear_instance()
    shared_connection.SharedConnection.clear_instance()
    warm_up_broken.Lights.clear_instance()
    stage_broken.Stage._instance = stage.Stage._instance = None
    made: list[Any] = vars(playbill.Playbill)["_made"]
    made.clear()


@pytest.fixture(autouse=True)
def clean_house(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    clean()
    yield
    clean()


@pytest.fixture
def haste() -> Iterator[None]:
    """Let threads take turns as often as the interpreter can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.fixture
def entered() -> list[int]:
    """What `enter` has counted."""
    return []


@pytest.fixture
def enter(entered: list[int]) -> Enter:
    """Stay inside until a second thread comes, or a while has gone by."""
    second = Event()

    def enter() -> None:
        entered.append(1)
        if len(entered) > 1:
            second.set()
        second.wait(0.1)

    return enter
