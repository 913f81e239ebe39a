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
import sys

from prove.bootstrap import Request, become

PRELOADED = (
    "abc", "argparse", "array", "ast", "asyncio", "bisect", "collections.abc",
    "concurrent.futures", "contextlib", "contextvars", "copy", "copyreg",
    "csv", "dataclasses", "datetime", "decimal", "dis", "enum", "fractions",
    "functools", "gc", "hashlib", "heapq", "hmac", "importlib.util",
    "inspect", "io", "itertools", "json", "keyword", "linecache", "logging",
    "math", "numbers", "operator", "os", "pathlib", "pickle", "pprint",
    "queue", "random", "re", "secrets", "shutil", "signal", "socket",
    "sqlite3", "statistics", "string", "struct", "subprocess", "tempfile",
    "textwrap", "threading", "time", "timeit", "tokenize", "traceback",
    "tracemalloc", "types", "typing", "unittest.mock", "uuid", "warnings",
    "weakref",
)  # fmt: skip


def _serve() -> Request | None:
    """Fork for each request; return in the child, or None at the end."""
    for name in PRELOADED:
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
