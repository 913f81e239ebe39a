"""A copy is broken and mended; the project is never touched."""

import os
from collections.abc import Iterator

import pytest

from drift.copies import PYTEST, Copy
from drift.mutant import Mutant

SOURCE = "value = 1\n"
PRINTED = ("-c", "import shelf; print(shelf.value, shelf.__file__)")


def mutant(*edits: tuple[int, int, str], source: str = "value = 1") -> Mutant:
    return Mutant("values", "shelf.py", 1, source, "", edits)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    """A copy of a project of one module."""
    root = tmp_path_factory.mktemp("project")
    (root / "shelf.py").write_text(SOURCE)
    (root / "tests" / "site").mkdir(parents=True)
    (root / "site").mkdir()
    (root / ".venv").mkdir()
    assets = root / "theme" / "node_modules"
    assets.mkdir(parents=True)
    (assets / "big.js").write_text("asset")
    made = Copy(root, tmp_path_factory.mktemp("copies") / "0")
    yield made
    made.close()


def test_a_change_is_seen_in_the_copy_alone(copy: Copy) -> None:
    planted = mutant((8, 9, "2"))
    copy.plant(planted)
    seen = copy.run(PRINTED, 60)
    copy.mend(planted)
    after = copy.run(PRINTED, 60)
    assert seen.told == f"2 {copy.folder / 'shelf.py'}\n"
    assert after.told == f"1 {copy.folder / 'shelf.py'}\n"
    assert (copy.root / "shelf.py").read_text() == SOURCE


def test_changes_of_one_size_in_one_second_are_told_apart(copy: Copy) -> None:
    # Bytecode is kept by the time and the size of its source.
    told = []
    for digit in "23456":
        planted = mutant((8, 9, digit))
        copy.plant(planted)
        told.append(copy.run(PRINTED, 60).told.split()[0])
        copy.mend(planted)
    assert told == [*"23456"]


def test_what_git_ignores_is_ignored_in_the_copy(copy: Copy) -> None:
    # ruff goes by .gitignore, but in a repository only.
    made = copy.folder / "made"
    made.mkdir()
    (made / "unused.py").write_text("import os\n")
    command = ("-m", "ruff", "check", "--quiet", "--no-cache")
    check = (*command, "--select", "F401", ".")
    # Files of other tests may lie in the copy, and be told too.
    assert "unused.py" in copy.run(check, 60).told
    (copy.folder / ".gitignore").write_text("/made/\n")
    assert "unused.py" not in copy.run(check, 60).told


def test_a_removed_file_comes_back(copy: Copy) -> None:
    asset = copy.folder / "theme/node_modules/big.js"
    gone = Mutant("assets", "theme/node_modules/big.js", 1, "", "", ())
    copy.plant(gone)
    assert not asset.exists()
    copy.mend(gone)
    assert asset.read_text() == "asset"
    assert (copy.root / gone.path).read_text() == "asset"


@pytest.mark.parametrize("name", ["fast.pyx", "shelf.py"])
def test_what_is_compiled_is_newer_than_its_product(
    copy: Copy, name: str
) -> None:
    (copy.root / name).write_text(SOURCE)
    product = copy.folder / "shelf_fast.so"
    product.write_text("")
    os.utime(product, (10**9, 10**9))
    try:
        planted = Mutant("values", name, 1, "value = 1", "", ((8, 9, "2"),))
        for change in (copy.plant, copy.mend):
            change(planted)
            source = copy.folder / name
            assert source.stat().st_mtime > product.stat().st_mtime
    finally:
        product.unlink()


def test_what_is_made_anew_is_not_copied(copy: Copy) -> None:
    assert not (copy.folder / "site").exists()
    assert (copy.folder / "tests/site").is_dir()


def test_a_command_that_fails_has_noticed_something(copy: Copy) -> None:
    outcome = copy.run(("-c", "raise SystemExit('no good')"), 60)
    assert (outcome.passed, outcome.told) == (False, "no good\n")


def test_a_command_that_does_not_end_has_noticed_something(
    copy: Copy,
) -> None:
    code = "import threading; threading.Event().wait()"
    outcome = copy.run(("-c", code), 0.5)
    assert not outcome.passed
    assert outcome.told == "took longer than 0.5 s"


PLANTED = "def test_shelf():\n    import shelf\n    assert shelf.value == 1\n"


def test_tests_are_run_in_a_process_that_knows_pytest(copy: Copy) -> None:
    (copy.folder / "test_shelf.py").write_text(PLANTED)
    planted = mutant((8, 9, "2"))
    command = (*PYTEST, "-q", "-p", "no:cacheprovider", "test_shelf.py")
    copy.plant(planted)
    broken = copy.run(command, 60)
    copy.mend(planted)
    whole = copy.run(command, 60)
    assert not broken.passed
    assert "assert 2 == 1" in broken.told
    assert whole.passed, whole.told


def test_tests_that_do_not_end_have_noticed_something(copy: Copy) -> None:
    (copy.folder / "test_waits.py").write_text(
        "import threading\ndef test_waits():\n    threading.Event().wait()\n"
    )
    command = (*PYTEST, "-q", "-p", "no:cacheprovider", "test_waits.py")
    assert copy.run(command, 1).told == "took longer than 1 s"
    assert copy.run((*PYTEST, "--version"), 60).passed


def test_a_file_that_was_changed_meanwhile_is_refused(copy: Copy) -> None:
    with pytest.raises(ValueError, match=r"shelf\.py was changed meanwhile"):
        copy.plant(mutant((8, 9, "2"), source="value = 0"))
