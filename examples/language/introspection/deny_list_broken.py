"""Formulas whose tree is searched for what is forbidden, then executed.

Nothing forbidden is in it, and it reads the globals of its reader.
"""

# --8<-- [start:quote]
import ast
from typing import Any

COMBINATION = "47-11"


def quote(formula: str, **values: float) -> Any:
    tree = ast.parse(formula, mode="eval")
    for node in ast.walk(tree):
        match node:
            case ast.Call() | ast.Lambda():
                raise ValueError("calls are forbidden")
            case ast.Attribute(_, name) | ast.Name(name) if name[0] == "_":
                raise ValueError("private names are forbidden")
            case _:
                continue
    code = compile(tree, "<formula>", "eval")
    return eval(code, {"__builtins__": {}, **values})


ESCAPE = (
    "[g := (g.gi_frame.f_back.f_back.f_globals for n in [0]), *g]"
    "[1]['COMBINATION']"
)
# --8<-- [end:quote]


def main() -> None:
    print(quote("12 + 3 * length", length=4.5))
    print(quote(ESCAPE))


if __name__ == "__main__":
    main()
