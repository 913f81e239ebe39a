"""An object is found as long as others keep it, and no longer."""

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from examples.performance.weak_references import (
    large_object,
    large_object_broken,
    last_words,
    watch_broken,
)


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@pytest.mark.usefixtures("no_collector")
def test_the_life_of_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    large_object.main()
    assert capsys.readouterr().out.splitlines() == [
        "<LargeObject Strong> True",
        "True",
        "Deleted Strong",
        "None",
        "Deleted Weak",
        "None",
    ]


@pytest.mark.usefixtures("no_collector")
def test_the_usual_demonstration_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-16: output that nobody ran, and the collector is not needed."""
    large_object_broken.demonstrate()
    printed = capsys.readouterr().out
    assert printed != large_object_broken.OUTPUT
    claimed = large_object_broken.OUTPUT.splitlines()
    first, strong, *rest = printed.splitlines()
    assert [first, *rest] == [claimed[0], claimed[2], "Deleted Strong"]
    assert strong.startswith(
        f"strong: <{large_object_broken.__name__}.LargeObject object at "
    )
    assert claimed[1] == "strong: <LargeObject object>"


def test_counting_tells_the_object_before_its_references() -> None:
    assert last_words.last_words(cyclic=False) == [
        "__del__, found",
        "second",
        "first",
        "del is done",
    ]


def test_the_collector_tells_the_references_first() -> None:
    assert last_words.last_words(cyclic=True) == [
        "del is done",
        "second",
        "first",
        "__del__, not found",
    ]


def test_a_callback_dies_with_its_reference_broken() -> None:
    """A reference that nobody keeps tells nobody."""

    class Plate:
        pass

    told: list[str] = []
    plate = Plate()
    watch_broken.watch(plate, lambda: told.append("gone"))
    del plate
    gc.collect()
    assert told == []


def test_what_is_watched_and_kept_tells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: list[object] = []
    make: Any = weakref.ref

    def keep(thing: object, callback: object) -> None:
        kept.append(make(thing, callback))

    monkeypatch.setattr(weakref, "ref", keep)

    class Plate:
        pass

    told: list[str] = []
    plate = Plate()
    watch_broken.watch(plate, lambda: told.append("gone"))
    del plate
    gc.collect()
    assert told == ["gone"]
