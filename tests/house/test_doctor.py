"""The doctor names the fault in one line."""

import sys
import sysconfig
from pathlib import Path

import pytest

from prove import doctor

SAID = {
    (
        "packages",
        "WARNING: Retrying (Retry(total=0)) after connection broken by"
        " 'NewConnectionError(...: [Errno -2] Name or service not known')'\n"
        "ERROR: No matching distribution found for uv==0.13.8\n",
    ): "the Python package registry cannot be reached",
    (
        "packages",
        "error: Failed to fetch: `http://127.0.0.1:9/wheel/`\n"
        "  cause: Request failed after 1 retries\n"
        "  cause: error sending request for url\n",
    ): "the Python package registry cannot be reached",
    (
        "packages",
        "  cause: invalid peer certificate: UnknownIssuer\n",
    ): "the Python package registry answers with a certificate not trusted",
    (
        "packages",
        "error: Failed to unpack\n  No space left on device (os error 28)\n",
    ): "No space left on device",
    (
        "assets",
        "npm error code ENOTFOUND\nnpm error network request failed\n",
    ): "the npm registry cannot be reached",
    (
        "assets",
        "npm error code SELF_SIGNED_CERT_IN_CHAIN\n",
    ): "the npm registry answers with a certificate not trusted",
    (
        "assets",
        "npm error `npm ci` needs package.json and package-lock.json in"
        " sync\n",
    ): "npm did not install the browser assets: npm error `npm ci`",
    (
        "compile",
        "running build_ext\nexamples/a.pyx:3:4: undeclared name: y\n"
        "error: Failed to build\n",
    ): "did not compile: examples/a.pyx:3:4: undeclared name: y",
    (
        "compile",
        "performance hint: examples/a.pyx:1:2: Exception check\n"
        "examples/a.c:9:1: warning: 'y' defined but not used\n"
        "examples/a.pyx:3:4: undeclared name: y\n",
    ): "did not compile: examples/a.pyx:3:4: undeclared name: y",
    ("venv", ""): "python3-venv): no output",
}


@pytest.mark.parametrize(("step", "output"), SAID)
def test_a_log_becomes_one_line(
    step: str, output: str, tmp_path: Path
) -> None:
    log = tmp_path / "step.log"
    log.write_text(output)
    line = doctor.explain(step, log)
    assert SAID[step, output] in line
    assert line.endswith(f"all of it is in {log}")
    assert "\n" not in line


def test_a_working_compiler_is_no_fault() -> None:
    assert doctor.compiler_fault() is None


def test_missing_headers_are_told_from_a_missing_compiler(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def elsewhere(name: str) -> str:
        return str(tmp_path / name)

    monkeypatch.setattr(sysconfig, "get_path", elsewhere)
    fault = doctor.compiler_fault()
    assert fault is not None
    assert "headers of this Python" in fault


def test_a_compiler_that_fails_is_quoted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text("raise SystemExit('error: licence not accepted')\n")
    monkeypatch.setenv("CC", f"{sys.executable} {broken}")
    assert doctor.compiler_fault() == (
        "the C compiler does not work: error: licence not accepted"
    )


def test_a_fault_is_one_line_on_stderr_and_an_exit_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    assert doctor.main(["compiler"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("proven-python: no C compiler: no-such")
    assert printed.err.count("\n") == 1


def test_no_fault_is_silence(capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.main(["port", "127.0.0.1", "0"]) == 0
    assert capsys.readouterr() == ("", "")


def test_an_unknown_command_shows_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert doctor.main(["prot", "8000"]) == 1
    assert "compiler | port HOST PORT" in capsys.readouterr().err
