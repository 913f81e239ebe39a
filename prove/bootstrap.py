"""What runs inside the process of a program: it becomes the script.

Statements that carry a claim are wrapped so that what they printed, were
and raised is written down, as offsets into the output and as lines of an
event file.  Everything else runs as it stands.  Only the standard library
is used, and nothing is kept in memory: a crash loses no event.
"""

import ast
import builtins
import ctypes
import json
import opcode
import os
import sys
import threading
import traceback
import types
import warnings
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypedDict

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]  # tested for below

__all__ = ["Request", "become"]

HOOK = "__prove__"
MOST_BYTES = 256 * 2**20  # that a program may write to one file


class Request(TypedDict):
    """How to run a script.

    Attributes:
        folder: The working directory, which holds the script.
        script: The path of the script.
        files: Where stdout, stderr and the events go.
        keys: Line and column of each statement that carries a claim.
        starts: The line on which each block of the script begins.
        environment: The environment variables.
    """

    folder: str
    script: str
    files: tuple[str, str, str]
    keys: list[tuple[int, int]]
    starts: list[int]
    environment: dict[str, str]


class _Recorder:
    """Writes events; each knows how much had been printed before it."""

    def __init__(self, events: int) -> None:
        self._events = events
        self._fflush: Callable[[None], object] = ctypes.CDLL(None).fflush

    def write(self, kind: str, **rest: object) -> None:
        # Python's buffers and C's: extension modules print through stdio.
        for stream in (sys.stdout, sys.stderr):
            if stream is not None and not stream.closed:
                stream.flush()
        self._fflush(None)
        event = {"kind": kind, "offset": os.fstat(1).st_size, **rest}
        os.write(self._events, json.dumps(event).encode() + b"\n")

    def block(self, index: int) -> None:
        self.write("block", index=index)

    def value(self, claim: int, value: Any) -> Any:
        self.write("value", claim=claim, repr=repr(value))
        return value

    def __call__(self, claim: int) -> "_Span":
        return _Span(self, claim)


class _Span:
    """A claimed statement while it runs."""

    def __init__(self, recorder: _Recorder, claim: int) -> None:
        self._recorder = recorder
        self._claim = claim

    def _write(self, kind: str, raised: str) -> None:
        thread = threading.get_ident()
        self._recorder.write(
            kind, claim=self._claim, thread=thread, raised=raised
        )

    def __enter__(self) -> None:
        self._write("enter", "")

    def __exit__(self, kind: type | None, *_: object) -> None:
        self._write("exit", kind.__qualname__ if kind else "")


class _Instrument(ast.NodeTransformer):
    """Wraps the claimed statements and marks where each block begins."""

    def __init__(self, keys: list[tuple[int, int]]) -> None:
        self._claims = {tuple(key): n for n, key in enumerate(keys)}

    def visit(self, node: ast.AST) -> Any:
        self.generic_visit(node)
        if not isinstance(node, ast.stmt):
            return node
        claim = self._claims.get((node.lineno, node.col_offset))
        if claim is None:
            return node
        return self._wrap(node, claim)

    def _wrap(self, node: ast.stmt, claim: int) -> ast.stmt:
        body: list[ast.stmt] = [node]
        if isinstance(node, ast.Expr | ast.Assign | ast.AnnAssign) and (
            node.value
        ):
            node.value = _call(node.value, "value", claim, node.value)
        elif isinstance(node, ast.AugAssign):
            target = ast.parse(ast.unparse(node.target), mode="eval").body
            for inner in ast.walk(target):
                ast.copy_location(inner, node.target)
            read = _call(node, "value", claim, target)
            body.append(ast.copy_location(ast.Expr(read), node))
        span = _call(node, None, claim)
        wrapped = ast.With([ast.withitem(span, None)], body)
        return ast.copy_location(wrapped, node)


def _call(
    place: ast.AST, method: str | None, number: int, *rest: ast.expr
) -> ast.Call:
    function: ast.expr = ast.Name(HOOK, ast.Load())
    if method:
        function = ast.Attribute(function, method, ast.Load())
    call = ast.Call(function, [ast.Constant(number), *rest], [])
    for node in (function, *call.args[:1], call):
        ast.copy_location(node, place)
    if isinstance(function, ast.Attribute):
        ast.copy_location(function.value, place)
    return call


def _mark_blocks(tree: ast.Module, starts: list[int]) -> None:
    """Put a mark before the first statement of each later block."""
    for index, start in reversed(list(enumerate(starts))[1:]):
        position = next(
            (n for n, s in enumerate(tree.body) if _first_line(s) >= start),
            len(tree.body),
        )
        near = tree.body[min(position, len(tree.body) - 1)]
        mark = ast.Expr(_call(near, "block", index))
        tree.body.insert(position, ast.copy_location(mark, near))


