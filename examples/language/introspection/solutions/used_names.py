"""What a formula has to be told, found without evaluating it.

Only the tree is read, so any formula can be asked.
"""

# --8<-- [start:used-names]
import ast


def used_names(formula: str) -> list[str]:
    """The names that a formula speaks of, each once, from left to right.

    Args:
        formula: An expression.

    Raises:
        SyntaxError: It is none.
    """
    tree = ast.parse(formula.strip(), mode="eval")
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    found.sort(key=lambda node: (node.lineno, node.col_offset))
    return [*dict.fromkeys(node.id for node in found)]


# --8<-- [end:used-names]
def main() -> None:
    print(used_names("(length + height) * length"))


if __name__ == "__main__":
    main()
