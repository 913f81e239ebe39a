"""Changes to Python code: what a library does to its readers over the years.

Every change parses; what does not would be noticed by anything.
"""

import ast
import re
from typing import TypeAlias

from drift.mutant import Edit, Mutant, Text, changed

__all__ = ["code_mutants"]

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Change: TypeAlias = tuple[str, str, list[Edit]]

_OPERATORS = {
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Is: ("is", "is not"), ast.IsNot: ("is not", "is"),
    ast.In: ("in", "not in"), ast.NotIn: ("not in", "in"),
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "+"),
    ast.Div: ("/", "*"), ast.FloorDiv: ("//", "*"), ast.Mod: ("%", "*"),
    ast.Pow: ("**", "*"), ast.BitAnd: ("&", "|"), ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"), ast.And: ("and", "or"), ast.Or: ("or", "and"),
}  # fmt: skip
_QUOTE = re.compile(r"[a-zA-Z]*(\"\"\"|'''|\"|')")
_OTHER_TYPE = {"int": "str", "str": "int", "float": "str", "bool": "str"}
# What a function may begin to do without being asked.
_PLANTED = {
    "warnings": 'import warnings; warnings.warn("x", DeprecationWarning)',
    "stderr": 'import sys; print("planted", file=sys.stderr)',
    "leaks": "open(__file__)",
}
_THREAD = (
    "import threading; "
    "threading.Thread(target=threading.Event().wait, daemon=True).start()"
)


def code_mutants(path: str, text: str) -> list[Mutant]:
    """Every change to a module that is known here.

    Args:
        path: The module, relative to the project.
        text: Its source.

    Returns:
        The changes, in the order of the source.
    """
    source = Text(path, text)
    tree = ast.parse(text)
    finder = _Finder(source)
    finder.visit(tree)
    found = []
    for kind, change, edits in finder.changes:
        mutant = source.mutant(kind, change, *edits)
        if _parses(changed(text, mutant.edits)):
            found.append(mutant)
    return sorted(found, key=lambda m: (m.edits, m.kind, m.change))


