"""What it takes to prove pages: many blocks, with types, and one page."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks._harness import ROOT, Measurement, Variant

PAGE = "docs/language/metaclasses.md"
BLOCKS = 1000
A_PAGE = 20  # blocks of a generated page
OUT = "<!--pytest-codeblocks:expected-output-->"
CONFTEST = 'pytest_plugins = ["prove.plugin"]\n'
TYPES = """\
from pathlib import Path

from prove.checkers import check_types
from prove.page import read_page


def test_types() -> None:
    root = Path(__file__).parent
    pages = [read_page(page, root) for page in root.glob("docs/*.md")]
    programs = [program for page in pages for program in page.programs]
    assert check_types(programs, root)[1] == []
"""
KINDS = (
    """\
```python
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    name: str
    price: int


basket = [Item("tea", {n}), Item("milk", 2)]
sum(item.price for item in basket)  # => {n_and_two}
```
""",
    """\
```python
from collections.abc import Generator, Iterator


def turns(last: int) -> Iterator[int]:
    for turn in range(last):
        print("turn", turn)
        yield turn


total = sum(turns(3)) + {n}
print("total", total)
```
{out}
```text
turn 0
turn 1
turn 2
total {n_and_three}
```
""",
    """\
```python
stock = {{"tea": {n}}}
stock["coffee"]  # => raises KeyError: 'coffee'
```
""",
    """\
```python
import asyncio


async def fetch(number: int) -> int:
    await asyncio.sleep(0)
    return number


asyncio.run(fetch({n}))  # => {n}
```
""",
    """\
```bash
printf '%s\\n' tea {n} milk | sort | head -n 1
```
{out}
```text
{n}
```
""",
)
# How often each is there, of twenty: about as on the pages of this site.
MIX = 7 * [0] + 5 * [1] + 4 * [2] + 3 * [3] + [4]


def blocks(count: int) -> Iterator[str]:
    """Yield blocks of code, each with what it is held against."""
    for n in range(count):
        kind = KINDS[MIX[n % len(MIX)]]
        yield kind.format(n=n, n_and_two=n + 2, n_and_three=n + 3, out=OUT)


@contextmanager
def project(count: int, types: bool) -> Generator[Path]:
    """Make a project whose pages have `count` blocks of code."""
    with tempfile.TemporaryDirectory(prefix="proving-") as name:
        root = Path(name)
        (root / "docs").mkdir()
        (root / "conftest.py").write_text(CONFTEST)
        (root / "pytest.ini").write_text("[pytest]\n")
        if types:
            (root / "test_types.py").write_text(TYPES)
        every = list(blocks(count))
        for first in range(0, count, A_PAGE):
            text = "\n".join(["# Page", "", *every[first : first + A_PAGE]])
            (root / "docs" / f"page-{first:04}.md").write_text(text)
        yield root


def pytest(root: Path, *arguments: str, **variables: str) -> str:
    """Run pytest in a project, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return done.stdout


def prove_blocks(count: int, types: bool) -> None:
    """Prove a project, with nothing kept from a run before."""
    with project(count, types) as root:
        said = pytest(root, "-n", "2", CI="true")
    found = re.search(r"(\d+) blocks on .* pages proved", said)
    assert found is not None
    assert int(found[1]) >= count


def measurement() -> Measurement:
    """Return the ways to prove."""
    return Measurement(
        title=f"{BLOCKS:,} generated blocks, each run on CPython and on "
        f"Pyodide, by two workers; and `pytest {PAGE}`, proved before",
        variants=(
            Variant("page", "The page", partial(pytest, ROOT, PAGE)),
            Variant(
                "block",
                "One block of many",
                partial(prove_blocks, 300, types=False),
                pieces=300,
            ),
            Variant(
                "project",
                f"{BLOCKS:,} blocks, and both type checkers",
                partial(prove_blocks, BLOCKS, types=True),
            ),
        ),
        plain="project",
        best="page",
        compiled=False,
        long=True,
        # An author proves a page again and again.
        prepare=partial(pytest, ROOT, PAGE),
    )
