"""pytest, run on a project, reports pages as its users need."""

import json
from pathlib import Path

import pytest

CONFTEST = 'pytest_plugins = ["prove.plugin"]\n'
GOOD = (
    "# Good\n\n```python\nprint(1)  # => 1\nx = 2  # => 2\n```\n\n"
    "```toml\na = 1\n```\n\n```python\nprint(3)\n```\n"
    "<!--pytest-codeblocks:expected-output-->\n```text\n3\n```\n"
)
pytest_plugins = ["pytester"]


@pytest.fixture
def site(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(CONFTEST)
    (pytester.path / "docs").mkdir()
    return pytester


def write(site: pytest.Pytester, name: str, text: str) -> None:
    (site.path / "docs" / name).write_text(text)


def run(site: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return site.runpytest_subprocess("-p", "no:randomly", *arguments)


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_a_good_page_passes_and_is_recorded(
    site: pytest.Pytester, workers: list[str]
) -> None:
    write(site, "good.md", GOOD)
    result = run(site, *workers)
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        [
            "4 blocks on 1 pages proved, 0 skipped; 2 claims held "
            "(2 python, 1 text, 1 toml)"
        ]
    )
    proof = json.loads((site.path / ".build/proof.json").read_text())
    records = [
        (r["page"], r["line"], r["language"], r["claims"], r["result"])
        for r in proof["blocks"]
    ]
    assert records == [
        ("docs/good.md", 3, "python", 2, "proved"),
        ("docs/good.md", 8, "toml", 0, "proved"),
        ("docs/good.md", 12, "python", 0, "proved"),
        ("docs/good.md", 16, "text", 0, "proved"),
    ]
    assert proof["interpreters"] == proof["blocks"][0]["interpreters"]


def test_what_ran_a_block_is_recorded(site: pytest.Pytester) -> None:
    ends = "import threading\nthreading.Thread(target=int).start()"
    page = f"```python\n{ends}\n```\n\n```python\nx = 1\n```\n"
    write(site, "page.md", page)
    run(site).assert_outcomes(passed=3)
    proof = json.loads((site.path / ".build/proof.json").read_text())
    here, both = proof["blocks"]
    assert here["pyodide"] == "needs threads"
    assert len(here["interpreters"]) == 1
    assert "pyodide" not in both
    assert both["interpreters"] == proof["interpreters"]
    assert [each.endswith("Pyodide") for each in both["interpreters"]] == [
        False,
        True,
    ]


def test_a_failure_shows_the_finding_and_not_our_frames(
    site: pytest.Pytester,
) -> None:
    write(site, "bad.md", "# Bad\n\n```python\nprint(1)  # => 2\n```\n")
    result = run(site)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*docs/bad.md:3*",
            "docs/bad.md:4: the claim is wrong",
            "    print(1)  # => 2",
            "  expected: 2",
            "  got:      1",
        ]
    )
    assert "prove/program.py" not in result.stdout.str()
    assert not (site.path / ".build/proof.json").exists()


def test_a_bad_page_fails_without_stopping_the_run(
    site: pytest.Pytester,
) -> None:
    write(site, "bad.md", "```\nx\n```\n")
    write(site, "good.md", GOOD)
    result = run(site)
    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(
        ["docs/bad.md:1: a fence without a language cannot be proved: name it"]
    )


def test_pages_alone_need_no_hypothesis(site: pytest.Pytester) -> None:
    site.makeconftest(
        f"{CONFTEST}import sys\n"
        "def pytest_unconfigure():\n"
        "    print('imported:', 'hypothesis' in sys.modules)\n"
    )
    write(site, "good.md", GOOD)
    result = run(site)
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(["imported: False"])


def test_every_program_of_a_page_is_told_of_in_its_place(
    site: pytest.Pytester,
) -> None:
    wrong = [3, 8, 11]
    page = "".join(
        f"```python\nprint({n})  # => {n + (n in wrong)}\n```\n\n"
        for n in range(15)
    )
    write(site, "long.md", page)
    result = run(site)
    result.assert_outcomes(passed=13, failed=3)
    result.stdout.fnmatch_lines_random(
        [f"docs/long.md:{4 * n + 2}: the claim is wrong" for n in wrong]
    )


def test_a_loose_number_fails_the_page(site: pytest.Pytester) -> None:
    write(site, "fast.md", "# Fast\n\nIt is 40 times faster.\n")
    result = run(site)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(['docs/fast.md:3: "40 times" is not bound: *'])


def test_one_program_can_be_chosen_by_its_line(site: pytest.Pytester) -> None:
    write(site, "good.md", GOOD)
    result = run(site, "docs/good.md::line 12")
    result.assert_outcomes(passed=1)


def test_files_outside_docs_are_left_alone(site: pytest.Pytester) -> None:
    (site.path / "README.md").write_text("```python\n1 / 0\n```\n")
    write(site, "good.md", GOOD)
    run(site).assert_outcomes(passed=3)


def test_marks_cannot_skip_a_block(site: pytest.Pytester) -> None:
    page = "<!--pytest.mark.skip-->\n```python\n1 / 0\n```\n"
    write(site, "skip.md", page)
    run(site).assert_outcomes(failed=2)


def test_blocks_seen_must_be_blocks_proved(site: pytest.Pytester) -> None:
    write(site, "good.md", GOOD)
    site.makepyfile(
        "def test_census(record_property):\n    record_property('shown', 5)\n"
    )
    result = run(site)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        ["5 blocks are shown to readers on the built site, but 4 were proved"]
    )
    assert not Path(site.path / ".build/proof.json").exists()
