"""A name in prose names something, and a call in prose can be made."""

from __future__ import annotations

import random
import re
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING

import pytest

from prove.names import FILE, Names, check_names
from prove.page import read_page
from prove.prose import Span, code_spans, prose

if TYPE_CHECKING:
    from tests.prove.conftest import Project

ROOT = Path(__file__).parents[2]
SHARE = 0.95  # of the misspelt names that must be noticed
MOST = 30  # names that are misspelt on one page
NO_NAME = r"--?[a-z]|#|[A-Z_]+=|(?:make|python|pip|git|bash|mkdocs) "

TILL = '''\
"""A till."""


class Till:
    """Takes money."""

    def __init__(self, name: str, *, limit: int = 100) -> None:
        self.name, self.limit = name, limit

    def take(self, amount: int, currency: str = "EUR") -> int:
        return min(amount, self.limit)


class Safe(Till):
    pass
'''
PAGE = """\
# Tills

```python
import functools
from asyncio import wait_for

from examples.till import Till

rows = [Till("front")]
registry = {"front": rows[0]}
```

```python title="examples/till.py"
--8<-- "examples/till.py"
```

"""

TRUE = [
    "`functools.wraps`",
    "`asyncio.TaskGroup.create_task`",
    "`decimal.localcontext`, `fractions.Fraction` and `statistics.mean`",
    "`sys.stdout.write` and `os.path.join`",
    "`subprocess.CompletedProcess.returncode`, which only `__init__` sets",
    "`numpy.asarray`",
    "`examples.till.Till.take` and `examples.till`",
    "`registry`, `registry.get` and `Till.take`",
    "`Safe.limit` comes from `Till`",
    "`Till.__mro__` and `Till.__set_name__`",
    "`self.name`, `TaskGroup`, `setdefault`, `stacklevel`, `LOAD_CONST`",
    "`list[int]`, `x if y else z`, `async def`, `*args`, `-> None`",
    "`# => 3` and `rows[0]` and `'any text'` and `O(n log n)`",
    "`till.py`, `examples/till.py`, `examples/`, `*.py` and `examples/<name>`",
    "`try/finally`",
    "`python -m http.server`, `--no-deps`, `CC=gcc` and `git push origin`",
    "`PYTHONHASHSEED`, `PyObject_GetAttr`, `tp_getattro`, `utf-8`, `Ctrl-C`",
    "`#!c fabs(x)` is C, and [`attrs.define`](https://www.attrs.org) linked",
    "[`asyncio.nap`](https://docs.python.org/3.15/library/) and\n"
    "[`functools.wraps`](https://docs.python.org/3/library/functools.html)",
    "`itertools.batched` (3.12) and, since 3.13, `copy.replace`",
    "| `copy.replace` | Python 3.14 |",
    "a name in\n`functools.\nwraps` two lines",
    "<!-- `nowhere_at_all` -->",
]
CALLS = [
    "`sorted(rows, key=len)`",
    "`sorted(iterable, /, *, key=None, reverse=False)`",
    "`sorted(rows, ...)`",
    "`functools.lru_cache(maxsize=128, typed=False)`",
    "`functools.wraps(wrapped, ...)`",
    "`isinstance(rows, list)`",
    "`print(*rows, sep='')`",
    "`str.join(rows)` and `str.join(self, iterable, /)`",
    "`Till(name, *, limit=100)` and `Till('a', limit=3)`",
    "`take(amount, currency='EUR')` and `Till.take(3)`",
    "`def take(amount: int, currency: str = 'EUR')`",
    "`wait_for(fut, timeout)`",
    "`examples.till.Till('front')`",
    "`zip(strict=True)`",
    "`await wait_for(rows, timeout=1)`",
]


def problems(project: Project, text: str) -> list[str]:
    project.write("examples/till.py", TILL)
    page = project.page(PAGE + text + "\n")
    assert page.problems == []
    path = project.root / "docs" / "page.md"
    return [str(each) for each in check_names(page, path, project.root)]


@pytest.mark.parametrize("text", TRUE + CALLS)
def test_what_there_is_may_be_named(text: str, project: Project) -> None:
    assert problems(project, text) == []


