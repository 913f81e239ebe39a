"""The rules of a model, read from the metadata of its hints.

What enforces a rule and what explains it are one and the same object.
"""

# --8<-- [start:rules]
from typing import get_args

from examples.language.type_hints.checked import Marker, Within
from examples.language.type_hints.hints import read_hints


def rules(model: type) -> dict[str, str]:
    """Say what each field allows, where a rule is given."""
    return {
        name: f"{rule.low} to {rule.high}"
        for name, hint in read_hints(model).items()
        for rule in get_args(hint)
        if isinstance(rule, Within)
    }


# --8<-- [end:rules]
def main() -> None:
    print(rules(Marker))


if __name__ == "__main__":
    main()
