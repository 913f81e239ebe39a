"""A process that has imported the standard library, and forks for a script.

The standard library's own forkserver ends its children with `os._exit`:
exit handlers, finalizers and `__del__` at shutdown would never be seen.
Here a child returns out of the loop and ends as every interpreter does.

It reads a request a line on stdin, and answers with the process id and,
when that has ended, with its wait status.
"""

import gc
import importlib
import json
import os
import re
import sys

from prove.bootstrap import Request, become

# What many programs import, and what few do.  A process that ends takes its
# modules down one by one: each that it does not need costs it time.
COMMON = (
    "abc", "collections.abc", "contextlib", "copy", "dataclasses", "enum",
    "functools", "gc", "inspect", "io", "itertools", "keyword", "linecache",
    "math", "numbers", "operator", "pathlib", "random", "re", "string",
    "struct", "textwrap", "threading", "time", "tokenize", "traceback",
    "types", "typing", "warnings", "weakref",
)  # fmt: skip
RARE = (
    "argparse", "array", "asyncio", "bisect", "concurrent.futures",
    "contextvars", "copyreg", "csv", "datetime", "decimal", "dis",
    "fractions", "hashlib", "heapq", "hmac", "importlib.util", "logging",
    "pickle", "pprint", "queue", "secrets", "shutil", "signal", "socket",
    "sqlite3", "statistics", "subprocess", "tempfile", "timeit",
    "tracemalloc", "unittest.mock", "uuid",
)  # fmt: skip
# Those of them that take long to import.
_SLOW = re.compile(
    r"\b(?:asyncio|concurrent|csv|decimal|fractions|logging|multiprocessing|"
    r"pickle|shutil|socket|sqlite3|statistics|subprocess|tempfile|unittest|"
    r"uuid)\b"
)


def needs_rare(text: str) -> bool:
    """Whether a script is better run where more has been imported.

    Args:
        text: The script.
    """
    return _SLOW.search(text) is not None


def _serve() -> Request | None:
    """Fork for each request; return in the child, or None at the end."""
    rare = RARE if sys.argv[1:] == ["rare"] else ()
    for name in (*COMMON, *rare):
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    print("ready", flush=True)
    for line in sys.stdin:
        # The parent's streams are empty here, so no child repeats them.
        child = os.fork()
        if child == 0:
            os.setsid()  # so that all it starts can be ended together
            request: Request = json.loads(line)
            return request
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


if __name__ == "__main__":
    request = _serve()
    if request is not None:
        become(request)
