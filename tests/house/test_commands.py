"""The commands: listed, early to fail, slow to repeat themselves."""

import re
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[..., subprocess.CompletedProcess[str]]
Stamps = Callable[[], dict[str, Path]]

COMMANDS = {
    "serve",
    "test",
    "check",
    "build",
    "update",
    "bench",
    "drift",
    "steady",
    "lock",
    "clean",
    "help",
}
TOOLS = [
    *("awk", "cat", "cksum", "comm", "cut", "find", "getconf", "grep"),
    *("make", "mkdir", "mv", "pwd", "rm", "sed", "sh", "sort", "touch", "tr"),
]
NOWHERE = "http://127.0.0.1:9/"


def complaint(run: subprocess.CompletedProcess[str]) -> str:
    """The one line that says what is wrong."""
    assert run.returncode != 0, run.stdout
    lines = [
        line
        for line in run.stderr.splitlines()
        if not line.startswith("make: ***")
    ]
    assert len(lines) == 1, run.stderr
    assert lines[0].startswith("proven-python: ")
    return lines[0]


def poor_path(folder: Path) -> Path:
    """A directory with the tools that make calls, and no Python."""
    folder.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None, tool
        (folder / tool).symlink_to(found)
    return folder


def script(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_make_alone_lists_every_command(make: Make) -> None:
    listed = re.findall(r"^  ([a-z]+) +\S", make().stdout, re.MULTILINE)
    assert set(listed) == COMMANDS
    assert len(listed) == len(COMMANDS)


def test_every_listed_command_is_a_phony_target(root: Path) -> None:
    phony = re.findall(
        r"^\.PHONY: (.*)", (root / "Makefile").read_text(), re.MULTILINE
    )
    assert set(" ".join(phony).split()) >= COMMANDS


def test_a_build_that_exits_early_is_no_success(
    make: Make, house: Path, tmp_path: Path
) -> None:
    old = house / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("the site of yesterday")
    silent = tmp_path / "silent"
    script(silent, "exit 0")
    run = make("-o", "ready", f"RUN={silent}", "build")
    assert "the build ended without a site" in complaint(run)
    assert not old.exists()


def test_readme_names_only_commands_that_exist(root: Path) -> None:
    named = re.findall(r"`make ([a-z]+)", (root / "README.md").read_text())
    assert {"update", "lock", "bench"} <= set(named) <= COMMANDS


def test_makefile_keeps_to_what_make_3_81_knows(root: Path) -> None:
    text = (root / "Makefile").read_text()
    assert not re.search(
        r"^\w+ *(!=|::=)|\.ONESHELL|\.SHELLFLAGS|&:|\$\(file |\$\(let ",
        text,
        re.MULTILINE,
    )


def test_a_python_too_old_is_named(
    make: Make, house: Path, tmp_path: Path
) -> None:
    path = poor_path(tmp_path / "bin")
    script(path / "python3", "echo 3.10.13; exit 1")
    assert complaint(make("test", PATH=str(path))) == (
        "proven-python: this needs Python 3.11.5 or newer"
        " (found: python3 is 3.10.13): make PYTHON=... names one"
    )
    assert not (house / ".venv").exists()


def test_no_python_at_all_is_said(make: Make, tmp_path: Path) -> None:
    path = poor_path(tmp_path / "bin")
    assert "(found: none)" in complaint(make("serve", PATH=str(path)))


def test_a_newer_python_behind_an_old_one_is_found(
    make: Make, tmp_path: Path
) -> None:
    path = poor_path(tmp_path / "bin")
    script(path / "python3", "echo 3.9.2; exit 1")
    script(path / "python3.11", f'exec "{sys.executable}" "$@"')
    said = complaint(make("test", PATH=str(path), CC="no-such-compiler"))
    assert "no C compiler" in said


@pytest.mark.parametrize(
    ("variable", "language"), [("CC", "C"), ("CXX", "C++")]
)
def test_a_missing_compiler_is_named_before_anything_is_installed(
    make: Make, house: Path, variable: str, language: str
) -> None:
    run = make("test", f"PYTHON={sys.executable}", **{variable: "no-such-one"})
    assert (
        f"no {language} compiler: no-such-one is not installed"
        in complaint(run)
    )
    assert not (house / ".venv").exists()


def test_a_foreign_environment_of_another_python_is_left_alone(
    make: Make, environment: Path, tmp_path: Path
) -> None:
    other = tmp_path / "python-other"
    script(
        other,
        'case "$2" in *print\\(sys.version\\)*) echo other;;'
        f' *) exec "{sys.executable}" "$@";; esac',
    )
    assert "remove it first" in complaint(make("test", f"PYTHON={other}"))
    assert (environment / "bin" / "python").exists()


def test_a_python_registry_out_of_reach_is_named_and_leaves_no_stamp(
    make: Make, environment: Path
) -> None:
    stale = environment / ".installed-before"
    stale.touch()
    run = make("test", UV_DEFAULT_INDEX=NOWHERE, UV_NO_CACHE="1")
    assert complaint(run).startswith(
        "proven-python: the Python package registry cannot be reached"
    )
    assert not list(environment.glob(".installed-*"))


def test_an_npm_registry_out_of_reach_is_named_and_leaves_no_stamp(
    make: Make, environment: Path, stamps: Stamps, tmp_path: Path
) -> None:
    assets = stamps()["ASSETS"]
    for name in ("MADE", "INSTALLED"):
        stamps()[name].touch()
    run = make(
        str(assets.relative_to(environment.parent)),
        NPM_CONFIG_REGISTRY=NOWHERE,
        NPM_CONFIG_CACHE=str(tmp_path / "cache"),
    )
    assert complaint(run).startswith(
        "proven-python: the npm registry cannot be reached"
    )
    assert not assets.exists()


def test_a_taken_port_is_named_before_serving(
    make: Make, environment: Path, stamps: Stamps
) -> None:
    stamps()["MADE"].touch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = complaint(make("serve", f"PORT={port}"))
    assert f"cannot listen on 127.0.0.1:{port}" in said
    assert f"make serve PORT={port + 1}" in said


@pytest.fixture
def ready(environment: Path, stamps: Stamps) -> Stamps:
    """A house in which every step has been done."""
    assert environment.exists()
    for stamp in stamps().values():
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
    return stamps


def steps(make: Make) -> set[str]:
    """What make would say that it does."""
    return set(re.findall(r"==> (\w+)", make("-n", "ready").stdout))


def test_nothing_is_done_twice(make: Make, ready: Stamps) -> None:
    assert ready()
    assert make("-q", "ready").returncode == 0
    assert steps(make) == set()


def test_content_counts_and_time_does_not(
    make: Make, house: Path, ready: Stamps
) -> None:
    before = ready()
    for file in ("requirements-docs.txt", "pyproject.toml"):
        (house / file).touch()
    assert ready() == before
    assert steps(make) == set()


def test_a_changed_lock_installs_and_compiles_again(
    make: Make, house: Path, ready: Stamps
) -> None:
    assert ready()
    with (house / "requirements-docs.txt").open("a") as lock:
        lock.write("# changed\n")
    assert steps(make) == {"installing", "compiling", "writing"}


@pytest.mark.parametrize(
    "pattern", ["*.pyx", "*.h", "*.c", "*.cpp", "openmp.py"]
)
def test_a_changed_source_compiles_and_installs_nothing(
    make: Make, house: Path, ready: Stamps, pattern: str
) -> None:
    assert ready()
    source = next(house.glob(f"examples/performance/cython/{pattern}"))
    source.write_text(source.read_text() + "\n\n")
    assert steps(make) == {"compiling"}


def test_a_changed_message_is_compiled_and_nothing_else(
    make: Make, house: Path, ready: Stamps
) -> None:
    assert ready()
    source = next(house.glob("examples/**/*.proto"))
    source.write_text(source.read_text() + "\n")
    assert steps(make) == {"writing"}


def test_a_message_that_is_none_is_told_with_its_line(
    make: Make, house: Path, ready: Stamps
) -> None:
    assert ready()
    source = next(house.glob("examples/**/*.proto"))
    lines = len(source.read_text().splitlines())
    source.write_text(source.read_text() + "message {\n")
    done = make("ready")
    assert done.returncode
    where = f"{source.relative_to(house)}:{lines + 1}:9: "
    assert f"proven-python: the .proto files were not accepted: {where}" in (
        done.stderr
    )
    assert not stamps_of(house, ".messages-*")


def stamps_of(house: Path, pattern: str) -> list[Path]:
    return [*(house / ".venv").glob(pattern)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("[tool.ruff.format]", []),
        ("[tool.distutils.build]", ["compiling"]),
    ],
)
def test_only_the_tables_about_building_compile_again(
    make: Make, house: Path, ready: Stamps, table: str, expected: list[str]
) -> None:
    assert ready()
    with (house / "pyproject.toml").open("a") as settings:
        settings.write(f"{table}\n# changed\n")
    assert sorted(steps(make)) == expected


