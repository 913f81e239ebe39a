"""A block runs as it would for the reader who saves it to a file."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prove.program import prove
from prove.runner import Runner, outlived
from prove.warm import Warm

if TYPE_CHECKING:
    from tests.prove.conftest import Project


HONEST = {
    "is main": "print(__name__)  # => __main__",
    "has a file": """
        import os.path
        print(os.path.basename(__file__))  # => main.py
    """,
    "is importable by its children": """
        import multiprocessing

        def double(n):
            return 2 * n

        if __name__ == "__main__":
            spawn = multiprocessing.get_context("spawn")
            with spawn.Pool(1) as pool:
                print(pool.map(double, [1, 2]))  # => [2, 4]
                pool.close()
                pool.join()
    """,
    "pickles its own classes": """
        import pickle

        class Coin:
            pass

        type(pickle.loads(pickle.dumps(Coin())))
        # => <class '__main__.Coin'>
    """,
    "has its source": """
        import inspect

        def f():
            return 1

        print(inspect.getsource(f))  # => def f():
        # =>     return 1
        # =>
    """,
    "starts in an empty folder but for itself": """
        import os
        os.listdir()  # => ['main.py']
    """,
    "sees no arguments": """
        import sys
        len(sys.argv)  # => 1
    """,
    "reads an empty stdin": """
        import sys
        sys.stdin.read()  # => ''
    """,
    "has no globals of ours": """
        sorted(name for name in globals() if name[:2] != "__")  # => []
    """,
    "has random numbers of its own": """
        import random
        random.seed(1)
        random.randrange(100)  # => 17
    """,
    "may replace stdout": """
        import contextlib, io
        with contextlib.redirect_stdout(io.StringIO()) as kept:
            print("kept")
        kept.getvalue()  # => 'kept\\n'
    """,
    "may end in the middle": """
        import sys
        print("done")  # => done
        sys.exit()
    """,
    "knows its warnings": """
        import sys
        sys.warnoptions  # => ['error']
    """,
    "may claim in threads": """
        import threading

        def work():
            print("in a thread")  # => in a thread

        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
    """,
    "may claim in coroutines": """
        import asyncio

        async def main():
            await asyncio.sleep(0)
            return 7

        asyncio.run(main())  # => 7
    """,
    "frees what a claimed expression made": """
        class Loud:
            def __repr__(self):
                return "loud"
            def __del__(self):
                print("gone")

        Loud()  # => loud
        # => gone
    """,
}


@pytest.fixture(scope="module", params=[True, False], ids=["fork", "plain"])
def runner(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Runner]:
    root = tmp_path_factory.mktemp("root")
    with closing(Runner(root, forking=request.param)) as runner:
        yield runner


@pytest.mark.parametrize("name", HONEST)
def test_a_block_runs_as_a_script(
    name: str, runner: Runner, project: Project
) -> None:
    text = textwrap.dedent(HONEST[name]).strip()
    page = project.page(f"```python\n{text}\n```\n")
    assert page.problems == []
    assert prove(page.programs[0], runner).findings == []


def test_one_program_leaves_nothing_to_the_next(project: Project) -> None:
    text = (
        "```python\nimport os, sys, builtins\nos.environ['LEFT'] = '1'\n"
        "sys.leak = builtins.leak = 1\nopen('left.txt', 'w').close()\n```\n"
        "\n```python\nimport os, sys, builtins\n"
        "print(os.environ.get('LEFT'))  # => None\n"
        "print(hasattr(sys, 'leak'), hasattr(builtins, 'leak'))\n"
        "# => False False\nos.listdir()  # => ['main.py']\n```\n"
    )
    assert project.findings(text) == []


def test_a_folder_is_copied_and_left_alone(project: Project) -> None:
    project.write("examples/box/a.txt", "a\n")
    text = (
        "<!--prove:in=examples/box-->\n```sh\ncat a.txt\nrm a.txt\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\na\n```\n"
    )
    assert project.findings(text) == []
    assert (project.root / "examples/box/a.txt").exists()


def test_the_outputs_of_a_shell_chain_are_told_apart(project: Project) -> None:
    text = (
        "```bash\nx=1\necho one\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\none\n```\n\n"
        "<!--pytest-codeblocks:cont-->\n```bash\necho two $x\n```\n"
        "<!--pytest-codeblocks:expected-output-->\n```text\ntwo 1\n```\n"
    )
    assert project.findings(text) == []


def test_a_program_that_is_ended_takes_its_children_along(
    project: Project,
) -> None:
    text = (
        "<!--prove:timeout=0.5-->\n```python\nimport subprocess\n"
        "subprocess.run(['sleep', '30'])\n```\n"
    )
    (verdict,) = project.verdicts(text)
    assert verdict.case is not None
    assert verdict.case.result.timed_out
    assert len(verdict.findings) == 1


def test_a_traceback_is_that_of_any_version(project: Project) -> None:
    # 3.13 shows more lines of a long statement than 3.11 does.
    text = (
        "```python\nclass Base:\n    def __init_subclass__(cls) -> None:\n"
        "        raise TypeError('no')\n\n\nclass Child(Base):\n    x = 1\n"
        "    y = 2\n```\n```pytb\nTraceback (most recent call last):\n"
        '  File "main.py", line 6, in <module>\n    class Child(Base):\n'
        '{more}  File "main.py", line 3, in __init_subclass__\n'
        "    raise TypeError('no')\nTypeError: no\n```\n"
    )
    assert project.findings(text.replace("{more}", "")) == []
    assert project.findings(text.replace("{more}", "    ...<2 lines>\n")) == []
    wrong = text.replace("{more}", "").replace("class Child(Base):\n{", "{")
    assert project.findings(wrong.replace("line 3", "line 2")) != []


def test_paths_of_this_machine_are_not_shown(project: Project) -> None:
    text = (
        "```python\nimport json\njson.loads('')\n```\n```pytb\n"
        "Traceback (most recent call last):\n"
        "  File \"main.py\", line 2, in <module>\n    json.loads('')\n"
        '  File ".../json/__init__.py", line ..., in loads\n...\n'
        "json.decoder.JSONDecodeError: "
        "Expecting value: line 1 column 1 (char 0)\n```\n"
    )
    assert project.findings(text) == []


def test_two_answers_at_once_are_two_lines() -> None:
    code = "print('1\\n2', flush=True); input()"
    warm = Warm([sys.executable, "-c", code])
    assert warm.line() == "1"
    assert warm.line(limit=10) == "2"
    assert warm.line(limit=0.01) == ""
    warm.send("end")
    with pytest.raises(RuntimeError, match="the warm interpreter ended"):
        warm.line()
    warm.close()


def test_a_process_that_was_not_fetched_yet_does_not_run() -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("only /proc tells whether it has ended")
    # As what multiprocessing starts beside its workers: it has ended, and
    # whoever adopted it has not asked how.
    with subprocess.Popen(["true"], process_group=0) as ended:
        while _state(ended.pid) != "Z":
            time.sleep(0.001)
        assert not outlived(ended.pid)


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
