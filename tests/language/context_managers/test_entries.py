"""Once, again, or nested."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from examples.language.context_managers import entries as chapter
from examples.language.context_managers import (
    red_light,
    shelf,
    shelf_broken,
)
from examples.language.context_managers.entries import entries
from examples.language.context_managers.muted import Channel, muted
from examples.language.context_managers.red_light import Lamp, RedLight

Case = tuple[AbstractContextManager[object], Callable[[], bool]]


def muting() -> Case:
    voice = Channel("voice")
    return muted(voice), lambda: voice.muted


def lamp() -> Case:
    light = Lamp()
    return light, lambda: light.on


def red() -> Case:
    light = RedLight()
    return light, lambda: light.on


def an_open_file() -> Case:
    # `entries` is what enters it.
    file = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    return file, lambda: not file.closed


def redirected() -> Case:
    sink = StringIO()
    return redirect_stdout(sink), lambda: sys.stdout is sink


def moved() -> Case:
    root = Path("/").resolve()
    return chdir(root), lambda: Path.cwd() == root


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        (muting, "single-use"),
        (an_open_file, "single-use"),
        (lamp, "reusable"),
        (red, "reentrant"),
        (redirected, "reentrant"),
        (moved, "reentrant"),
    ],
)
def test_verdicts(case: Callable[[], Case], verdict: str) -> None:
    assert entries(*case()) == verdict


@pytest.mark.parametrize("light", [Lamp(), RedLight()])
def test_lights_are_off_on_and_off(light: Lamp | RedLight) -> None:
    assert not light.on
    with light as entered:
        assert entered is light
        assert light.on
    assert not light.on


def test_flag_is_out_while_the_outer_block_runs_broken() -> None:
    """No id: a flag where a count is needed."""
    with (light := Lamp()):
        with light:
            pass
        assert not light.on


def test_count_stays_up_until_the_last_exit() -> None:
    with (light := RedLight()):
        with light:
            assert light.depth == 2
        assert light.on
    assert light.depth == 0


def test_each_lease_knows_its_microphone() -> None:
    made = shelf.Shelf(["M1", "M2"])
    with made.lease() as first:
        with pytest.raises(ValueError, match="x"), made.lease() as second:
            assert {first, second} == {"M1", "M2"}
            assert made.free == []
            raise ValueError("x")
        assert made.free == [second]
    assert made.free == [second, first]


def test_nested_use_loses_a_microphone_broken() -> None:
    """S1-13, S3-02: what a user holds is kept on the shared object."""
    made = shelf_broken.Shelf(["R0", "R1"])
    with made as first:
        assert (first, made.free) == ("R1", ["R0"])
        with made as second:
            assert (second, made.free) == ("R0", [])
    assert made.free == ["R0", "R0"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    chapter.main()
    red_light.main()
    shelf.main()
    shelf_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "muted: single-use",
        "Lamp: reusable",
        "RedLight: reentrant",
        "redirect_stdout: reentrant",
        "Lamp on: False",
        "RedLight on: True",
        "M2 and M1 are out, [] left",
        "back: ['M1', 'M2']",
        "M2 and M1 are out",
        "back: ['M1', 'M1']",
    ]
