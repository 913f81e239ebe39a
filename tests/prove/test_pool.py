"""Programs are proved side by side, and none gets another's verdict."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from prove.page import read_page
from prove.pool import Pool

if TYPE_CHECKING:
    from tests.prove.conftest import Project

# Each waits for the other, so alone it runs into its time limit.
MEET = """\
<!--prove:timeout=10-->
```sh
touch {here}/{mine}
until [ -e {here}/{theirs} ]; do sleep 0.01; done
```

"""


def test_two_programs_run_at_a_time(project: Project, tmp_path: Path) -> None:
    page = project.page(
        MEET.format(here=tmp_path, mine="a", theirs="b")
        + MEET.format(here=tmp_path, mine="b", theirs="a")
    )
    with closing(Pool(project.root, 2)) as pool:
        verdicts = [each.result() for each in pool.prove(page.programs)]
    assert [verdict.findings for verdict in verdicts] == [[], []]


def test_each_program_gets_its_own_verdict(project: Project) -> None:
    text = "".join(f"```sh\nexit {n % 3}\n```\n\n" for n in range(9))
    programs = project.page(text).programs
    with closing(Pool(project.root, 3)) as pool:
        verdicts = [each.result() for each in pool.prove(programs)]
    assert [verdict.program for verdict in verdicts] == programs
    assert [bool(v.findings) for v in verdicts] == 3 * [False, True, True]


def test_what_has_not_begun_is_forgotten_at_the_end(
    project: Project, tmp_path: Path
) -> None:
    file = project.write(
        "docs/page.md",
        f"```sh\nuntil [ -e {tmp_path}/go ]; do sleep 0.01; done\n```\n"
        f"```sh\ntouch {tmp_path}/late\n```\n",
    )
    pool = Pool(project.root, 1)
    first, second = pool.prove(read_page(file, project.root).programs)
    second.add_done_callback(lambda _: (tmp_path / "go").touch())
    pool.close()
    assert first.result().findings == []
    assert second.cancelled()
    assert not (tmp_path / "late").exists()
