"""One line on why this machine cannot build or serve the site.

Standard library only: it runs before anything is installed, as a script.
"""

import os
import re
import shlex
import socket
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

PROBES = {
    "C": ("CC", "probe.c", "#include <Python.h>\n"),
    "C++": ("CXX", "probe.cpp", "#include <vector>\n"),
}

# Where a compiler says that a source is wrong.
PLACE = re.compile(r"\.(pyx|pxd|py|c|cpp|h|hpp|proto):\d+:\d+: ")

# What it says of a source that it takes all the same.
ADVICE = re.compile(r"\b(hint|warning|note): ", re.IGNORECASE)

# What a client prints when it gets no answer, and when it gets one that it
# does not trust.
SILENCE = re.compile(
    r"name or service not known|name resolution|failed to lookup address"
    r"|nodename nor servname|connection refused|connection reset"
    r"|connect error|error sending request|failed to establish"
    r"|max retries|timed? ?out|unreachable|ENOTFOUND|ECONNREFUSED"
    r"|ECONNRESET|ETIMEDOUT|EAI_AGAIN",
    re.IGNORECASE,
)
MISTRUST = re.compile(
    r"certificate_verify_failed|unknownissuer|self.signed|unable_to_",
    re.IGNORECASE,
)

SOURCES = {
    "packages": "the Python package registry",
    "assets": "the npm registry",
}
MIRRORS = {
    "packages": "PIP_INDEX_URL and UV_DEFAULT_INDEX",
    "assets": "NPM_CONFIG_REGISTRY",
}
FAILURES = {
    "venv": "the environment was not made (Debian: apt install python3-venv)",
    "packages": "the locked packages were not installed",
    "compile": "the Cython modules did not compile",
    "messages": "the .proto files were not accepted",
    "assets": "npm did not install the browser assets",
}


def compiler_fault() -> str | None:
    """Compile two small files, as the build of the modules would.

    Returns:
        What is missing, or None when C and C++ both compile.
    """
    for language, (variable, name, source) in PROBES.items():
        default = sysconfig.get_config_var(variable) or "cc"
        command = shlex.split(os.environ.get(variable) or default)
        with tempfile.TemporaryDirectory() as folder:
            probe = Path(folder, name)
            probe.write_text(source)
            include = f"-I{sysconfig.get_path('include')}"
            try:
                done = subprocess.run(
                    [*command, include, "-c", name, "-o", "probe.o"],
                    cwd=folder,
                    capture_output=True,
                    text=True,
                )
            except OSError:
                return (
                    f"no {language} compiler: {command[0]} is not installed"
                    " (Debian: apt install build-essential;"
                    " macOS: xcode-select --install)"
                )
        if "Python.h" in done.stderr:
            return (
                "the headers of this Python are missing"
                " (Debian: apt install python3-dev)"
            )
        if done.returncode:
            return (
                f"the {language} compiler does not work:"
                f" {_last_line(done.stderr)}"
            )
    return None


def port_fault(host: str, port: int) -> str | None:
    """Tell whether a server could listen at this address.

    Returns:
        Why not, or None when the port is free.
    """
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((host, port))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            return (
                f"cannot listen on {host}:{port}, {reason}:"
                f" choose another port, make serve PORT={port + 1}"
            )
    return None


def explain(step: str, log: Path) -> str:
    """Say in one line why a step failed, from what it printed."""
    text = log.read_text(errors="replace")
    if step in SOURCES and MISTRUST.search(text):
        reason = f"{SOURCES[step]} answers with a certificate not trusted here"
    elif step in SOURCES and SILENCE.search(text):
        reason = (
            f"{SOURCES[step]} cannot be reached: check the network"
            f" ({MIRRORS[step]} name another)"
        )
    else:
        reason = f"{FAILURES[step]}: {_last_line(text)}"
    return f"{reason}; all of it is in {log}"


def _last_line(text: str) -> str:
    """Return the line that says most: a place, an error, or the last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    heard = [line for line in lines if not ADVICE.search(line)]
    places = [line for line in heard if PLACE.search(line)]
    errors = [line for line in lines if "error" in line.lower()]
    return (places[:1] or errors[-1:] or lines[-1:] or ["no output"])[0]


def main(arguments: Sequence[str]) -> int:
    """Run one command; a fault goes to stderr as one line."""
    match arguments:
        case ["compiler"]:
            fault = compiler_fault()
        case ["port", host, port]:
            fault = port_fault(host, int(port))
        case ["explain", step, log]:
            fault = explain(step, Path(log))
        case _:
            fault = "doctor.py compiler | port HOST PORT | explain STEP LOG"
    if fault is None:
        return 0
    print(f"proven-python: {fault}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
