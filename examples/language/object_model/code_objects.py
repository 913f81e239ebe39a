"""Source is compiled once; a function is made each time `def` runs.

The code object holds what is the same for all of them.
"""

# --8<-- [start:codes]
from collections.abc import Iterator
from types import CodeType

SOURCE = """\
def catalogue(limit):
    seen = []
    def observe(name, magnitude):
        if magnitude < limit:
            seen.append(name)
        return seen
    return observe
"""


def codes(code: CodeType) -> Iterator[CodeType]:
    """The code object, and those among its constants, outermost first."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes(constant)


# --8<-- [end:codes]
# --8<-- [start:main]
FIELDS = "co_varnames", "co_cellvars", "co_freevars", "co_names"


def main() -> None:
    for code in codes(compile(SOURCE, "catalogue.py", "exec")):
        print(f"{code.co_qualname} at line {code.co_firstlineno}")
        for field in FIELDS:
            print(f"  {field:<12}", *getattr(code, field))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
