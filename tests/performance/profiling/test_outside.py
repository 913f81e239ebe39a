"""py-spy is the parent of what it watches, or says why it cannot be."""

import runpy
import sys
from pathlib import Path

import pytest

from examples.performance.profiling import outside
from examples.performance.profiling.outside import (
    CannotSampleError,
    record,
    watch,
)

FAKE = """\
import sys
from pathlib import Path

arguments = sys.argv[1:]
output = arguments[arguments.index("-o") + 1]
Path(output).write_text(";".join(arguments[:5]).replace(output, "") + " 7")
Path("told.txt").write_text("|".join(arguments[7:]))
"""


def spy(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_options_and_program_are_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = record(["oven.py", "-v"], rate=250, spy=spy(FAKE))
    assert found == {("record", "--rate", "250", "--format", "raw"): 7}
    told = Path("told.txt").read_text().split("|")
    assert told == ["--", sys.executable, "oven.py", "-v"]


def test_a_hundred_samples_a_second_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    [names] = record(arguments=["oven.py"], spy=spy(FAKE))
    assert names[2] == "100"


def test_a_refusal_says_what_to_ask_for() -> None:
    refuse = "raise SystemExit('starting\\nPermission denied')"
    with pytest.raises(CannotSampleError) as error:
        record(["-c", "pass"], spy=spy(refuse))
    assert str(error.value) == (
        "Permission denied: py-spy needs ptrace (in a container: "
        "--cap-add SYS_PTRACE; on macOS: sudo)"
    )


def test_a_spy_that_is_not_there_is_told() -> None:
    with pytest.raises(CannotSampleError) as error:
        watch(command=["no-such-spy"], raw=Path("raw.txt"))
    assert str(error.value) == "py-spy is not installed"
    assert error.value.__suppress_context__


PROGRAM = """
from time import monotonic
from examples.performance.profiling.bakery import bake

end = monotonic() + 0.3
while monotonic() < end:
    bake(1, 5_000)
"""


def test_samples_are_found_where_the_work_is() -> None:
    try:
        found = record(["-c", PROGRAM])
    except CannotSampleError as error:
        pytest.skip(str(error))
    baking = sum(n for names, n in found.items() if "bake" in names)
    assert baking > found.total() / 2


def test_output(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(command: list[str], **options: object) -> None:
        Path(command[command.index("-o") + 1]).write_text("bake 3\n")
        assert options == {"capture_output": True, "text": True}

    monkeypatch.setattr("subprocess.run", told)
    runpy.run_path(str(outside.__file__), run_name="__main__")
    assert capsys.readouterr() == ("True\n", "")
