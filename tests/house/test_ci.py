"""CI: pinned, with few rights, and deaf to no browser check."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pathspec
import pytest
import yaml

SITE_CASE = '<testcase classname="tests.site.test_a" name="t"/>'
PRODUCTS = [
    ".venv/bin/python",
    ".build/install.log",
    "site/index.html",
    "theme/node_modules/mermaid/package.json",
    "examples/performance/cython/edges.cpython-311-x86_64-linux-gnu.so",
    "examples/__pycache__/__init__.cpython-311.pyc",
    "examples/mail_pb2.py",
    "examples/mail_pb2.pyi",
    "proven_python.egg-info/PKG-INFO",
    "build/lib/examples/__init__.py",
    ".coverage.host.1234",
    ".hypothesis/examples",
    ".mypy_cache/3.11",
    ".pytest_cache/v",
    ".ruff_cache/0.1",
]


@pytest.fixture
def workflows(root: Path) -> dict[str, str]:
    folder = root / ".github" / "workflows"
    return {path.name: path.read_text() for path in folder.glob("*.y*ml")}


def jobs(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(text)["jobs"].items()


def test_every_action_is_pinned_by_hash_and_says_its_version(
    workflows: dict[str, str],
) -> None:
    assert workflows
    pins: dict[str, set[str]] = {}
    for name, text in workflows.items():
        for line in re.findall(r"^ *-? *uses: .*", text, re.MULTILINE):
            pin = re.search(
                r"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$",
                line,
            )
            assert pin, f"{name}: {line.strip()}"
            pins.setdefault(pin[1], set()).add(line.split("@")[1])
    assert [action for action, seen in pins.items() if len(seen) > 1] == []


def test_rights_are_to_read_except_where_the_site_is_published(
    workflows: dict[str, str],
) -> None:
    for text in workflows.values():
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
        for name, job in jobs(text):
            expected = {"pages": "write", "id-token": "write"}
            assert job.get("permissions") == (
                expected if name == "deploy" else None
            )


def test_no_checkout_leaves_a_token_behind(workflows: dict[str, str]) -> None:
    for text in workflows.values():
        for _, job in jobs(text):
            assert job["timeout-minutes"] <= 60
            for step in job["steps"]:
                if "checkout@" in step.get("uses", ""):
                    assert step["with"]["persist-credentials"] is False


def test_every_supported_python_is_tested_by_the_same_script(
    workflows: dict[str, str],
) -> None:
    test = dict(jobs(workflows["ci.yml"]))["test"]
    matrix = test["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert [extra["os"] for extra in matrix["include"]] == ["macos-latest"]
    assert ".ci/run" in [step.get("run") for step in test["steps"]]


def test_only_what_passed_is_published(workflows: dict[str, str]) -> None:
    deploy = dict(jobs(workflows["ci.yml"]))["deploy"]
    assert deploy["needs"] == "test"
    assert deploy["environment"]["name"] == "github-pages"
    assert "refs/heads/main" in deploy["if"]


def test_dependabot_watches_all_three_locks(root: Path) -> None:
    settings = yaml.safe_load((root / ".github/dependabot.yml").read_text())
    assert {
        (entry["package-ecosystem"], entry["directory"])
        for entry in settings["updates"]
    } == {("uv", "/"), ("npm", "/theme"), ("github-actions", "/")}


def test_products_are_ignored_and_sources_are_not(root: Path) -> None:
    rules = pathspec.GitIgnoreSpec.from_lines(
        (root / ".gitignore").read_text().splitlines()
    )
    assert [path for path in PRODUCTS if not rules.match_file(path)] == []
    sources = [
        str(path.relative_to(root))
        for folder in ("docs", "examples", "hooks", "prove", "tests")
        for path in (root / folder).rglob("*")
        if path.is_file()
        and path.suffix not in {".pyc", ".so"}
        and not path.stem.endswith("_pb2")
        and not re.search(r"/\.", str(path.relative_to(root)))
    ]
    assert list(rules.match_files(sources)) == []


def test_the_script_is_executable_bash_that_calls_make_test(
    root: Path,
) -> None:
    script = root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    assert "\nmake test\n" in script.read_text()


@pytest.mark.parametrize("status", [0, 2])
def test_the_script_ends_as_make_test_ended(
    root: Path, tmp_path: Path, status: int
) -> None:
    house = tmp_path / "house"
    (house / ".ci").mkdir(parents=True)
    shutil.copy(root / ".ci" / "run", house / ".ci")
    (house / ".venv" / "bin").mkdir(parents=True)
    (house / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / "bin").mkdir()
    fake = tmp_path / "bin" / "make"
    fake.write_text(
        '#!/bin/sh\necho "$@ $CI $CHROME_PATH"\nmkdir -p .build\n'
        f"echo '{SITE_CASE}' >.build/tests.xml\nexit {status}\n"
    )
    fake.chmod(0o755)
    run = subprocess.run(
        ["bash", ".ci/run"],
        cwd=house,
        env=os.environ
        | {
            "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHON": sys.executable,
            "CHROME_PATH": "/bin/sh",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout == "test true /bin/sh\n"
    assert run.returncode == status


@pytest.mark.parametrize(
    ("cases", "status"),
    [
        (SITE_CASE, 0),
        ('<testcase classname="tests.prove.test_a" name="t"/>', 1),
        (
            f'<all>{SITE_CASE}<testcase classname="tests.site.test_b">'
            "<skipped/></testcase></all>",
            1,
        ),
    ],
)
def test_a_browser_check_that_did_not_run_is_a_failure(
    root: Path, tmp_path: Path, cases: str, status: int
) -> None:
    text = (root / ".ci" / "run").read_text()
    found = re.search(r"<<'CHECK'\n(.*)CHECK\n", text, re.DOTALL)
    assert found
    report = tmp_path / "tests.xml"
    report.write_text(
        f"<testsuites><testsuite>{cases}</testsuite></testsuites>"
    )
    run = subprocess.run([sys.executable, "-c", found[1], report])
    assert run.returncode == status
