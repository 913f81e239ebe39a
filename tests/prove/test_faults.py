"""Every fault that a page can have is planted, and must be caught.

Each fault names the place and the words of the mend that its author has to
be told.  The last test takes the judge's checks away, one at a time, and
holds that each is missed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from prove import judge as judging
from prove.judge import CHECKS, Case, judge

if TYPE_CHECKING:
    from tests.prove.conftest import Project


@dataclass(frozen=True)
class Fault:
    name: str
    page: str
    where: str
    words: str
    files: dict[str, str] = field(default_factory=dict)


OUTPUT = "<!--pytest-codeblocks:expected-output-->"
CONT = "<!--pytest-codeblocks:cont-->"
ADDER = """\
\"\"\"Adds.\"\"\"

# --8<-- [start:add]
def add(a: int, b: int) -> int:
    return a - b


# --8<-- [end:add]
# --8<-- [start:use]
print(add(1, 2))  # => 3
# --8<-- [end:use]
"""

RUNS = [
    Fault(
        "a wrong printed value",
        "```python\nprint(1 + 1)  # => 3\n```\n",
        "docs/page.md:2",
        "the claim is wrong\n    print(1 + 1)  # => 3\n"
        "  expected: 3\n  got:      2",
    ),
    Fault(
        "a wrong value of an expression",
        "```python\n[1, 2][0]  # => 2\n```\n",
        "docs/page.md:2",
        "the claim is wrong",
    ),
    Fault(
        "a wrong assigned value",
        "```python\nx = [1]\nx = x + [2]  # => [1]\n```\n",
        "docs/page.md:3",
        "got:      [1, 2]",
    ),
    Fault(
        "a wrong augmented value",
        "```python\nx = 1\nx += 2  # => 2\n```\n",
        "docs/page.md:3",
        "got:      3",
    ),
    Fault(
        "a str is not its repr",
        "```python\n'a'.upper()  # => A\n```\n",
        "docs/page.md:2",
        "got:      'A'",
    ),
    Fault(
        "a loop that claims one turn too few",
        "```python\nfor n in range(3):\n    print(n)  # => 0\n"
        "    # => 1\n```\n",
        "docs/page.md:3",
        "got:      0\n            1\n            2",
    ),
    Fault(
        "turns claimed in another order",
        "```python\nfor n in range(2):\n    print(n)  # => 1\n"
        "    # => 0\n```\n",
        "docs/page.md:3",
        "the claim is wrong",
    ),
    Fault(
        "an ellipsis does not reach over other text",
        "```python\nprint('left right')  # => le...wrong\n```\n",
        "docs/page.md:2",
        "the claim is wrong",
    ),
    Fault(
        "a claim in a branch that is not taken",
        "```python\nif not 1:\n    print('no')  # => no\n```\n",
        "docs/page.md:3",
        "this claim was never reached",
    ),
    Fault(
        "a claim in a function that nobody calls",
        "```python\ndef f():\n    print('no')  # => no\n```\n",
        "docs/page.md:3",
        "this claim was never reached",
    ),
    Fault(
        "a claim behind sys.exit",
        "```python\nimport sys\nsys.exit()\nprint(1)  # => 1\n```\n",
        "docs/page.md:4",
        "this claim was never reached",
    ),
    Fault(
        "output that nothing claims",
        "```python\nx = 1\nprint('loose')\n```\n",
        "docs/page.md:2",
        "neither claimed nor shown",
    ),
    Fault(
        "a claim that leaves part of the output out",
        "```python\nprint('a\\nb')  # => a\n```\n",
        "docs/page.md:2",
        "got:      a\n            b",
    ),
    Fault(
        "output from a child process",
        "```python\nimport subprocess\n"
        "subprocess.run(['echo', 'child'], check=True)\n```\n",
        "docs/page.md:2",
        "got:      child",
    ),
    Fault(
        "output from C",
        "```python\nimport ctypes\nctypes.CDLL(None).puts(b'from c')\n```\n",
        "docs/page.md:2",
        "got:      from c",
    ),
    Fault(
        "output at exit",
        "```python\nimport atexit\natexit.register(print, 'late')\n```\n",
        "docs/page.md:2",
        "got:      late",
    ),
    Fault(
        "output of a finalizer at shutdown",
        "```python\nclass Loud:\n    def __del__(self):\n"
        "        print('gone')\n\nloud = Loud()\n```\n",
        "docs/page.md:2",
        "got:      gone",
    ),
    Fault(
        "a stale output block",
        f"```python\nprint('new')\n```\n{OUTPUT}\n```text\nold\n```\n",
        "docs/page.md:5",
        "the output is another\n    of the block at docs/page.md:1\n"
        "  expected: old\n  got:      new",
    ),
    Fault(
        "an output block for a block that prints nothing",
        f"```python\nx = 1\n```\n{OUTPUT}\n```text\nold\n```\n",
        "docs/page.md:5",
        "printed nothing more",
    ),
    Fault(
        "an output block that promises nothing",
        f"```python\nprint(1)\n```\n{OUTPUT}\n```text\n...\n```\n",
        "docs/page.md:5",
        "promises nothing",
    ),
    Fault(
        "output in the wrong block of a chain",
        f"```python\nprint('one')\n```\n\n{CONT}\n```python\nx = 1\n```\n"
        f"{OUTPUT}\n```text\none\n```\n",
        "docs/page.md:2",
        "neither claimed nor shown",
    ),
    Fault(
        "an exception that nothing announces",
        "```python\nx = 1\nx / 0\n```\n",
        "docs/page.md:3",
        "raised ZeroDivisionError, which is neither claimed nor shown: "
        "division by zero",
    ),
    Fault(
        "an exception of another type",
        "```python\n{}['k']  # => raises IndexError: 'k'\n```\n",
        "docs/page.md:2",
        "raised another exception than claimed",
    ),
    Fault(
        "an exception with another message",
        "```python\n{}['k']  # => raises KeyError: 'other'\n```\n",
        "docs/page.md:2",
        "expected: KeyError: 'other'\n  got:      KeyError: 'k'",
    ),
    Fault(
        "an exception whose message is left out",
        "```python\n{}['k']  # => raises KeyError\n```\n",
        "docs/page.md:2",
        "raised another exception than claimed",
    ),
    Fault(
        "an exception that is not raised",
        "```python\n{}.get('k')  # => raises KeyError: 'k'\n```\n",
        "docs/page.md:2",
        "did not raise",
    ),
    Fault(
        "a raises claim whose exception is caught",
        "```python\ntry:\n    {}['k']  # => raises KeyError: 'k'\n"
        "except KeyError:\n    pass\n```\n",
        "docs/page.md:3",
        "the program went on",
    ),
    Fault(
        "text printed before the exception",
        "```python\ndef f():\n    print('loose')\n    raise KeyError('k')\n"
        "\nf()  # => raises KeyError: 'k'\n```\n",
        "docs/page.md:6",
        "printed before it raised",
    ),
    Fault(
        "an exception elsewhere than claimed",
        "```python\nx = {'k': 1}\nx['k']  # => raises KeyError: 'n'\n"
        "x['n']\n```\n",
        "docs/page.md:3",
        "did not raise",
    ),
    Fault(
        "a stale traceback",
        "```python\n1 / 0\n```\n```pytb\nTraceback (most recent call last):\n"
        '  File "main.py", line 2, in <module>\n    1 / 0\n'
        "ZeroDivisionError: division by zero\n```\n",
        "docs/page.md:4",
        "the traceback is another",
    ),
    Fault(
        "a traceback of a program that ends well",
        "```python\nx = 1\n```\n```pytb\nValueError: no\n```\n",
        "docs/page.md:4",
        "nothing was raised",
    ),
    Fault(
        "a block that continues a traceback",
        "```python\nx = 1\n```\n```pytb\nValueError: no\n```\n\n"
        f"{CONT}\n```python\ny = 1\n```\n",
        "docs/page.md:4",
        "no block may continue it",
    ),
    Fault(
        "an unclaimed line on stderr",
        "```python\nimport sys\nprint('oops', file=sys.stderr)\n```\n",
        "docs/page.md:2",
        "wrote to stderr",
    ),
    Fault(
        "an unclaimed line on stderr before a claimed exception",
        "```python\nimport sys\nprint('oops', file=sys.stderr)\n"
        "{}['k']  # => raises KeyError: 'k'\n```\n",
        "docs/page.md:2",
        "wrote to stderr",
    ),
    Fault(
        "another line on stderr than shown",
        "```python\nimport sys\nprint('oops', file=sys.stderr)\n```\n"
        "<!--prove:stderr-->\n```text\nfine\n```\n",
        "docs/page.md:6",
        "stderr is another\n  expected: fine\n  got:      oops",
    ),
    Fault(
        "stderr shown of a program that is silent",
        "```python\nx = 1\n```\n<!--prove:stderr-->\n```text\nfine\n```\n",
        "docs/page.md:5",
        "got:      (nothing)",
    ),
    Fault(
        "a warning",
        "```python\nimport warnings\nwarnings.warn('old')\n```\n",
        "docs/page.md:3",
        "raised UserWarning",
    ),
    Fault(
        "a warning in a child interpreter",
        "```python\nimport subprocess, sys\n"
        "code = 'import warnings; warnings.warn(1)'\n"
        "subprocess.run([sys.executable, '-c', code])\n```\n",
        "docs/page.md:2",
        "wrote to stderr",
    ),
    Fault(
        "a coroutine that is never awaited",
        "```python\nasync def f():\n    pass\n\nf()\n```\n",
        "docs/page.md:2",
        "never awaited",
    ),
    Fault(
        "a thread that fails",
        "```python\nimport threading\nt = threading.Thread(target=int, "
        "args=['x'])\nt.start()\nt.join()\n```\n",
        "docs/page.md:2",
        "invalid literal for int()",
    ),
    Fault(
        "a status of its own",
        "```python\nimport sys\nsys.exit(3)\n```\n",
        "docs/page.md:3",
        "raised SystemExit",
    ),
    Fault(
        "an interpreter that dies",
        "```python\nimport os\nos.abort()\n```\n",
        "docs/page.md:3",
        "ended with exit status -6",
    ),
    Fault(
        "a guarded body that fails",
        "```python\nif __name__ == '__main__':\n    1 / 0\n```\n",
        "docs/page.md:3",
        "raised ZeroDivisionError",
    ),
    Fault(
        "a loop without end",
        "<!--prove:timeout=0.3-->\n```python\nwhile True:\n    pass\n```\n",
        "docs/page.md:3",
        "ran for longer than 0.3 s",
    ),
    Fault(
        "a shell command without end",
        "<!--prove:timeout=0.3-->\n```sh\nsleep 30\n```\n",
        "docs/page.md:3",
        "ran for longer than 0.3 s",
    ),
    Fault(
        "a process that is left behind",
        "```python\nimport subprocess\n"
        "child = subprocess.Popen(['sleep', '30'])\n"
        "child.returncode = 0\n```\n",
        "docs/page.md:2",
        "left processes running",
    ),
    Fault(
        "a shell command that fails in the middle",
        "```sh\nfalse\ntrue\n```\n",
        "docs/page.md:3",
        "ended with exit status 1",
    ),
    Fault(
        "a pipe that fails at its start",
        "```bash\nfalse | true\n```\n",
        "docs/page.md:2",
        "ended with exit status 1",
    ),
    Fault(
        "an unset shell variable",
        '```bash\nprintf "$nobody_set_this"\n```\n',
        "docs/page.md:2",
        "ended with exit status",
    ),
    Fault(
        "shell output that is not shown",
        "```sh\necho loose\n```\n",
        "docs/page.md:2",
        "neither claimed nor shown",
    ),
    Fault(
        "a wrong claim in an example file",
        '```python\n--8<-- "examples/adder.py:add"\n```\n\n'
        f'{CONT}\n```python\n--8<-- "examples/adder.py:use"\n```\n',
        "examples/adder.py:10",
        "the claim is wrong (shown by docs/page.md:6)\n"
        "    print(add(1, 2))  # => 3\n  expected: 3\n  got:      -1",
        {"examples/adder.py": ADDER},
    ),
    Fault(
        "an exception in an example file",
        '```python\n--8<-- "examples/adder.py:add"\n```\n\n'
        f"{CONT}\n```python\nadd(1)\n```\n",
        "docs/page.md:7",
        "missing 1 required positional argument",
        {"examples/adder.py": ADDER},
    ),
]

STRUCTURE = [
    Fault(
        "a program that does not parse",
        "```python\nx = (\n```\n",
        "docs/page.md:2",
        "does not parse",
    ),
    Fault(
        "a block that breaks off in the middle of a statement",
        f"```python\nif True:\n```\n\n{CONT}\n```python\n    x = 1\n```\n",
        "docs/page.md:2",
        "not whole by itself",
    ),
    Fault(
        "a claim that speaks of nothing",
        "```python\nx = 1\n\n    # => 2\ny = 3\n```\n",
        "docs/page.md:4",
        "speaks of no statement",
    ),
    Fault(
        "a claim beside else",
        "```python\nif 1:\n    x = 1\nelse:  # => 2\n    x = 3\n```\n",
        "docs/page.md:4",
        "speaks of no statement",
    ),
    Fault(
        "two claims about one statement",
        "```python\nx = max(  # => 2\n    1,\n    2,  # => 3\n)\n```\n",
        "docs/page.md:4",
        "a second claim",
    ),
    Fault(
        "a claim that promises nothing",
        "```python\nprint(1)  # => ...\n```\n",
        "docs/page.md:2",
        "promises nothing",
    ),
    Fault(
        "an empty claim",
        "```python\nprint()  # =>\n```\n",
        "docs/page.md:2",
        "promises nothing",
    ),
    Fault(
        "attributes in the info string",
        "```python hl_lines='1'\nx = 1\n```\n",
        "docs/page.md:1",
        "info string",
    ),
    Fault(
        "braces in the info string",
        "```{.python .wide}\nx = 1\n```\n",
        "docs/page.md:1",
        "info string",
    ),
    Fault(
        "a fence without a language",
        "```\nx = 1\n```\n",
        "docs/page.md:1",
        "without a language",
    ),
    Fault(
        "a language that nothing proves",
        "```rust\nfn main() {}\n```\n",
        "docs/page.md:1",
        "'rust' cannot be proved",
    ),
    Fault("py", "```py\nx = 1\n```\n", "docs/page.md:1", "'py' cannot be"),
    Fault(
        "a transcript of a prompt",
        "```pycon\n>>> 1\n1\n```\n",
        "docs/page.md:1",
        "'pycon' cannot be proved",
    ),
    Fault("an empty block", "```python\n```\n", "docs/page.md:1", "is empty"),
    Fault(
        "a fence without an end",
        "# Page\n\n```python\nx = 1\n",
        "docs/page.md:1",
        "cannot be read: Hit end-of-file",
    ),
    Fault(
        "text that is no output",
        "```text\nhello\n```\n",
        "docs/page.md:1",
        "must be an output",
    ),
    Fault(
        "an output without a program",
        f"{OUTPUT}\n```text\nhello\n```\n",
        "docs/page.md:2",
        "no program before it",
    ),
    Fault(
        "two outputs of one block",
        f"```python\nprint(1)\n```\n{OUTPUT}\n```text\n1\n```\n\n"
        f"{OUTPUT}\n```text\n1\n```\n",
        "docs/page.md:10",
        "a second stdout",
    ),
    Fault(
        "an output that continues",
        f"```python\nprint(1)\n```\n{CONT}\n{OUTPUT}\n```text\n1\n```\n",
        "docs/page.md:6",
        "cont speaks of code",
    ),
    Fault(
        "code that says it is output",
        f"```python\nx = 1\n```\n\n{OUTPUT}\n```python\nx = 1\n```\n",
        "docs/page.md:6",
        "speaks of a text block",
    ),
    Fault(
        "nothing to continue",
        f"{CONT}\n```python\nx = 1\n```\n",
        "docs/page.md:2",
        "no block before",
    ),
    Fault(
        "a continuation in another language",
        f"```python\nx = 1\n```\n\n{CONT}\n```sh\ntrue\n```\n",
        "docs/page.md:6",
        "is in python, not sh",
    ),
    Fault(
        "a time limit in the middle of a chain",
        "```python\nx = 1\n```\n\n<!--prove:timeout=9-->\n"
        f"{CONT}\n```python\ny = 1\n```\n",
        "docs/page.md:7",
        "belongs to the first block",
    ),
    Fault(
        "a skip",
        "<!--pytest-codeblocks:skip-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "is not a directive",
    ),
    Fault(
        "a skipif",
        "<!--pytest-codeblocks:skipif(True)-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "is not a directive",
    ),
    Fault(
        "an importorskip",
        "<!--pytest-codeblocks:importorskip(nope)-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "is not a directive",
    ),
    Fault(
        "a mark that skips",
        "<!--pytest.mark.skip-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "remove the mark",
    ),
    Fault(
        "a mark that expects failure",
        "<!--pytest.mark.xfail-->\n```python\n1 / 0\n```\n",
        "docs/page.md:1",
        "remove the mark",
    ),
    Fault(
        "a skipped file",
        "<!--pytest-codeblocks:skipfile-->\n```python\n1 / 0\n```\n",
        "docs/page.md:1",
        "is not a directive",
    ),
    Fault(
        "a misspelt directive",
        "<!--prove:timout=9-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "is not a directive",
    ),
    Fault(
        "a time limit that is no number",
        "<!--prove:timeout=long-->\n```python\nx = 1\n```\n",
        "docs/page.md:1",
        "a number of seconds",
    ),
    Fault(
        "a folder that is not named",
        "<!--prove:in-->\n```sh\ntrue\n```\n",
        "docs/page.md:1",
        "write it as in=",
    ),
    Fault(
        "a folder that is not there",
        "<!--prove:in=examples/gone-->\n```sh\ntrue\n```\n",
        "docs/page.md:2",
        "no folder examples/gone",
    ),
    Fault(
        "a directive said twice",
        f"```python\nx = 1\n```\n{CONT}\n{CONT}\n```python\ny = 1\n```\n",
        "docs/page.md:4",
        "said twice",
    ),
    Fault(
        "a directive that has lost its block",
        f"```python\nx = 1\n```\n\n{CONT}\n\nProse.\n\n```python\ny = 1\n"
        "```\n",
        "docs/page.md:5",
        "has no block",
    ),
    Fault(
        "an embedded file that is gone",
        '```python\n--8<-- "examples/gone.py"\n```\n',
        "docs/page.md:2",
        "cannot embed",
    ),
    Fault(
        "an embedded region that is gone",
        '```python\n--8<-- "examples/adder.py:gone"\n```\n',
        "docs/page.md:2",
        "section 'gone' could not be located",
        {"examples/adder.py": ADDER},
    ),
    Fault(
        "a block of embeds without an end",
        "```python\nx = 1\n```\n\n--8<--\nexamples/adder.py\n",
        "docs/page.md:5",
        "never closed",
        {"examples/adder.py": ADDER},
    ),
    Fault(
        "a title that names another file",
        '```python title="examples/other.py"\n'
        '--8<-- "examples/adder.py:add"\n```\n',
        "docs/page.md:1",
        "the title says examples/other.py",
        {"examples/adder.py": ADDER},
    ),
    Fault(
        "a title over code that is not embedded",
        '```python title="examples/adder.py"\nx = 1\n```\n',
        "docs/page.md:1",
        "the lines are docs/page.md",
    ),
    Fault(
        "Cython that nothing builds",
        '```cython\n--8<-- "examples/fast.pyx"\n```\n',
        "docs/page.md:1",
        "nothing builds examples/fast.pyx",
        {"examples/fast.pyx": "x = 1\n", "pyproject.toml": ""},
    ),
    Fault(
        "messages that nothing compiled",
        '```proto\n--8<-- "examples/mail.proto"\n```\n',
        "docs/page.md:1",
        "examples/mail.proto has no module mail_pb2.py beside it",
        {"examples/mail.proto": 'syntax = "proto3";\n'},
    ),
    Fault(
        "Cython that is typed into the page",
        "```cython\ncdef int x = 1\n```\n",
        "docs/page.md:2",
        "is proved by being built",
    ),
    Fault(
        "C typed into the page",
        "```c\nint x = 1;\n```\n",
        "docs/page.md:2",
        "is proved by being built",
    ),
    Fault("bad TOML", "```toml\na = \n```\n", "docs/page.md:1", "is not toml"),
    Fault("bad JSON", "```json\n{a: 1}\n```\n", "docs/page.md:1", "not json"),
    Fault("bad YAML", "```yaml\na: [\n```\n", "docs/page.md:1", "not yaml"),
    Fault("bad INI", "```ini\na = 1\n```\n", "docs/page.md:1", "not ini"),
    Fault(
        "a diagram that cannot be read aloud",
        "```mermaid\nflowchart LR\n  accTitle: x\n  a --> b\n```\n",
        "docs/page.md:1",
        "needs accDescr:",
    ),
]


@pytest.mark.parametrize("fault", RUNS + STRUCTURE, ids=lambda f: f.name)
def test_planted_fault_is_caught(fault: Fault, project: Project) -> None:
    for path, text in fault.files.items():
        project.write(path, text)
    found = project.findings(fault.page)
    mine = [each for each in found if each.startswith(f"{fault.where}: ")]
    assert any(fault.words in each for each in mine), "\n".join(found)


@pytest.fixture
def cases(project: Project) -> list[Case]:
    """What the programs with faults did; running them once is enough."""
    gathered = []
    for fault in RUNS:
        for path, text in fault.files.items():
            project.write(path, text)
        verdicts = project.verdicts(fault.page)
        gathered += [v.case for v in verdicts if v.case is not None]
    return gathered


def test_every_check_of_the_judge_is_needed(
    cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(judge(case) for case in cases)
    for check in CHECKS:
        others = [each for each in CHECKS if each is not check]
        monkeypatch.setattr(judging, "CHECKS", others)
        missed = [case for case in cases if not judge(case)]
        assert missed, f"no fault needs {check.__name__}"