def _parses(text: str) -> bool:
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class _Finder(ast.NodeVisitor):
    """Walks over what runs; annotations and docstrings do not."""

    def __init__(self, text: Text) -> None:
        self.changes: list[Change] = []
        self._text = text
        self._functions: list[Function] = []
        self._docstrings: list[str] = []
        self._raising = False

    def _add(self, kind: str, change: str, *edits: Edit) -> None:
        self.changes.append((kind, change, [*edits]))

    def _start(self, node: ast.expr | ast.stmt | ast.arg) -> int:
        return self._text.offset(node.lineno, node.col_offset)

    def _end(self, node: ast.expr | ast.stmt | ast.arg) -> int:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._text.offset(node.end_lineno, node.end_col_offset)

    def _source(self, node: ast.expr | ast.stmt | ast.arg) -> str:
        return self._text.text[self._start(node) : self._end(node)]

    def _replace(self, kind: str, node: ast.expr | ast.stmt, new: str) -> None:
        was = " ".join(self._source(node).split())
        was = was if len(was) <= 40 else f"{was[:37]}..."
        edit = (self._start(node), self._end(node), new)
        self._add(kind, f"`{was}` becomes `{new}`", edit)

    # ---------------------------------------------------------- statements

    def visit_Module(self, node: ast.Module) -> None:
        if ast.get_docstring(node) is not None and len(node.body) > 1:
            after = self._end(node.body[0])
            change = "`raise SystemExit(0)` when imported"
            self._add("exit codes", change, (after, after, _exit(0)))
        self._body(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for each in (*node.decorator_list, *node.bases):
            self.visit(each)
        for keyword in node.keywords:
            self.visit(keyword.value)
        # A class says in its own docstring what its `__init__` takes.
        self._docstrings.append(ast.get_docstring(node) or "")
        self._body(node.body)
        self._docstrings.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        start = self._text.text.index("async", self._start(node))
        edit = (start, start + len("async "), "")
        self._add("async-ness", "`async def` becomes `def`", edit)
        self._function(node)

    def _function(self, node: Function) -> None:
        for decorator in node.decorator_list:
            self.visit(decorator)
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.visit(default)
        self._annotations(node)
        if _named(node.decorator_list, "overload"):
            return
        if not self._functions:
            self._parameters(node)
        if not _is_stub(node):
            self._plant(node)
        self._functions.append(node)
        self._body(node.body)
        self._functions.pop()

    def _body(self, body: list[ast.stmt]) -> None:
        for statement in body:
            if _is_text(statement) or _is_guard(statement):
                continue
            self.visit(statement)

    def _plant(self, node: Function) -> None:
        first = node.body[1 if _is_text(node.body[0]) else 0]
        start = self._start(first)
        if isinstance(first, Function | ast.ClassDef) and first.decorator_list:
            return
        indent = " " * first.col_offset
        if self._text.lines[first.lineno - 1][: first.col_offset].strip():
            return  # `def f(): return 1`
        for kind, planted in _PLANTED.items():
            change = f"`{planted}` at the start of {node.name}"
            self._add(kind, change, (start, start, f"{planted}\n{indent}"))
        change = f"a thread that never ends, started by {node.name}"
        self._add("leaks", change, (start, start, f"{_THREAD}\n{indent}"))
        if node.name == "main":
            # Before a last `return`, for nothing comes after it.
            last = node.body[-1]
            at, planted = self._end(last), f"\n{indent}raise SystemExit(3)"
            if isinstance(last, ast.Return):
                at, planted = (
                    self._start(last),
                    f"raise SystemExit(3)\n{indent}",
                )
            change = "main ends with status 3"
            self._add("exit codes", change, (at, at, planted))

    def _parameters(self, node: Function) -> None:
        """Rename what callers are told that they may pass by name."""
        keywords = {argument.arg for argument in node.args.kwonlyargs}
        told = "\n".join([*self._docstrings, ast.get_docstring(node) or ""])
        for argument in (*node.args.args, *node.args.kwonlyargs):
            name = argument.arg
            if name not in keywords and f"\n    {name}: " not in told:
                continue
            places = [self._start(argument)]
            for inner in ast.walk(node):
                if isinstance(inner, ast.Name) and inner.id == name:
                    places.append(self._start(inner))
            edits = [(p, p + len(name), f"{name}_") for p in places]
            change = f"parameter {name} of {node.name} is renamed"
            self._add("signatures", change, *edits)
        if node.args.kwonlyargs and node.args.vararg is None:
            first = self._start(node.args.kwonlyargs[0])
            marker = self._text.text.rfind("*", self._start(node), first)
            change = f"{node.name} takes keyword-only arguments by position"
            self._add("signatures", change, (marker, first, ""))

    def _annotations(self, node: Function) -> None:
        arguments = (
            *node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs
        )  # fmt: skip
        read = [a for a in arguments if not a.arg.startswith("_")]
        for each in (*(a.annotation for a in read), node.returns):
            if each is None:
                continue  # and what nobody reads may have any type
            other = _OTHER_TYPE.get(self._source(each), "bytes")
            self._replace("types", each, other)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if self._source(node.annotation) == "TypeAlias":
            return
        other = _OTHER_TYPE.get(self._source(node.annotation), "bytes")
        self._replace("types", node.annotation, other)
        if node.value is not None:
            self._assign(node, [node.target])
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        names = {t.id for t in node.targets if isinstance(t, ast.Name)}
        call = isinstance(node.value, ast.Call)
        if "__all__" in names or (call and _is_typing(node.value)):
            return
        self._assign(node, node.targets)
        self.visit(node.value)

    def _assign(
        self, node: ast.Assign | ast.AnnAssign, targets: list[ast.expr]
    ) -> None:
        if any(isinstance(t, ast.Attribute | ast.Subscript) for t in targets):
            self._replace("side effects", node, "pass")

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._replace("side effects", node, "pass")
        self.visit(node.value)

    def visit_Delete(self, node: ast.Delete) -> None:
        self._replace("side effects", node, "pass")

    def visit_Expr(self, node: ast.Expr) -> None:
        call = node.value
        if isinstance(call, ast.Await):
            call = call.value
        if isinstance(call, ast.Call):
            text = self._source(node)
            kind = (
                "warnings"
                if text.startswith("warnings.warn")
                else "stderr"
                if "stderr" in text
                else "side effects"
            )
            self._replace(kind, node, "pass")
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        value = node.value
        if value is None:
            return
        if not (isinstance(value, ast.Constant) and value.value is None):
            self._replace("values", value, "None")
        self.visit(value)

    def visit_Raise(self, node: ast.Raise) -> None:
        if node.exc is None:
            self._replace("exceptions", node, "pass")
            return
        self._replace("exceptions", node, "pass")
        kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if not isinstance(kind, ast.Name) or kind.id[0].isupper():
            self._replace("exceptions", kind, "ArithmeticError")
        cause = node.cause
        if cause is not None and self._source(cause) != "None":
            self._replace("exceptions", cause, "None")
        self._raising = True
        self.visit(node.exc)
        self._raising = False

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type is not None:
            self._replace("exceptions", node.type, "ZeroDivisionError")
        self._body(node.body)

    def visit_If(self, node: ast.If) -> None:
        if _is_guard(node):
            return
        self._negate(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        """An assertion is for the type checkers, or for the reader."""

    def _negate(self, test: ast.expr) -> None:
        start, end = self._start(test), self._end(test)
        was = " ".join(self._source(test).split())
        change = f"the condition `{was}` is negated"
        self._add("values", change, (start, start, "not ("), (end, end, ")"))

    # --------------------------------------------------------- expressions

    def visit_Constant(self, node: ast.Constant) -> None:
        kind = "exceptions" if self._raising else "values"
        value = node.value
        match value:
            case bool():
                self._replace(kind, node, str(not value))
            case int() | float() if value == value:
                self._replace(kind, node, repr(value + 1))
            case str() | bytes():
                self._text_changed(kind, node)
            case _:
                pass

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        # Where the parts of an f-string stand is not told on every version.
        kind = "exceptions" if self._raising else "values"
        self._text_changed(kind, node)

    def _text_changed(self, kind: str, node: ast.expr) -> None:
        found = _QUOTE.match(self._source(node))
        if found:
            at = self._start(node) + found.end()
            text = " ".join(self._source(node).split())
            text = text if len(text) <= 40 else f"{text[:37]}..."
            self._add(kind, f"the text {text} is another", (at, at, "X"))

    def visit_Compare(self, node: ast.Compare) -> None:
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            self._operator(left, operator, right)
            left = right
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._operator(node.left, node.op, node.right)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        self._operator(node.values[0], node.op, node.values[1])
        self.generic_visit(node)

    def _operator(
        self, left: ast.expr, node: ast.AST, right: ast.expr
    ) -> None:
        was, new = _OPERATORS.get(type(node), ("", ""))
        start, end = self._end(left), self._start(right)
        gap = self._text.text[start:end]
        if was and was in gap:
            at = start + gap.index(was)
            change = f"`{was}` becomes `{new}`"
            self._add("values", change, (at, at + len(was), new))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            edit = (self._start(node), self._start(node.operand), "")
            self._add("values", "`not` is gone", edit)
        self.generic_visit(node)

    def visit_Await(self, node: ast.Await) -> None:
        edit = (self._start(node), self._start(node.value), "")
        self._add("async-ness", "`await` is gone", edit)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if not _is_typing(node):
            self.generic_visit(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.body)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        # `Checked[int]` holds a type; `row[0]` and `row["name"]` do not.
        self.visit(node.value)
        if not (
            isinstance(node.value, ast.Name) and node.value.id[0].isupper()
        ):
            self.visit(node.slice)


def _exit(status: int) -> str:
    return f"\nraise SystemExit({status})"


def _is_text(node: ast.stmt) -> bool:
    value = node.value if isinstance(node, ast.Expr) else None
    return isinstance(value, ast.Constant)


def _is_stub(node: Function) -> bool:
    return all(_is_text(each) for each in node.body)


def _is_guard(node: ast.stmt) -> bool:
    """`if __name__ == ...` and `if TYPE_CHECKING`: no part of an import."""
    if not isinstance(node, ast.If):
        return False
    text = ast.unparse(node.test)
    return "__name__" in text or "TYPE_CHECKING" in text


def _is_typing(node: ast.expr) -> bool:
    """A call that is there for the type checkers alone."""
    if not isinstance(node, ast.Call):
        return False
    name = ast.unparse(node.func).rpartition(".")[2]
    return name in {
        "TypeVar", "ParamSpec", "TypeVarTuple", "NewType", "reveal_type",
        "assert_never",
    }  # fmt: skip


def _named(decorators: list[ast.expr], name: str) -> bool:
    return any(ast.unparse(d).rpartition(".")[2] == name for d in decorators)