def _first_line(statement: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])


def become(request: Request) -> None:
    """Turn this process into the script, and run it.

    Returns when the script has ended normally, so that the interpreter
    shuts down as it does for a reader: exit handlers and finalizers run.

    Args:
        request: The script and where its output goes.

    Raises:
        SystemExit: The script ended with a status of its own.
    """
    recorder = _take_place(request)
    with open(request["script"], encoding="utf-8") as file:
        text = file.read()
    main = types.ModuleType("__main__")
    main.__file__ = request["script"]
    main.__builtins__ = builtins  # type: ignore[attr-defined]  # as runpy does
    sys.modules["__main__"] = main
    setattr(builtins, HOOK, recorder)
    try:
        tree = ast.parse(text, request["script"])
        instrumented = _Instrument(request["keys"]).visit(tree)
        _mark_blocks(instrumented, request["starts"])
        code = compile(instrumented, request["script"], "exec")
        exec(code, main.__dict__)
    except SystemExit as stop:
        _record(recorder, stop, 1)
        raise
    except BaseException as error:
        _fail(recorder, error)
    recorder.write("end")


def _take_place(request: Request) -> _Recorder:
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    if resource is not None:
        # A loop that prints without end shall not fill the disk.
        resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_BYTES, MOST_BYTES))
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    stdin = os.open(os.devnull, os.O_RDONLY)
    os.dup2(stdin, 0)
    os.close(stdin)
    out, err, log = (os.open(name, flags) for name in request["files"])
    for number, stream in ((1, out), (2, err)):
        os.dup2(stream, number)
        os.close(stream)
    # Line by line, as on the terminal of a reader.
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = _stream(1, "strict")
    sys.stderr = _stream(2, "backslashreplace")
    # The startup streams too: "restore stdout" is `sys.stdout = __stdout__`.
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = (  # type: ignore[misc]
        sys.stdin,
        sys.stdout,
        sys.stderr,
    )
    sys.argv = [request["script"]]
    sys.path[0] = os.path.dirname(request["script"])
    sys.warnoptions[:] = ["error"]
    warnings.resetwarnings()
    warnings.simplefilter("error")
    return _Recorder(log)


def _stream(number: int, errors: str) -> Any:
    return open(
        number,
        "w",
        encoding="utf-8",
        errors=errors,
        buffering=1,
        closefd=False,
    )


def _record(recorder: _Recorder, error: BaseException, skipped: int) -> str:
    trace = error.__traceback__
    for _ in range(skipped):
        if trace is not None:
            trace = trace.tb_next
    shown = "".join(traceback.format_exception(type(error), error, trace))
    kind = type(error)
    module = kind.__module__
    home = module not in ("builtins", "__main__")
    recorder.write(
        "raised",
        type=f"{module}.{kind.__qualname__}" if home else kind.__qualname__,
        message=str(error),
        traceback=shown,
        lines=[frame.lineno for frame in traceback.extract_tb(trace)][:1],
        causes=[*_causes(error)],
    )
    return shown


def _causes(error: BaseException) -> Iterator[dict[str, object]]:
    """Describe an exception, and those that it came from."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield {
            "type": type(each).__name__,
            "message": _text(each),
            "name": getattr(each, "name", None),
            "inside": getattr(each, "name_from", None),
            "standard": _top(each) in sys.stdlib_module_names,
            "stated": _is_stated(each),
        }
        waiting += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions


def _top(error: BaseException) -> str:
    return str(getattr(error, "name", "")).partition(".")[0]


def _text(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:
        return ""  # a script may define one that cannot say what it is


def _is_stated(error: BaseException) -> bool:
    """Whether a `raise` outside of the standard library began it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return True  # nobody raised it
    code = trace.tb_frame.f_code
    library = os.path.dirname(os.__file__)
    ours = os.path.dirname(__file__)
    if code.co_filename.startswith((f"{library}/", f"{ours}/", "<frozen ")):
        return False
    return opcode.opname[code.co_code[trace.tb_lasti]] == "RAISE_VARARGS"


def _fail(recorder: _Recorder, error: BaseException) -> NoReturn:
    custom = sys.excepthook is not sys.__excepthook__
    _record(recorder, error, 1)
    if custom:
        trace = error.__traceback__
        sys.excepthook(type(error), error, trace.tb_next if trace else None)
    # The traceback stands in the event; the judge decides who may see it.
    raise SystemExit(1)
