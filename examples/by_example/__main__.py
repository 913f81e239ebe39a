"""List the examples, or run one by its name.

The files beside this one are the examples; nothing is registered.
"""

# --8<-- [start:find]
import ast
import runpy
import sys
from difflib import get_close_matches
from pathlib import Path

HERE = Path(__file__).parent
USAGE = "usage: python -m examples.by_example [NAME]"


def find_examples() -> dict[str, Path]:
    """Return the path of each example, by name."""
    files = sorted(HERE.glob("*.py"))
    return {f.stem: f for f in files if not f.stem.startswith("_")}


def summary(example: Path) -> str:
    """Return an example's first line, without running it."""
    tree = ast.parse(example.read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").partition("\n")[0]


# --8<-- [end:find]
def main(arguments: list[str]) -> int:
    """List the examples, or run the named one.

    Args:
        arguments: Nothing, or the name of one example; a hyphen counts as
            an underscore, so the name of its page will do.

    Returns:
        The exit code: 0, or 2 when the arguments make no sense.
    """
    examples = find_examples()
    match arguments:
        case []:
            width = max(map(len, examples))
            for name, path in examples.items():
                print(f"{name:{width}}  {summary(path)}")
        case [name] if example := examples.get(name.replace("-", "_")):
            runpy.run_path(str(example), run_name="__main__")
        case [name]:
            near = " or ".join(get_close_matches(name, examples))
            hint = f"did you mean {near}?" if near else "no name lists them"
            print(f"no example {name!r}; {hint}", file=sys.stderr)
            return 2
        case _:
            print(USAGE, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
