"""Claims: the promises that `# =>` makes, and the statements they speak of.

A claim beside code speaks of the innermost statement on that line.  A claim
on a line of its own continues the claim above it, or else speaks of the
statement that ends just above at the same indentation.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from prove.origin import Line, Problem

__all__ = ["Claim", "find_claims", "matches"]

_CLAIM = re.compile(r"#\s*=>\s?(?P<text>.*)$")
_RAISES = re.compile(r"raises\s+(?P<kind>[\w.]+)(?::\s*(?P<message>.*))?$")


@dataclass
class Claim:
    """What a statement is said to print, be or raise.

    Attributes:
        key: Line (in the script, from 1) and column of the statement.
        rows: The script's lines on which the claim is written, in order.
        columns: Where on each of those lines its comment begins, from 0.
        texts: What is claimed, a text a line.
        typed: Whether it is about a type that checkers infer, and not about
            anything that happens.
    """

    key: tuple[int, int]
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    typed: bool = False

    @property
    def raises(self) -> tuple[str, str] | None:
        """Type and message of the exception claimed, if one is."""
        found = _RAISES.match(self.texts[0])
        if found is None:
            return None
        first = found["message"] or ""
        return found["kind"], "\n".join([first, *self.texts[1:]])


def matches(claimed: str, actual: str) -> bool:
    """Whether a text is what was claimed.

    Args:
        claimed: The text; `...` in it stands for any text on its line, and
            a line that is `...` alone for any lines.
        actual: What really was.
    """
    if claimed == actual:
        return True
    if "..." not in claimed:
        return False
    rows = []
    for row in claimed.split("\n"):
        if row.strip() == "...":
            rows.append(r"[\s\S]*?")
        else:
            rows.append("[^\n]*?".join(map(re.escape, row.split("..."))))
    return re.fullmatch("\n".join(rows), actual) is not None


def find_claims(
    lines: Sequence[Line],
) -> tuple[list[Claim], list[Problem]]:
    """Find the claims of a script.

    Args:
        lines: The script, which must be Python that parses.

    Returns:
        The claims in order, and those that speak of nothing.

    Raises:
        SyntaxError: The script does not parse.
    """
    text = "".join(f"{line}\n" for line in lines)
    statements = list(_statements(ast.parse(text)))
    claims: list[Claim] = []
    problems: list[Problem] = []
    for row, column, alone, said in _claimed(text):
        last = claims[-1] if claims else None
        if alone and last is not None and last.rows[-1] == row - 1:
            last.rows.append(row)
            last.columns.append(column)
            last.texts.append(said)
            continue
        origin = lines[row - 1].origin
        statement = (
            _ended_above(statements, row, column, lines)
            if alone
            else _on_line(statements, row)
        )
        if statement is None:
            message = (
                "this claim speaks of no statement: put it beside one, or "
                "below one at the same indentation"
            )
            problems.append(Problem(origin, message))
            continue
        key = statement.lineno, statement.col_offset
        if any(claim.key == key for claim in claims):
            message = "a second claim about the same statement"
            problems.append(Problem(origin, message))
            continue
        claims.append(Claim(key, [row], [column], [said], _reveals(statement)))
    for claim in claims:
        if all(said.strip() in {"", "..."} for said in claim.texts):
            message = "this claim promises nothing: say what is expected"
            origin = lines[claim.rows[0] - 1].origin
            problems.append(Problem(origin, message))
    return claims, problems


def _claimed(text: str) -> Iterator[tuple[int, int, bool, str]]:
    """Row, column, whether alone on its line, and text of each claim."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.COMMENT:
            continue
        found = _CLAIM.match(token.string)
        if found:
            row, column = token.start
            alone = not token.line[:column].strip()
            yield row, column, alone, found["text"].rstrip()


def _reveals(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Call(ast.Name("reveal_type"))):
            return True
    return False


def _statements(tree: ast.AST) -> Iterator[ast.stmt]:
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            yield node


def _header_end(statement: ast.stmt) -> int:
    """The last line that belongs to a statement and not to its body."""
    inner = [
        node.lineno
        for node in ast.walk(statement)
        if isinstance(node, ast.stmt) and node is not statement
    ]
    end = statement.end_lineno or statement.lineno
    if not inner:
        return end
    return max(statement.lineno, min(inner) - 1)


def _on_line(statements: Sequence[ast.stmt], row: int) -> ast.stmt | None:
    """The innermost statement whose own lines include a row."""
    own = [
        each for each in statements if each.lineno <= row <= _header_end(each)
    ]
    return max(own, key=lambda s: (s.lineno, s.col_offset), default=None)


def _ended_above(
    statements: Sequence[ast.stmt],
    row: int,
    column: int,
    lines: Sequence[Line],
) -> ast.stmt | None:
    """The statement, indented alike, that ends on the line above a row."""
    above = row - 1
    while above > 0 and not lines[above - 1].strip():
        above -= 1
    ended = [
        each
        for each in statements
        if each.end_lineno == above and each.col_offset == column
    ]
    return max(ended, key=lambda s: s.lineno, default=None)
