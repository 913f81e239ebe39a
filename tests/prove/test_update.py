"""Updating mends what is stale, and touches nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prove import update as updating
from prove.judge import Case, judge
from prove.program import Verdict, prove
from prove.update import update

if TYPE_CHECKING:
    from prove.page import Program
    from prove.runner import Runner
    from tests.prove.conftest import Project


OUT = "<!--pytest-codeblocks:expected-output-->"


def updated(project: Project, text: str) -> tuple[str, list[str]]:
    file = project.write("docs/page.md", text)
    done = update([file], project.root, project.runner)
    return file.read_text(), done.refused


@pytest.mark.parametrize(
    ("stale", "fresh"),
    [
        ("print(2)  # => 1", "print(2)  # => 2"),
        ("x = 1\nx + 1    # =>   9", "x = 1\nx + 1    # => 2"),
        ("print('a\\nb')  # => a", "print('a\\nb')  # => a\n# => b"),
        ("print('a')  # => a\n# => b", "print('a')  # => a"),
        (
            "for n in [5, 6]:\n    print(n)  # => 5",
            "for n in [5, 6]:\n    print(n)  # => 5\n    # => 6",
        ),
        (
            "print('a\\nb')  # => x\n          # => y",
            "print('a\\nb')  # => a\n          # => b",
        ),
        ("s = '# => 1'  # => 2", "s = '# => 1'  # => '# => 1'"),
        (
            "{}['k']  # => raises KeyError: 'x'",
            "{}['k']  # => raises KeyError: 'k'",
        ),
        (
            "{}['k']  # => raises IndexError: 'k'",
            "{}['k']  # => raises KeyError: 'k'",
        ),
        ("print(object)  # => <class...>", "print(object)  # => <class...>"),
        (
            f"print(2)\n```\n{OUT}\n```text\n1",
            f"print(2)\n```\n{OUT}\n```text\n2",
        ),
        (
            "1 / 0\n```\n```pytb\nold",
            "1 / 0\n```\n```pytb\nTraceback (most recent call last):\n"
            '  File "main.py", line 1, in <module>\n    1 / 0\n'
            "ZeroDivisionError: division by zero",
        ),
        (
            "import sys\nprint('e', file=sys.stderr)\n```\n"
            "<!--prove:stderr-->\n```text\nold",
            "import sys\nprint('e', file=sys.stderr)\n```\n"
            "<!--prove:stderr-->\n```text\ne",
        ),
    ],
)
def test_stale_texts_are_rewritten(
    project: Project, stale: str, fresh: str
) -> None:
    head, tail = "# Page\n\nSome *prose*.\n\n```python\n", "\n```\n\nMore.\n"
    text, refused = updated(project, head + stale + tail)
    assert refused == []
    assert text == head + fresh + tail
    assert project.findings(text) == []


def test_a_block_in_an_admonition_keeps_its_indent(project: Project) -> None:
    page = "!!! note\n\n    ```python\n    print('a\\nb')  # => x\n    ```\n"
    text, _ = updated(project, page)
    assert text == page.replace("# => x", "# => a\n    # => b")


def test_a_claim_in_an_example_is_mended_there(project: Project) -> None:
    code = (
        "class Till:\n    # --8<-- [start:sum]\n"
        "    print(1 + 1)  # => 3\n    # --8<-- [end:sum]\n"
    )
    file = project.write("examples/till.py", code)
    page = '```python\n--8<-- "examples/till.py:sum"\n```\n'
    text, refused = updated(project, page)
    assert (text, refused) == (page, [])
    assert file.read_text() == code.replace("# => 3", "# => 2")


def test_line_endings_are_kept(project: Project) -> None:
    file = project.write("docs/page.md", "")
    file.write_bytes(b"```python\r\nprint(2)  # => 1\r\n```\r\n")
    update([file], project.root, project.runner)
    assert file.read_bytes() == b"```python\r\nprint(2)  # => 2\r\n```\r\n"


def test_each_line_keeps_its_own_ending(project: Project) -> None:
    file = project.write("docs/page.md", "")
    page = b"# A\r\n\n```python\r\nprint('a\\nb')  # => 1\n```\r\nend"
    file.write_bytes(page)
    update([file], project.root, project.runner)
    assert file.read_bytes() == page.replace(b"# => 1", b"# => a\r\n# => b")


def test_the_diff_says_that_a_file_does_not_end_its_last_line(
    project: Project,
) -> None:
    file = project.write("docs/page.md", "```python\nprint(2)  # => 1\n```")
    done = update([file], project.root, project.runner)
    assert done.diff == (
        "--- a/docs/page.md\n+++ b/docs/page.md\n@@ -1,3 +1,3 @@\n"
        " ```python\n-print(2)  # => 1\n+print(2)  # => 2\n ```\n"
        "\\ No newline at end of file\n"
    )


def test_a_traceback_follows_the_lines_that_a_claim_pushes_down(
    project: Project,
) -> None:
    page = "```python\nprint('a\\nb')  # => {}\n1 / 0\n```\n```pytb\n{}\n```\n"
    text, refused = updated(project, page.format("x", "old"))
    assert refused == []
    assert text == page.format(
        "a\n# => b",
        'Traceback (most recent call last):\n  File "main.py", line 3, in '
        "<module>\n    1 / 0\nZeroDivisionError: division by zero",
    )


def test_what_never_comes_out_the_same_is_told(project: Project) -> None:
    page = "```python\nimport time\ntime.perf_counter_ns()  # => 1\n```\n"
    _, refused = updated(project, page)
    assert refused == [
        "docs/page.md: not updated: its output changes with every update"
    ]


def test_a_page_that_was_not_asked_for_has_a_say(project: Project) -> None:
    code = "# --8<-- [start:say]\nprint(x)  # => 1\n# --8<-- [end:say]\n"
    file = project.write("examples/say.py", code)
    page = (
        "```python\nx = {}\n```\n<!--pytest-codeblocks:cont-->\n```python\n"
        '--8<-- "examples/say.py:say"\n```\n'
    )
    project.write("docs/right.md", page.format(1))
    stale = project.write("docs/stale.md", page.format(2))
    done = update([stale], project.root, project.runner)
    assert done.refused == [
        "examples/say.py:2: not updated: it comes out differently at "
        "docs/stale.md:1 and at docs/right.md:1"
    ]
    assert file.read_text() == code


NEWER = "<!--prove:python>=3.12-->\n```python\n{}\n```\n"


def test_a_newer_program_is_mended_when_all_pythons_agree(
    project: Project,
) -> None:
    code = "type Pair[T] = tuple[T, T]\nPair.__name__  # => {}"
    text, refused = updated(project, NEWER.format(code.format("'Two'")))
    assert refused == []
    assert text == NEWER.format(code.format("'Pair'"))


def test_a_newer_program_that_pythons_differ_about_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = NEWER.format("import sys\nsys.version_info[1]  # => 0")

    def prove_twice(program: Program, runner: Runner) -> Verdict:
        verdict = prove(program, runner)
        (case, *_) = verdict.elsewhere.values()
        other = Case(case.program, case.claims, case.result)
        other.lines_of = {0: ["7"]}
        verdict.elsewhere = {"3.13": other, "3.14": case}
        verdict.findings = [
            replace(f, message=f"{f.message} [on {version}]")
            for version in verdict.elsewhere
            for f in judge(verdict.elsewhere[version])
        ]
        return verdict

    monkeypatch.setattr(updating, "prove", prove_twice)
    text, refused = updated(project, page)
    assert text == page
    assert refused == [
        "docs/page.md:2: not updated: it comes out differently on 3.13 and "
        "on 3.14"
    ]


def test_a_newer_program_that_fails_is_refused(project: Project) -> None:
    page = NEWER.format("type A = int\nprint(2)  # => 1\n1 / 0")
    text, refused = updated(project, page)
    assert text == page
    assert "fails for another reason" in refused[0]
    assert "raised ZeroDivisionError" in refused[0]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("print(2)  # => 1\n1 / 0", "fails for another reason"),
        ("if 0:\n    print(2)  # => 1", "never reached"),
        ("print(2)", "prints what nothing shows"),
        ("x = (", "does not parse"),
        ("print(2)  # => raises KeyError: 'k'", "nothing was raised there"),
        ("if 1:  # => x\n    y = 1", "there is nothing to claim"),
        (
            f"x = 1\n```\n{OUT}\n```text\nold",
            "nothing to show; remove the block",
        ),
        (
            f"print('`' * 3)\n```\n{OUT}\n```text\nold",
            "would close its fence",
        ),
        (
            f"print('--8<-- \"x.py\"')\n```\n{OUT}\n```text\nold",
            "would be read as an embed",
        ),
        (
            f"print('...')\n```\n{OUT}\n```text\nold",
            "an output of dots alone says nothing",
        ),
        ("print('...')  # => old", "a claim cannot say that"),
        ("print()  # => old", "a claim cannot say that"),
        ("print('raises KeyError')  # => old", "a claim cannot say that"),
        (
            "raise ValueError(' x')  # => raises ValueError: old",
            "a claim cannot say that",
        ),
    ],
)
def test_what_fails_otherwise_is_refused(
    project: Project, code: str, reason: str
) -> None:
    page = f"```python\n{code}\n```\n"
    text, refused = updated(project, page)
    assert text == page
    assert any(reason in each for each in refused), refused


def test_two_pages_that_disagree_are_refused(project: Project) -> None:
    code = "# --8<-- [start:say]\nprint(x)  # => 0\n# --8<-- [end:say]\n"
    file = project.write("examples/say.py", code)
    embed = '--8<-- "examples/say.py:say"\n'
    pages = [
        project.write(
            f"docs/{n}.md",
            f"```python\nx = {n}\n```\n"
            f"<!--pytest-codeblocks:cont-->\n```python\n{embed}```\n",
        )
        for n in (1, 2, 3)
    ]
    done = update(pages, project.root, project.runner)
    assert "it comes out differently at docs/1.md:1" in done.refused[0]
    assert file.read_text() == code
    assert done.changed == []


def test_a_page_with_problems_is_left_alone(project: Project) -> None:
    page = "```python\nprint(2)  # => 1\n```\n\n```\nno language\n```\n"
    text, refused = updated(project, page)
    assert text == page
    assert refused[0].startswith("docs/page.md:5: a fence without a language")


def test_a_claim_in_two_files_is_refused(project: Project) -> None:
    code = "# --8<-- [start:say]\nprint('a\\nb')  # => x\n# --8<-- [end:say]\n"
    file = project.write("examples/say.py", code)
    page = '```python\n--8<-- "examples/say.py:say"\n# => y\n```\n'
    text, refused = updated(project, page)
    assert (text, file.read_text()) == (page, code)
    assert (
        "examples/say.py:2: the claim is in more than one place"
        in (refused[0])
    )


def test_an_embedded_output_is_not_rewritten(project: Project) -> None:
    project.write("examples/out.txt", "old\n")
    page = (
        f'```python\nprint("new")\n```\n{OUT}\n'
        '```text\n--8<-- "examples/out.txt"\n```\n'
    )
    text, refused = updated(project, page)
    assert text == page
    assert "docs/page.md:5: the output is embedded" in refused[0]


@pytest.mark.parametrize(
    "page",
    [
        "```python\nprint(2)  # => 1\n```\n",
        f"```python\nprint(2)\n```\n{OUT}\n```text\n1\n```\n",
    ],
    ids=["claim", "output"],
)
def test_a_page_that_changes_meanwhile_is_left_alone(
    project: Project, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    def prove_slowly(program: Program, runner: Runner) -> Verdict:
        verdict = prove(program, runner)
        project.write("docs/page.md", "Typed just now.\n\n" + page)
        return verdict

    monkeypatch.setattr(updating, "prove", prove_slowly)
    text, refused = updated(project, page)
    assert text == "Typed just now.\n\n" + page
    assert "the file was changed while it was proved" in refused[0]
