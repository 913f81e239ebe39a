"""What is asked for has a reason; what is installed is pinned."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version


@pytest.fixture
def asked(root: Path) -> dict[str, str]:
    """Each line of the .in file that asks for something, with its reason."""
    lines = (root / "requirements-docs.in").read_text().splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    return {
        asked.strip(): reason.strip()
        for asked, _, reason in (line.partition("#") for line in wanted)
    }


@pytest.fixture
def lock(root: Path) -> str:
    return (root / "requirements-docs.txt").read_text()


@pytest.fixture
def locked(lock: str) -> dict[str, Version]:
    pins = re.findall(r"^([a-z0-9.-]+)==([^ ;\\]+)", lock, re.MULTILINE)
    return {name: Version(version) for name, version in pins}


def test_everything_asked_for_has_a_reason(asked: dict[str, str]) -> None:
    assert [name for name, why in asked.items() if len(why) < 10] == []


def test_everything_asked_for_is_locked_within_its_bounds(
    asked: dict[str, str], locked: dict[str, Version]
) -> None:
    for line in asked:
        wanted = Requirement(line)
        version = locked[canonicalize_name(wanted.name)]
        assert version in wanted.specifier, line


def test_the_packages_that_build_ours_are_locked(
    root: Path, locked: dict[str, Version]
) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())
    for line in project["build-system"]["requires"]:
        wanted = Requirement(line)
        assert locked[canonicalize_name(wanted.name)] in wanted.specifier


def test_every_line_is_a_pin_with_hashes(lock: str) -> None:
    body = re.sub(r"^ *#.*\n", "", lock, flags=re.MULTILINE)
    entries = re.split(r"(?m)^(?=\S)", body.replace("\\\n", ""))
    for entry in filter(None, entries):
        assert re.fullmatch(
            r"[a-z0-9.-]+==[^ ;]+( ; [^\n]+?)? +"
            r"(--hash=sha256:[0-9a-f]{64}\s+)+",
            entry,
        ), entry


def test_nothing_locked_is_a_pre_release(locked: dict[str, Version]) -> None:
    assert [v for v in locked.values() if v.is_prerelease] == []


@pytest.mark.parametrize(
    "path", ["requirements-docs.txt", "theme/package-lock.json"]
)
def test_a_lock_names_no_host_and_no_path(root: Path, path: str) -> None:
    text = (root / path).read_text()
    assert not re.search(r"--(extra-)?index-url|--find-links|file:", text)
    assert not re.search(r'"resolved"|@ https?:', text)
    if path.endswith(".txt"):
        assert "://" not in text
