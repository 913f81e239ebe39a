"""A finalizer is called once, and keeps nothing that it waits for."""

import gc
import sys
import weakref
from pathlib import Path
from typing import Any

import pytest

from examples.performance.weak_references import scan, scan_broken
from examples.performance.weak_references.scan import Scan


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_a_scan_has_a_folder_until_it_is_closed(tmp_path: Path) -> None:
    image = Scan("M31")
    assert image.plate == "M31"
    assert image.folder.parent == tmp_path
    assert image.folder.name.startswith("scan-")
    assert image.is_open
    (image.folder / "image.fits").write_text("stars")
    image.close()
    assert not image.folder.exists()
    assert not image.is_open
    assert image.close() is None


def test_a_dropped_scan_is_closed() -> None:
    image = Scan(plate="M31")
    folder = image.folder
    del image
    gc.collect()
    assert not folder.exists()


def test_a_scan_that_is_kept_is_closed_at_the_end() -> None:
    image = Scan("M31")
    assert image.close.atexit
    image.close()


def test_main(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    scan.main()
    assert capsys.readouterr().out.splitlines() == [
        "[False, False, True]",
        "False True",
    ]
    gc.collect()
    assert not [*tmp_path.iterdir()]


def test_half_an_object_is_deleted_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`__del__` is called for what `__init__` did not finish."""
    ignored: list[str] = []

    def note(unraisable: Any) -> None:
        ignored.append(str(unraisable.exc_value))

    monkeypatch.setattr(sys, "unraisablehook", note)
    with pytest.raises(ValueError, match=r"^which plate\?$"):
        scan_broken.HalfMade("")
    gc.collect()
    assert ignored == ["'HalfMade' object has no attribute 'files'"]


def test_a_whole_object_is_deleted_in_order() -> None:
    whole = scan_broken.HalfMade("M31")
    files = whole.files
    assert files == ["M31"]
    del whole
    gc.collect()
    assert files == []


def test_a_finalizer_keeps_its_object_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A bound method holds what the finalizer waits for."""
    kept = scan_broken.SelfKept("M31")
    weak, finalizer = weakref.ref(kept), kept.finalizer
    del kept
    gc.collect()
    assert weak() is not None
    assert capsys.readouterr().out == ""
    finalizer()  # as the end of the program would
    assert capsys.readouterr().out == "closed M31\n"
    gc.collect()
    assert weak() is None
