"""A process that has imported pytest, and forks for each run of it.

Starting pytest takes longer than most of the tests that a change needs.
What is imported here is never what is changed: nothing of the project.

It reads a request a line on stdin: the arguments and where the output goes.
It answers with the process id and, when that has ended, its status.
"""

import gc
import importlib
import json
import os
import sys
import traceback

IMPORTED = (
    "asyncio", "hypothesis", "numpy", "pymdownx.snippets", "pytest",
    "pytest_codeblocks", "pytest_cov.plugin", "pytest_randomly", "sqlite3",
    "subprocess", "unittest.mock", "xdist.plugin", "yaml",
)  # fmt: skip
# pytest would rather import its plugins itself, to word their assertions.
_WARNED = "ignore::pytest.PytestAssertRewriteWarning"


def serve() -> None:
    """Fork for each request, until there are no more."""
    for name in IMPORTED:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    print("ready", flush=True)
    for line in sys.stdin:
        arguments, log = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(arguments, log)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(arguments: list[str], log: str) -> None:
    """Run pytest as `python -m pytest` would, and end."""
    os.setsid()
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    stdin = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, stdin), (1, out), (2, out)):
        os.dup2(source, target)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    pytest = importlib.import_module("pytest")
    status = 70
    try:
        status = int(pytest.main(["-W", _WARNED, *arguments]))
    except SystemExit as stop:  # of a module that ends when it is imported
        status = stop.code if isinstance(stop.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    serve()