FAULTS = [
    ("`functools.wrapz`", "did you mean `functools.wraps`?"),
    ("`asyncio.TaskGroup.create_tusk`", "`asyncio.TaskGroup.create_task`?"),
    ("`sys.stdout.wrote`", "names nothing"),
    (
        "[`functools.wrapz`](https://docs.python.org/3/library/functools.html)",
        "did you mean `functools.wraps`?",
    ),
    ("`numpy.asaray`", "names nothing"),
    ("`examples.tills`", "names nothing"),
    ("`examples.till.Till.taken`", "names nothing"),
    ("`Till.taken`", "did you mean `Till.take`?"),
    ("`Safe.limits`", "did you mean `Safe.limit`?"),
    ("`Till.__set_nmae__`", "names nothing"),
    ("`regsitry`", "did you mean `registry`?"),
    ("`registry.gett`", "names nothing"),
    ("`Till('a').takes`", "`.takes` names nothing"),
    ("`TaskGruop`", "names nothing"),
    ("`__set_nmae__`", "names nothing"),
    ("`async dfe`", "names nothing"),
    ("`fabs(x) of C`", "`#!c name`, or link it"),
    ("`till.pyx`", "is no file of the project or of this page"),
    ("`example/till.py`", "did you mean examples/till.py?"),
    ("`python -m htpp.server`", "there is no such module"),
    ("`PYTHONHASHSEDE`", "names nothing"),
    ("`PyObject_GetAtr`", "names nothing"),
    (
        "`copy.replace`",
        "is not in Python 3.11, but in 3.13: say so in the same paragraph",
    ),
    ("`copy.replace` came with 3.12", "but in 3.13: say so"),
    ("Python 3.13\n\n`copy.replace`", "but in 3.13: say so"),
    ("`sorted(rows, keys=len)`", "unexpected keyword argument 'keys'"),
    ("`sorted(rows, len)`", "too many positional arguments"),
    ("`isinstance(rows)`", "missing a required argument"),
    ("`Till('a', limits=3)`", "unexpected keyword argument 'limits'"),
    ("`take(amount, currency='USD', *, x)`", "has the default 'EUR'"),
    ("`def take(amount: str, ...)`", "amount is annotated int"),
    ("`def take(currency, amount)`", "stand in another order"),
    ("`def take(amount)`", "it has currency too"),
    ("`Till(name, limit: int)`", "limit is keyword-only"),
    ("`functools.lru_cache(maxsize=127, *, x)`", "has the default 128"),
    ("`examples.till.Till(3, 4)`", "too many positional arguments"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_what_there_is_not_is_told(
    text: str, words: str, project: Project
) -> None:
    (problem,) = problems(project, f"First.\n\n{text}\n")
    line = (PAGE + "First.\n\n" + text).count("\n") + 1
    assert problem.startswith(f"docs/page.md:{line}: ")
    assert words in problem


def test_a_name_may_be_that_of_its_module(project: Project) -> None:
    page = project.page(
        "# A\n\n```python\nfrom array import array\n```\n\n"
        "`array.array`, `array.typecode` and `array.array.typo`.\n"
    )
    path = project.root / "docs" / "page.md"
    (told,) = check_names(page, path, project.root)
    assert "`array.array.typo` names nothing" in str(told)


def test_a_make_target_is_one_of_the_makefile(project: Project) -> None:
    project.write("Makefile", "test: ready\n\t@true\n")
    assert problems(project, "`make test`") == []
    (problem,) = problems(project, "`make tset`")
    assert "the Makefile has no such target" in problem


def test_a_heading_speaks_for_its_section(project: Project) -> None:
    text = "## Since 3.13\n\nText.\n\n`copy.replace`\n"
    assert problems(project, text) == []
    (problem,) = problems(project, f"{text}\n## Later\n\n`copy.replace`\n")
    assert "say so in the same paragraph" in problem


def test_a_program_for_a_newer_python_shows_its_names(
    project: Project,
) -> None:
    text = (
        "<!--prove:python>=3.13-->\n```python\nfrom copy import replace\n"
        "replace\n```\n\n`replace` and `copy.replace` do it.\n"
    )
    (problem,) = problems(project, text)
    assert "`copy.replace` is not in Python 3.11" in problem


def misspelt(span: Span, rng: random.Random) -> Span | None:
    """Inline code with one letter of a name changed."""
    text = span.text
    names = [
        found.span()
        for found in re.finditer(r"[A-Za-z_]\w{2,}", text)
        if text.count('"', 0, found.start()) % 2 == 0
        and text.count("'", 0, found.start()) % 2 == 0
    ]
    letters = [
        at
        for start, end in names
        for at in range(start, end)
        if text[at].islower()
    ]
    if not letters or FILE.match(text) or re.match(NO_NAME, text):
        return None
    at = rng.choice(letters)
    other = rng.choice([c for c in ascii_lowercase if c != text[at]])
    return span._replace(text=text[:at] + other + text[at + 1 :])


def test_a_misspelt_name_is_noticed_on_every_page() -> None:
    rng = random.Random(20)
    unnoticed, total = [], 0
    for path in sorted((ROOT / "docs").rglob("*.md")):
        names = Names(read_page(path, ROOT), ROOT)
        spans = {each.text: each for each in code_spans(prose(path, ROOT))}
        chosen = rng.sample([*spans.values()], min(len(spans), MOST))
        for mutant in [misspelt(span, rng) for span in chosen]:
            if mutant is not None:
                total += 1
                if not names.check(mutant):
                    unnoticed.append(f"{mutant.origin}: {mutant.text}")
    noticed = 1 - len(unnoticed) / total
    print(f"{noticed:.1%} of {total} noticed; not: {unnoticed}")
    assert total > 200
    assert noticed >= SHARE, unnoticed
