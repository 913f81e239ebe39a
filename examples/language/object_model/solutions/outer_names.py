"""The names that a function takes from its module or the built-ins.

What its nested functions need counts, too; `exec` is not seen through.
"""

# --8<-- [start:outer-names]
import dis
from types import CodeType, FunctionType

from examples.language.object_model.code_objects import codes


def loaded(code: CodeType) -> set[str]:
    """The global names that one code object loads."""
    return {
        instruction.argval
        for instruction in dis.get_instructions(code)
        if instruction.opname == "LOAD_GLOBAL"
    }


def outer_names(function: FunctionType) -> set[str]:
    """Those that the function and all functions inside it load."""
    return set[str]().union(*map(loaded, codes(function.__code__)))


# --8<-- [end:outer-names]
def main() -> None:
    print(sorted(outer_names(FunctionType(loaded.__code__, {}))))


if __name__ == "__main__":
    main()
