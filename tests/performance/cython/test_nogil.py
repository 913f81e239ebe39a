"""`nogil` is proved twice: by a thread that runs, and by the C code."""

import array
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from typing_extensions import Buffer

import examples.performance.cython
from examples.performance.cython import annotation, handover

FOLDER = Path(examples.performance.cython.__file__).parent


def set_while(wait: Callable[[Buffer, int], bool], patience: int) -> bool:
    """Let one thread wait for a flag that another one sets."""
    flag = array.array("i", [0])
    seen: list[bool] = []
    waiting = threading.Event()

    def watch() -> None:
        waiting.set()
        seen.append(wait(flag, patience))

    watcher = threading.Thread(target=watch)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    try:
        watcher.start()
        waiting.wait()
        flag[0] = 1
        watcher.join()
    finally:
        sys.setswitchinterval(before)
    return seen[0]


def test_without_the_gil_another_thread_sets_the_flag() -> None:
    assert set_while(handover.wait_released, patience=10**9)


def test_with_the_gil_nobody_can_set_it() -> None:
    flag = array.array("i", [0])
    seen: list[bool] = []
    go = threading.Event()

    def watch() -> None:
        seen.append(handover.wait_held(flag, 1000))
        go.set()

    def setter() -> None:
        go.wait()
        flag[0] = 1

    threads = [threading.Thread(target=f) for f in (setter, watch)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [False]
    assert flag[0] == 1


@pytest.mark.parametrize(
    ("module", "first", "last"),
    [
        ("julia_typed.pyx", "cdef int escape_time", "return steps"),
        ("julia_views.pyx", "cdef int escape_time", "def fill("),
        ("julia_pure.py", "while steps < limit", "steps += 1"),
        ("frontier.pyx", "while nearest.second", "def cheapest("),
    ],
)
def test_hot_lines_touch_no_python(module: str, first: str, last: str) -> None:
    lines = annotation.scores(FOLDER / module)
    texts = [text.strip() for _, text in lines]
    start = next(i for i, t in enumerate(texts) if t.startswith(first))
    end = next(
        i for i, t in enumerate(texts) if i > start and t.startswith(last)
    )
    assert [line for line in lines[start:end] if line[0]] == []


def test_untyped_lines_touch_python() -> None:
    scores = annotation.scores(FOLDER / "julia_untyped.pyx")
    loop = [score for score, text in scores if "x * x" in text]
    assert loop
    assert min(loop) > 0


def test_the_report_runs(capsys: pytest.CaptureFixture[str]) -> None:
    annotation.main()
    assert "C      |     return steps" in capsys.readouterr().out


def test_python_objects_are_refused_without_the_gil_broken(
    tmp_path: Path,
) -> None:
    """Cython refuses to append to a list in a `nogil` block."""
    source = FOLDER / "nogil_broken" / "report.pyx"
    done = subprocess.run(
        [sys.executable, "-m", "cython", source, "-o", tmp_path / "x.c"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Calling gil-requiring function not allowed" in done.stderr
    assert "Converting to Python object not allowed" in done.stderr


def test_the_directive_declares_a_module_free_threaded(
    tmp_path: Path,
) -> None:
    source = tmp_path / "module.pyx"
    for directive, declared in (("", False), ("True", True)):
        head = f"# cython: freethreading_compatible={directive}\n"
        source.write_text(head * bool(directive) + "x = 1\n")
        target = tmp_path / "module.c"
        subprocess.run(
            [sys.executable, "-m", "cython", "-3", source, "-o", target],
            check=True,
        )
        fallback = target.read_text().partition(
            "#ifdef CYTHON_FREETHREADING_COMPATIBLE"
        )[2]
        fallback = fallback.partition("#endif\n#else\n")[2].splitlines()[0]
        assert fallback.endswith("Py_MOD_GIL_NOT_USED") is declared
