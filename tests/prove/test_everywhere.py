"""What this Python runs, Pyodide runs too, and a page says what differs."""

from __future__ import annotations

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from prove import pyodide as running
from prove.page import read_page
from prove.program import prove
from prove.update import update

if TYPE_CHECKING:
    from tests.prove.conftest import Project

pytestmark = pytest.mark.usefixtures("nothing_kept")
BLOCK = '<!--prove:on=3.14-->\n```text title="On Python 3.14"\n'
OUT = "<!--pytest-codeblocks:expected-output-->\n"
CONT = "<!--pytest-codeblocks:cont-->\n"
THERE = "[on 3.14.2 Pyodide]"
# True here and false there, whatever Python this is.
HERE = "__import__('sys').platform != 'emscripten'"


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")


def fence(*parts: str) -> str:
    return "\n".join(f"```python\n{part}\n```\n" for part in parts)


def shown(*rows: str) -> str:
    return BLOCK + "".join(f"{row}\n" for row in rows) + "```\n"


def test_a_program_runs_twice(everywhere: Project) -> None:
    (verdict,) = everywhere.verdicts(fence("sum([1, 2])  # => 3"))
    assert verdict.findings == []
    assert [each[-7:] for each in verdict.interpreters][1] == "Pyodide"
    assert verdict.pyodide == ""


def test_its_examples_and_its_folder_are_there(everywhere: Project) -> None:
    everywhere.runner.pyodide.close()  # it reads the examples when it starts
    everywhere.write("examples/__init__.py", "")
    everywhere.write("examples/shop/__init__.py", "")
    everywhere.write("examples/shop/tea.py", "PRICE = 3\n")
    everywhere.write("examples/shop/data/stock.txt", "two")
    code = (
        "import sys\nfrom pathlib import Path\n"
        "sys.path[:0] = [''] if {there} else ['{root}']\n"
        "from examples.shop.tea import PRICE\n"
        "PRICE  # => 3\nprint(Path('data/stock.txt').read_text())  # => two"
    )
    code = code.format(there=f"not {HERE}", root=everywhere.root)
    found = everywhere.findings(
        f"<!--prove:in=examples/shop-->\n{fence(code)}"
    )
    assert found == []


@pytest.mark.parametrize(
    ("code", "row"),
    [
        (f"x = {HERE}  # => True", f"x = {HERE}  # => False"),
        (
            f"print({HERE}, 'and', 1)  # => True and 1",
            f"print({HERE}, 'and', 1)  # => False and 1",
        ),
        (
            f"for n in [1, {HERE}]:\n    print(n)  # => 1\n    # => True",
            "print(n)  # => 1\n# => False",
        ),
        (
            f"if {HERE}:\n    k = 'here'\nelse:\n    k = 'there'\n"
            "{}[k]  # => raises KeyError: 'here'",
            "{}[k]  # => raises KeyError: 'there'",
        ),
        (
            f"k = [] if {HERE} else [7]\nk[0]  # => raises IndexError: "
            "list index out of range",
            "k[0]  # => 7",
        ),
        (
            f"k = [] if {HERE} else [7]\nfor each in k or [].pop():  "
            "# => raises IndexError: pop from empty list\n    pass",
            "for each in k or [].pop():  # => raises nothing",
        ),
        (
            f"assert {HERE}, 'there'\nprint(1)  # => 1",
            f"assert {HERE}, 'there'  # => raises AssertionError: there",
        ),
        (
            f"x = (\n    {HERE}\n)\nx  # => True",
            "x  # => False",
        ),
        (
            f"max(\n    {HERE},\n    0,\n)  # => True",
            f"max(\n    {HERE},\n    0,\n)  # => False",
        ),
        ("import sys\nsys.maxsize  # => " + str(sys.maxsize),
         "sys.maxsize  # => 2147483647"),
    ],
)  # fmt: skip
def test_a_claim_that_differs_is_shown(
    everywhere: Project, code: str, row: str
) -> None:
    found = everywhere.findings(fence(code))
    assert any(f"comes out differently on Python 3.14; word it so that both "
               f"are right, or show this after the program {THERE}" in each
               for each in found), found  # fmt: skip
    assert shown(*row.split("\n")).rstrip() in found[0]
    assert everywhere.findings(fence(code) + shown(row)) == []


