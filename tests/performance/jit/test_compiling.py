"""What is compiled, when, and from where the next process takes it."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numba
import numpy as np
import pytest
from numba.core import config

from examples.performance.jit import ahead, compile_events, energy, specialised


@pytest.fixture
def warm_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module anew, with a cache of its own."""
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path / "own"))
    module = importlib.import_module("examples.performance.jit.warm_up")
    return importlib.reload(module)


def test_a_signature_is_compiled_by_the_first_call_that_brings_it() -> None:
    @numba.njit()
    def first(samples: Any) -> Any:
        return samples[0]

    array = np.array([3, 4, 5], dtype=np.int16)
    with compile_events.compiled() as names:
        first(array)
        first(array)
        assert names == []
    assert names == ["first"]
    with compile_events.compiled() as names:
        first(array[::2])
        first(array.astype(np.int32))
    assert names == ["first", "first"]
    layouts = [str(signature[0]) for signature in first.signatures]
    assert layouts == [
        "array(int16, 1d, C)",
        "array(int16, 1d, A)",
        "array(int32, 1d, C)",
    ]


def test_what_a_compilation_compiles_meanwhile_is_not_counted() -> None:
    @numba.njit()
    def inner(number: Any) -> Any:
        return int(number) + 1

    @numba.njit()
    def outer(number: Any) -> Any:
        return inner(number)

    with compile_events.compiled() as names:
        outer(np.int16(1))
        inner(2.5)
    assert names == ["outer", "inner"]


def test_the_second_process_loads_what_the_first_compiled(
    warm_up: ModuleType, tmp_path: Path
) -> None:
    cache = tmp_path / "shared"
    assert warm_up.in_fresh_process(cache=cache) == (
        "at 1: 1 compiled, 0 loaded"
    )
    assert any(cache.rglob("*.nbi"))
    assert warm_up.in_fresh_process(cache) == "at 1: 0 compiled, 1 loaded"


def test_a_process_that_fails_is_an_error(
    warm_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm_up.sys, "executable", "/bin/false")
    with pytest.raises(subprocess.CalledProcessError):
        warm_up.in_fresh_process(tmp_path)


def test_the_report_counts_this_process(
    warm_up: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    warm_up.report()
    assert capsys.readouterr() == ("at 1: 1 compiled, 0 loaded\n", "")


@pytest.mark.parametrize(
    ("samples", "place"),
    [([3, -7, 5], 1), ([4, -4], 0), ([1, 2, -(2**15)], 2), ([0], 0)],
)
def test_the_loudest_is_the_first_of_the_largest_size(
    warm_up: ModuleType, samples: list[int], place: int
) -> None:
    array = np.array(samples, dtype=np.int16)
    assert warm_up.loudest(samples=array) == place
    assert warm_up.loudest.py_func(array) == place


def test_mypyc_leaves_its_module_beside_a_copy(tmp_path: Path) -> None:
    path = ahead.compile_ahead(source=Path(energy.__file__), folder=tmp_path)
    assert path == tmp_path / f"energy{ahead.SUFFIX}"
    twin = ahead.load(path=path)
    assert twin.__name__ == "energy"
    assert twin.__file__ == str(path)
    assert twin.energies([3], 1) == [9]


def test_what_mypyc_refuses_is_an_error(tmp_path: Path) -> None:
    wrong = tmp_path / "source" / "wrong.py"
    wrong.parent.mkdir()
    wrong.write_text("gain: int = 'loud'\n", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        ahead.compile_ahead(wrong, tmp_path)


def test_the_interpreter_specialises_and_gives_up_by_type() -> None:
    # In a process of its own: coverage traces this one.
    done = subprocess.run(
        [sys.executable, "-m", specialised.__name__],
        check=True,
        capture_output=True,
        text=True,
    )
    general = "BINARY_OP"
    if sys.version_info < (3, 12):
        general = "BINARY_OP_ADAPTIVE"
    assert done.stdout.splitlines() == [
        "int BINARY_OP_ADD_INT",
        "float BINARY_OP_ADD_FLOAT",
        f"list {general}",
    ]
    assert done.stderr == ""


def test_operations_are_the_binary_ones_only() -> None:
    def product(x: int, y: int) -> int:
        return -x * y + 1

    found = specialised.operations(function=product)
    assert len(found) == 2
    assert all(name.startswith("BINARY_OP") for name in found)


def test_output(
    warm_up: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(warm_up, "in_fresh_process", lambda cache: cache.name)
    warm_up.main()
    first, second = capsys.readouterr().out.split()
    assert first == second
    compile_events.main()
    assert capsys.readouterr() == ("['energies']\n[]\n", "")
    specialised.main()
    assert len(capsys.readouterr().out.splitlines()) == 3
    ahead.main()
    assert capsys.readouterr() == ("[5, 13, 25]\n", "")
