"""Check a reader's answer: a line for each requirement, an exit code.

The file is compiled from its text each time, so no stale bytecode answers.
"""

# --8<-- [start:load]
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from examples.exercises.validation.attributes import ATTRIBUTES
from examples.exercises.validation.requirement import Requirement, UnmetError
from examples.exercises.validation.values import VALUES

USAGE = "usage: python -m examples.exercises.validation.check [FILE]"
STARTER = Path(__file__).with_name("starter.py")


def load(path: Path) -> tuple[Any, Any]:
    """Run the file and return its `Field` and its `between`."""
    answer = ModuleType("answer")
    sys.modules["answer"] = answer  # dataclasses and pickle look there
    source = path.read_text(encoding="utf-8")
    exec(compile(source, path, "exec", dont_inherit=True), vars(answer))
    for name in ("Field", "between"):
        if not hasattr(answer, name):
            raise LookupError(f"the file defines no {name}")
    return answer.Field, answer.between


# --8<-- [end:load]
def fault(requirement: Requirement, field: Any, between: Any) -> str | None:
    """Return what was seen, or None when the requirement is met."""
    try:
        requirement(field, between)
    except UnmetError as unmet:
        return str(unmet)
    except (Exception, SystemExit) as error:
        return f"{type(error).__name__}: {error}"
    return None


def check(path: Path) -> int:
    """Print a line for each requirement; return how many are not met."""
    field, between = load(path)
    faults = 0
    for requirement in VALUES + ATTRIBUTES:
        title = requirement.__name__.replace("_", " ")
        seen = fault(requirement, field, between)
        print(f"not yet: {title}" if seen else f"ok: {title}")
        if seen:
            print(f"         {seen}")
            faults += 1
    total = len(VALUES + ATTRIBUTES)
    print(f"{total - faults} of {total} requirements met")
    return faults


def main(arguments: list[str]) -> int:
    """Check the file that is named, or the starter.

    Args:
        arguments: The path of a file, or nothing.

    Returns:
        The exit code: 0 when every requirement is met, 1 when one is not,
        2 when there is nothing to check.
    """
    if len(arguments) > 1:
        print(USAGE, file=sys.stderr)
        return 2
    path = Path(arguments[0]) if arguments else STARTER
    try:
        return min(check(path), 1)
    except (Exception, SystemExit) as error:
        what = f"{type(error).__name__}: {error}"
        print(f"cannot check {path}: {what}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