def test_changed_browser_assets_are_fetched_again(
    make: Make, house: Path, ready: Stamps
) -> None:
    assert ready()
    with (house / "theme" / "package-lock.json").open("a") as lock:
        lock.write("\n")
    assert steps(make) == {"fetching"}


def test_a_house_that_moved_is_made_anew(
    make: Make, house: Path, ready: Stamps
) -> None:
    ready()["MADE"].unlink()
    assert {"making", "installing", "compiling"} <= steps(make)
    assert house.exists()


def test_clean_removes_what_make_made_and_nothing_else(
    make: Make, house: Path, environment: Path
) -> None:
    made = [
        ".build/log",
        "site/index.html",
        "theme/node_modules/.fetched-1",
        "examples/fast.cpython-311-x86_64-linux-gnu.so",
        "examples/__pycache__/fast.pyc",
        "examples/mail_pb2.py",
        "examples/mail_pb2.pyi",
        ".venv/.installed-1",
        ".coverage",
    ]
    kept = ["notes.txt", "examples/mine.c", "theme/mine.css"]
    for name in made + kept:
        (house / name).parent.mkdir(parents=True, exist_ok=True)
        (house / name).write_text("int mine;\n")
    assert make("clean").returncode == 0
    assert [name for name in made if (house / name).exists()] == []
    assert [name for name in kept if not (house / name).exists()] == []
    assert (environment / "bin" / "python").exists()


def test_clean_removes_an_environment_that_make_made(
    make: Make, environment: Path
) -> None:
    (environment / ".by-make").touch()
    make("clean")
    assert not environment.exists()