OUTPUT = f"print('first')\nprint({HERE})"


@pytest.mark.parametrize(
    ("page", "row"),
    [
        (
            fence(OUTPUT) + OUT + "```text\nfirst\nTrue\n```\n",
            "False",
        ),
        (
            fence(OUTPUT) + OUT + "```text\nfirst\nTrue\n```\n\n"
            + CONT + fence("x = 1"),
            "False",
        ),
        (
            fence(f"import sys\nprint({HERE}, file=sys.stderr)")
            + "<!--prove:stderr-->\n```text\nTrue\n```\n",
            "False",
        ),
        (
            fence(f"raise ValueError({HERE})")
            + "```pytb\nTraceback (most recent call last):\n"
            '  File "main.py", line 1, in <module>\n'
            f"    raise ValueError({HERE})\nValueError: True\n```\n",
            "ValueError: False",
        ),
    ],
    ids=["stdout", "chain", "stderr", "traceback"],
)  # fmt: skip
def test_an_output_that_differs_is_shown(
    everywhere: Project, page: str, row: str
) -> None:
    (found,) = everywhere.findings(page)
    assert "comes out differently on Python 3.14" in found
    assert shown(row).rstrip() in found
    assert everywhere.findings(page + shown(row)) == []


FAULTS = [
    (
        "a block that shows what is no longer so",
        fence(f"{HERE}  # => True") + shown("True"),
        "docs/page.md:5: comes out otherwise on Python 3.14",
    ),
    (
        "a block without a difference",
        fence("1  # => 1") + shown("1  # => 2"),
        "docs/page.md:5: nothing is different on Python 3.14: remove this",
    ),
    (
        "a block in the middle of its program",
        fence(f"{HERE}  # => True") + shown("x") + "\n" + CONT + fence("x=1"),
        "docs/page.md:5: belongs after the last block of its program",
    ),
    (
        "a block of another version",
        fence(f"{HERE}  # => True") + shown("x").replace("3.14", "3.13"),
        "docs/page.md:5: the newer Python is 3.14: say prove:on=3.14",
    ),
    (
        "a block without its title",
        fence("1  # => 1") + shown("x").replace(' title="On Python 3.14"', ""),
        'docs/page.md:5: write it as ```text title="On Python 3.14"',
    ),
    (
        "a block after a shell's program",
        "```sh\ntrue\n```\n" + shown("x"),
        "docs/page.md:5: on speaks of a Python program, not of a shell's",
    ),
    (
        "a block that is two outputs",
        fence("1  # => 1") + OUT + shown("x"),
        "docs/page.md:6: on says what this is: remove the other directive",
    ),
    (
        "a block of a version that is none",
        fence("1  # => 1") + shown("x").replace("on=3.14", "on=new"),
        "docs/page.md:4: prove:on=new: write it as prove:on=3.14",
    ),
    (
        "code that says it is a difference",
        "<!--prove:on=3.14-->\n" + fence("x = 1"),
        "docs/page.md:2: on speaks of a text block, not of code",
    ),
    (
        "output there alone",
        fence(f"print(end='' if {HERE} else 'loose')"),
        "docs/page.md:2: comes out differently",
    ),
    (
        "a claim that is reached here alone",
        fence(f"if {HERE}:\n    print(1)  # => 1"),
        f"docs/page.md:3: this claim was never reached {THERE}",
    ),
    (
        "a hang there",
        "<!--prove:timeout=1-->\n" + fence(f"while not {HERE}:\n    pass"),
        "docs/page.md:3: ran for longer than 1 s and was ended",
    ),
    (
        "a status there",
        fence(f"import sys\nif not {HERE}:\n    sys.exit(3)"),
        "docs/page.md:4: comes out differently",
    ),
    (
        "words for stderr there",
        fence(f"import sys\nif not {HERE}:\n    sys.exit('no tea')"),
        "docs/page.md:4: comes out differently",
    ),
    (
        "stderr there",
        fence(f"import sys\nif not {HERE}:\n    print(1, file=sys.stderr)"),
        "docs/page.md:2: comes out differently",
    ),
    (
        "a warning there",
        fence(f"import warnings\nif not {HERE}:\n    warnings.warn('old')"),
        "docs/page.md:4: comes out differently",
    ),
    (
        "a coroutine that is not awaited there",
        fence(
            "async def f() -> int:\n    return 1\n\n"
            f"x = f()\nif {HERE}:\n    x.close()\ndel x"
        ),
        "docs/page.md:2: comes out differently",
    ),
    (
        "a finalizer there",
        fence(
            f"class Loud:\n    here = {HERE}\n\n"
            "    def __del__(self) -> None:\n"
            "        if not self.here:\n            print('gone')\n\n"
            "loud = Loud()\nloud.self = loud"
        ),
        "docs/page.md:2: comes out differently",
    ),
    (
        "a module missing that the program says is missing",
        fence(
            f"if not {HERE}:\n    raise ModuleNotFoundError("
            "\"No module named 'numpy'\", name='numpy')"
        ),
        "docs/page.md:3: comes out differently",
    ),
    (
        "a module that is nowhere",
        fence(
            f"if not {HERE}:\n    import tea_of_tomorrow"
        ),
        "docs/page.md:3: comes out differently",
    ),
    (
        "threads that the program says are missing",
        fence(f"if not {HERE}:\n"
              "    raise RuntimeError(\"can't start new thread\")"),
        "docs/page.md:3: comes out differently",
    ),
    (
        "a fault before the threads",
        fence(
            f"import threading\nx = {HERE}  # => True\n"
            "threading.Thread(target=int).start()"
        ),
        f"docs/page.md:3: the claim is wrong {THERE}",
    ),
    (
        "an output before the threads",
        fence(f"print({HERE})") + OUT + "```text\nTrue\n```\n\n" + CONT
        + fence("import threading\nthreading.Thread(target=int).start()"),
        f"docs/page.md:5: the output is another {THERE}",
    ),
    (
        "a fault instead of the threads",
        fence(
            "import threading\n\ntry:\n"
            "    threading.Thread(target=int).start()\n"
            "except RuntimeError:\n    pass\n"
            f"1 / ({HERE})"
        ),
        "docs/page.md:8: comes out differently",
    ),
    (
        "a difference shown of a program that needs threads",
        fence("import threading\nthreading.Thread(target=int).start()")
        + shown("x"),
        "docs/page.md:6: the program needs threads, and cannot run there: "
        f"remove this block {THERE}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "told"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_a_planted_fault_is_caught(
    everywhere: Project, page: str, told: str
) -> None:
    found = everywhere.findings(page)
    assert any(each.startswith(told) for each in found), "\n".join(found)


@pytest.mark.parametrize(
    ("code", "needs"),
    [
        ("import threading\nthreading.Thread(target=int).start()", "threads"),
        ("import asyncio\nasyncio.run(asyncio.to_thread(int))", "threads"),
        ("import subprocess\nsubprocess.run(['true'])", "processes"),
        ("import os\nos.system('true')  # => 0", "processes"),
        (
            "import multiprocessing\nmultiprocessing.get_context('fork')"
            ".Queue().close()",
            "the module _multiprocessing",
        ),
        ("import os, signal\nsignal.alarm(0)  # => 0", "signal.alarm"),
        ("import socket\nsocket.socket().close()", "sockets"),
        ("import asyncio\n\nasync def main():\n"
         "    server = await asyncio.start_server(id, '127.0.0.1', 0)\n"
         "    server.close()\n\nasyncio.run(main())", "sockets"),
        ("import resource\nresource.getpagesize() > 1  # => True",
         "the module resource"),
        ("import yaml\nyaml.safe_load('1')  # => 1", "the package PyYAML"),
    ],
)  # fmt: skip
def test_what_pyodide_has_not_is_recorded(
    everywhere: Project, code: str, needs: str
) -> None:
    (verdict,) = everywhere.verdicts(fence(code))
    assert [str(each) for each in verdict.findings] == []
    assert verdict.pyodide == f"needs {needs}"
    assert len(verdict.interpreters) == 1


def test_a_compiled_module_is_one_of_ours(everywhere: Project) -> None:
    everywhere.runner.pyodide.close()
    compiled = f"examples/fast{EXTENSION_SUFFIXES[0]}"
    everywhere.write("examples/__init__.py", "")
    everywhere.write(compiled, "")
    page = fence(f"if not {HERE}:\n    from examples import fast")
    (verdict,) = everywhere.verdicts(page)
    assert verdict.pyodide == "needs the compiled module examples.fast"
    (everywhere.root / compiled).unlink()
    (found,) = everywhere.findings(page)
    assert "raises ImportError: cannot import name 'fast'" in found


LEAVES = """\
import asyncio
import atexit
import builtins
import logging
import os
import sys
import warnings
from pathlib import Path

builtins.tea = 1  # type: ignore[attr-defined]
os.environ["TEA"] = "1"
sys.modules["tea"] = sys
sys.path.append("/tea")
sys.setrecursionlimit(500)
warnings.simplefilter("ignore")
logging.getLogger().setLevel(1)
asyncio.set_event_loop(asyncio.new_event_loop())
asyncio.sleep = None  # type: ignore[assignment]
Path("/tmp/tea").write_text("tea")
Path("tea").write_text("tea")
os.chdir("/")
"""
FINDS = """\
import asyncio
import builtins
import logging
import os
import sys
import warnings
from pathlib import Path

hasattr(builtins, "tea")  # => False
"TEA" in os.environ  # => False
"tea" in sys.modules  # => False
"/tea" in sys.path  # => False
sys.getrecursionlimit()  # => 1000
warnings.filters[0][0]  # => 'error'
logging.getLogger().level  # => 30
asyncio.iscoroutinefunction = None
callable(asyncio.sleep)  # => True
Path("/tmp/tea").exists() and sys.platform == "emscripten"  # => False
[each.name for each in Path().iterdir()]  # => ['main.py']
"""


def test_no_program_finds_what_another_left(everywhere: Project) -> None:
    page = fence(LEAVES.rstrip(), FINDS.rstrip())
    first, second = everywhere.verdicts(page)
    assert [str(f) for f in first.findings + second.findings] == []
    assert len(second.interpreters) == 2


def test_a_hang_or_a_crash_costs_the_others_nothing(
    everywhere: Project,
) -> None:
    ends = [
        f"while not {HERE}:\n    pass",
        f"if not {HERE}:\n    __import__('ctypes').string_at(1 << 31)",
        f"if not {HERE}:\n    all = [b'x' * 2**20 for _ in range(2**14)]",
        f"def f(n: int) -> int:\n    return f(n + 1)\n\nif not {HERE}:\n"
        "    f(0)",
        f"if not {HERE}:\n    __import__('os').abort()",
    ]
    limits = [3, 60, 60, 60, 60]  # only the first is to run into its limit
    page = "\n".join(
        f"<!--prove:timeout={limit}-->\n{fence(end)}"
        for limit, end in zip(limits, ends, strict=True)
    )
    *bad, good = everywhere.verdicts(page + "\n" + fence("1  # => 1"))
    told = [str(each.findings[0]) for each in bad]
    assert "ran for longer than 3 s" in told[0]
    assert "exit status 1" in told[1]
    assert "MemoryError" in told[2]
    assert "RecursionError" in told[3]
    assert "exit status" in told[4]
    assert good.findings == []
    assert len(good.interpreters) == 2


LOOP = """\
import asyncio


async def wait() -> None:
    try:
        await asyncio.sleep(60)
    finally:
        print("cancelled")


async def main() -> None:
    asyncio.create_task(wait())
    await asyncio.sleep(0)


asyncio.run(main())  # => cancelled
with asyncio.Runner() as runner:
    runner.run(asyncio.sleep(0.01, 7))  # => 7
"""


def test_asyncio_is_the_standard_library_s(everywhere: Project) -> None:
    assert everywhere.findings(fence(LOOP.rstrip())) == []


def test_paths_in_tracebacks_are_short(everywhere: Project) -> None:
    page = (
        fence("import json\njson.loads('')")
        + "```pytb\nTraceback (most recent call last):\n"
        "  File \"main.py\", line 2, in <module>\n    json.loads('')\n"
        '  File ".../json/__init__.py", line ..., in loads\n...\n'
        "json.decoder.JSONDecodeError: Expecting value: ...\n```\n"
    )
    assert everywhere.findings(page) == []


def test_without_pyodide_nothing_is_proved(
    everywhere: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PYODIDE", Path("nowhere"))
    (found,) = everywhere.findings(fence("1  # => 1"))
    assert found == (
        "docs/page.md:1: cannot be run: it is not in nowhere: `make build` "
        "fetches it [on Pyodide]"
    )


def test_a_stale_difference_is_updated(everywhere: Project) -> None:
    page = (
        "# Tea\n\n" + fence(f"x = {HERE}  # => {{}}")
        + shown("old", "older") + "\nMore.\n"
    )  # fmt: skip
    file = everywhere.write("docs/page.md", page.format("1"))
    done = update([file], everywhere.root, everywhere.runner)
    fresh = page.format("True").replace(
        "old\nolder", f"x = {HERE}  # => False"
    )
    assert (file.read_text(), done.refused) == (fresh, [])
    assert done.changed == ["docs/page.md"]
    again = update([file], everywhere.root, everywhere.runner)
    assert (again.changed, again.refused) == ([], [])


@pytest.mark.parametrize(
    "page",
    [
        fence(f"x = {HERE}  # => True"),
        fence("x = 1  # => 1") + shown("old"),
        fence(f"x = {HERE}  # => True") + shown("x") + CONT + fence("y = 1"),
    ],
    ids=["missing", "superfluous", "misplaced"],
)
def test_a_difference_is_not_put_in_or_out_by_an_update(
    everywhere: Project, page: str
) -> None:
    file = everywhere.write("docs/page.md", page)
    done = update([file], everywhere.root, everywhere.runner)
    assert file.read_text() == page
    assert "3.14" in done.refused[0]


def test_on_a_python_between_what_differs_may_differ(
    everywhere: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claim is of the floor; this Python is made to look newer."""
    from prove import program as proving

    code = "import sys\nsys.flags.inspect + 2  # => 9\nlen('ab')  # => {}"
    page = fence(code.format(2)) + shown("sys.flags.inspect + 2  # => 2")
    wrong = fence(code.format(3)) + shown("sys.flags.inspect + 2  # => 2")
    monkeypatch.setattr(proving, "FLOOR", (3, 10))
    assert everywhere.findings(page) == []
    assert "len('ab')" in everywhere.findings(wrong)[0]
    monkeypatch.setattr(proving, "FLOOR", sys.version_info[:2])
    assert everywhere.findings(page) != []


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The orders that Pyodide is given, and not answered from what is kept."""
    orders: list[str] = []
    ask = running.Pyodide._ask

    def note(self: Any, order: str, limit: float, assets: Path) -> Any:
        orders.append(order)
        return ask(self, order, limit, assets)

    monkeypatch.setattr(running.Pyodide, "_ask", note)
    return orders


def test_an_answer_is_kept_except_on_ci(
    everywhere: Project,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    home = running._home
    monkeypatch.setattr(running, "_home", lambda assets: tmp_path)
    (tmp_path / "memory").symlink_to(home(_assets(everywhere)) / "memory")
    page = read_page(
        everywhere.write("docs/page.md", fence("1  # => 1")), everywhere.root
    )
    for _ in range(2):
        prove(page.programs[0], everywhere.runner)
    assert len(asked) == 2
    monkeypatch.delenv("CI")
    for _ in range(2):
        assert prove(page.programs[0], everywhere.runner).findings == []
    assert len(asked) == 3
    everywhere.write("examples/tea.py", "")
    everywhere.runner.pyodide.close()
    assert prove(page.programs[0], everywhere.runner).findings == []
    assert len(asked) == 4


def _assets(project: Project) -> Path:
    assets = project.runner.pyodide.assets
    assert assets is not None
    return assets.resolve()
