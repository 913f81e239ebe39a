"""A part finds its whole, and does not keep it."""

import gc
import weakref

import pytest

from examples.performance.weak_references import telescope
from examples.performance.weak_references.telescope import Camera, Telescope


def test_a_camera_asks_its_telescope() -> None:
    hooker = Telescope(name="Hooker")
    assert hooker.camera.label() == "taken with Hooker"
    hooker.name = "Hale"
    assert hooker.camera.label() == "taken with Hale"


def test_there_is_no_cycle() -> None:
    gc.disable()
    try:
        hooker = Telescope("Hooker")
        weak = weakref.ref(hooker)
        del hooker
        assert weak() is None
    finally:
        gc.enable()


def test_a_camera_without_a_telescope_raises() -> None:
    camera = Camera(telescope=Telescope("Hooker"))
    gc.collect()
    with pytest.raises(
        ReferenceError, match=r"^weakly-referenced object no longer exists$"
    ):
        camera.label()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    telescope.main()
    assert capsys.readouterr().out.splitlines() == [
        "taken with Hooker",
        "ProxyType",
        "False",
        "weakly-referenced object no longer exists",
    ]
