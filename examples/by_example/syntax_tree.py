"""Source becomes a tree, which can be searched, changed and compiled.

Reading the tree runs nothing. Compiling and executing it does.
"""

import ast

SOURCE = '''
def add(a, b):
    """Add two numbers."""
    return a + b
'''


class Count(ast.NodeVisitor):
    """Counts the returns of each function, not those of functions in it."""

    def __init__(self) -> None:
        self.returns: dict[str, int] = {}
        self._open: list[str] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.returns[node.name] = 0
        self._open.append(node.name)
        self.generic_visit(node)
        self._open.pop()

    def visit_Return(self, node: ast.Return) -> None:
        self.returns[self._open[-1]] += 1


class Subtract(ast.NodeTransformer):
    """Turns every `+` into `-`."""

    def visit_Add(self, node: ast.Add) -> ast.Sub:
        return ast.Sub()


def run(tree: ast.Module) -> dict[str, object]:
    """Execute a tree; what it does is done."""
    names: dict[str, object] = {}
    exec(compile(ast.fix_missing_locations(tree), "<tree>", "exec"), names)
    return names


def main() -> None:
    tree = ast.parse(SOURCE)
    count = Count()
    count.visit(tree)
    print(count.returns)  # => {'add': 1}
    print(eval("add(2, 3)", run(tree)))  # => 5

    tree = Subtract().visit(tree)
    print(ast.unparse(tree).splitlines()[-1].strip())  # => return a - b
    print(eval("add(2, 3)", run(tree)))  # => -1


if __name__ == "__main__":
    main()
