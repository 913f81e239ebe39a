"""A process with limits. Real children, real limits."""

import io
import os
import resource
import signal
import sys
from pathlib import Path

import pytest

from examples.language.introspection import confined, confined_child
from examples.language.introspection.confined import Outcome


def test_a_program_runs_and_ends() -> None:
    assert confined.confined(source="print(6 * 7)", seconds=60) == Outcome(
        status=0, output="42\n"
    )


def test_an_error_is_in_the_output_and_in_the_status() -> None:
    outcome = confined.confined("print('before', flush=True)\n1 / 0", 60)
    assert outcome.status == 1
    assert outcome.output.startswith("before\n")
    assert 'File "<confined>", line 2' in outcome.output
    assert outcome.output.endswith("ZeroDivisionError: division by zero\n")


def test_an_exit_status_is_passed_on() -> None:
    assert confined.confined("raise SystemExit(3)", 60) == Outcome(3, "")


def test_it_is_main_in_an_empty_folder_without_our_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FERRY_TOKEN", "47-11")
    source = (
        "import os, sys\n"
        "print(__name__, os.listdir(), os.environ.get('FERRY_TOKEN'))\n"
        "print(sys.flags.isolated, 'ä')\n"
    )
    outcome = confined.confined(source, 60)
    assert outcome.output == "__main__ [] None\n1 ä\n"


def test_output_that_is_no_text_is_shown_as_far_as_it_is() -> None:
    source = "import sys\nsys.stdout.buffer.write(b'f\\xff\\n')"
    assert confined.confined(source, 60) == Outcome(0, "f\ufffd\n")


def test_an_endless_loop_ends_in_time() -> None:
    assert confined.confined("while True: pass", 0.2) == Outcome(None, "")


def test_processor_time_is_limited_and_output_is_kept() -> None:
    source = "print('on', flush=True)\nwhile True: pass"
    outcome = confined.confined(source, seconds=60)
    assert outcome.output == "on\n"
    assert outcome.status in {-signal.SIGXCPU, -signal.SIGKILL}


def test_a_grandchild_ends_with_the_child(tmp_path: Path) -> None:
    pipe = tmp_path / "alive"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    source = (
        "import os\n"
        f"writer = os.open({str(pipe)!r}, os.O_WRONLY)\n"
        "if os.fork() == 0:\n"
        "    while True: pass\n"
    )
    assert confined.confined(source, seconds=60).status == 0
    os.set_blocking(reader, True)
    assert os.read(reader, 1) == b""  # the end: no writer is left
    os.close(reader)


def test_output_is_limited() -> None:
    outcome = confined.confined("while True: print('ferry ' * 1000)", 60)
    assert outcome.status not in {0, None}
    assert 2**15 < len(outcome.output) <= 2**16


@pytest.mark.skipif(sys.platform != "linux", reason="others set no such limit")
def test_memory_is_limited() -> None:
    outcome = confined.confined("bytearray(2**29)", 60)
    assert outcome.output.endswith("MemoryError\n")


def test_the_child_can_still_read_what_we_can() -> None:
    source = f"print(len(open({confined_child.__file__!r}).read()))"
    size = len(Path(confined_child.__file__).read_text())
    assert confined.confined(source, 60) == Outcome(0, f"{size}\n")


def test_the_child_lowers_its_limits_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[tuple[int, tuple[int, int]]] = []

    def setrlimit(limit: int, most: tuple[int, int]) -> None:
        told.append((limit, most))
        if limit == resource.RLIMIT_AS:
            raise ValueError("not on macOS")

    monkeypatch.setattr(resource, "setrlimit", setrlimit)
    monkeypatch.setattr(sys, "stdin", io.StringIO("print(__name__)"))
    confined_child.main()
    assert capsys.readouterr().out == "__main__\n"
    assert told == [
        (resource.RLIMIT_CPU, (2, 2)),
        (resource.RLIMIT_AS, (2**28, 2**28)),
        (resource.RLIMIT_FSIZE, (2**16, 2**16)),
        (resource.RLIMIT_CORE, (0, 0)),
    ]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    confined.main()
    assert capsys.readouterr().out.splitlines() == [
        r"Outcome(status=0, output='carried out\n')",
        "Outcome(status=None, output='')",
    ]
