"""Which lines of a program ran, and how often.

A statement is put before each statement; the tree keeps its line numbers.
"""

# --8<-- [start:counted]
import ast
from collections import Counter
from typing import Any


class Counting(ast.NodeTransformer):
    """Puts `_ran[line] += 1` before every statement."""

    def visit(self, node: ast.AST) -> Any:
        node = self.generic_visit(node)
        if not isinstance(node, ast.stmt):
            return node
        [count] = ast.parse(f"_ran[{node.lineno}] += 1").body
        return [count, node]


def counted(source: str) -> Counter[int]:
    """Run a program of our own, and count its statements by line."""
    ran: Counter[int] = Counter()
    tree = Counting().visit(ast.parse(source))
    exec(compile(tree, "<counted>", "exec"), {"_ran": ran})
    return ran


# --8<-- [end:counted]
def main() -> None:
    source = "for n in range(3):\n    if n > 5:\n        print(n)\n"
    print(dict(counted(source)))


if __name__ == "__main__":
    main()
