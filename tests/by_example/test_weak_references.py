"""When an object dies, and who is told."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from examples.by_example import weak_references
from examples.by_example.weak_references import LargeObject


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    yield
    gc.enable()


def test_the_last_strong_reference_decides(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gc.collect()
    gc.disable()
    first = LargeObject(name="one")
    weak = weakref.ref(first)
    second = first
    del first
    assert repr(weak()) == "<LargeObject one>"
    del second
    assert weak() is None
    assert capsys.readouterr().out == "Deleted one\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    weak_references.main()
    assert gc.isenabled()
    assert capsys.readouterr().out.splitlines() == [
        "<LargeObject Strong> ['one']",
        "True",
        "the reference is dead",
        "Deleted Strong",
        "None []",
        "still there, collector on: False",
        "Deleted Ring",
        "found True",
        "cannot create weak reference to 'str' object",
    ]
