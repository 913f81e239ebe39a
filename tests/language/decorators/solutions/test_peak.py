"""Memory at its peak."""

import tracemalloc

import pytest

from examples.language.decorators.solutions import peak as module
from examples.language.decorators.solutions.peak import peak_memory


def test_peak_is_that_of_the_call() -> None:
    records: list[tuple[str, int]] = []

    @peak_memory(lambda *entry: records.append(entry))
    def load(size: int) -> int:
        """Load."""
        return len(bytes(size))

    assert load(100_000) == 100_000
    assert load(size=10) == 10
    (name, large), (_, small) = records
    assert name == load.__name__ == "load"
    assert 100_000 < large < 120_000
    assert small < 20_000
    assert not tracemalloc.is_tracing()
    assert load.__doc__ == "Load."


def test_failing_call_is_recorded_and_ended() -> None:
    records: list[tuple[str, int]] = []

    @peak_memory(lambda *entry: records.append(entry))
    def load() -> None:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        load()
    assert [name for name, _ in records] == ["load"]
    assert not tracemalloc.is_tracing()


def test_nested_measurement_is_refused() -> None:
    records: list[tuple[str, int]] = []
    record = peak_memory(lambda *entry: records.append(entry))

    @record
    def outer() -> None:
        record(lambda: None)()

    with pytest.raises(RuntimeError, match=r"^somebody else is measuring$"):
        outer()
    assert [name for name, _ in records] == ["outer"]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "100000 1\n"
