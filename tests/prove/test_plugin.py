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
