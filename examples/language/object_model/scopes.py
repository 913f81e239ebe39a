"""Where a name is looked for is settled before anything runs.

The compiler's own table of symbols; classes are left out.
"""

# --8<-- [start:scopes]
import symtable
from collections.abc import Iterator


def verdict(symbol: symtable.Symbol) -> str:
    """Where the compiler will make the code look for the name."""
    if symbol.is_free():
        return "enclosing"
    return "global" if symbol.is_global() else "local"


def scopes(table: symtable.SymbolTable) -> Iterator[str]:
    """A line for each name in each scope, outermost first."""
    for symbol in table.get_symbols():
        place = f"{table.get_name()}.{symbol.get_name()}"
        yield f"{place:<20}{verdict(symbol)}"
    for child in table.get_children():
        if isinstance(child, symtable.Function):
            yield from scopes(child)


# --8<-- [end:scopes]
# --8<-- [start:main]
SOURCE = """\
def catalogue(limit):
    total = 0
    def observe(magnitude):
        nonlocal total
        if (bright := magnitude < limit):
            total += 1
        return print(total, bright)
"""


def main() -> None:
    module = symtable.symtable(SOURCE, __file__, "exec")
    print(*scopes(module), sep="\n")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
