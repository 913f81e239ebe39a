"""`python -m examples.by_example` lists the examples and runs one."""

import re
import runpy
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from examples.by_example import __main__ as command
from examples.by_example.__main__ import find_examples, main, summary

PAGES = Path(__file__).parents[2] / "docs" / "by-example"


def test_every_example_is_listed_with_its_claim(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(find_examples())
    for line, (name, path) in zip(lines, find_examples().items(), strict=True):
        assert line.split(maxsplit=1) == [name, summary(path)]
        assert line.endswith(".")


def test_every_example_has_its_page_and_every_page_its_example() -> None:
    pages = {p.stem for p in PAGES.glob("*.md")} - {"index"}
    assert pages == {name.replace("_", "-") for name in find_examples()}


def test_the_index_has_the_claim_and_the_tags_of_every_example() -> None:
    index = (PAGES / "index.md").read_text(encoding="utf-8")
    for name, path in find_examples().items():
        page = name.replace("_", "-")
        text = (PAGES / f"{page}.md").read_text(encoding="utf-8")
        tags = ", ".join(re.findall(r"^  - (.+)$", text.split("---")[1], re.M))
        claim = f"({page}.md)**: {summary(path)}\n\n    *{tags}* · `"
        assert claim in index


def test_the_index_the_navigation_and_the_pages_are_one_tour() -> None:
    index = (PAGES / "index.md").read_text(encoding="utf-8")
    tour = re.findall(r"^\d+\. \*\*\[.*\]\((.+)\.md\)\*\*", index, re.M)
    settings = (PAGES.parents[1] / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.findall(r": by-example/(.+)\.md$", settings, re.M) == tour
    for page, following in pairwise([*tour, "index"]):
        text = (PAGES / f"{page}.md").read_text(encoding="utf-8")
        last = " ".join(text.split())[-80:]
        assert last.endswith(f"]({following}.md)."), page


@pytest.mark.parametrize("name", ["init_subclass", "init-subclass"])
def test_an_example_runs_by_its_name(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name]) == 0
    assert "Ada,36" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("thread", "did you mean threads or thread_pool?"),
        ("metaklass", "did you mean metaclass?"),
        ("__main__", "no name lists them"),
        ("__init__", "no name lists them"),
        ("", "no name lists them"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    name: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name]) == 2
    told = f"no example {name!r}; {hint}\n"
    assert capsys.readouterr() == ("", told)


def test_two_names_are_answered_with_the_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["init_subclass", "descriptor_protocol"]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_a_file_without_a_docstring_has_no_summary(tmp_path: Path) -> None:
    example = tmp_path / "silent.py"
    example.write_text("answer = 42\n", encoding="utf-8")
    assert summary(example) == ""


def test_the_command_exits_with_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["by_example", "no-such"])
    with pytest.raises(SystemExit) as exit_:
        runpy.run_path(str(command.__file__), run_name="__main__")
    assert exit_.value.code == 2
    assert capsys.readouterr().err.startswith("no example 'no-such'")
