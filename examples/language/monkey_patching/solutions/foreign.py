"""Who patched this class: functions that were not written in its body.

Names can be copied, as `functools.wraps` does; code objects keep theirs.
"""

# --8<-- [start:foreign]
from types import CodeType


def code_of(stored: object) -> CodeType | None:
    """Find the code behind a function, a property or a method."""
    for name in ("__func__", "fget"):
        stored = getattr(stored, name, stored)
    code = getattr(stored, "__code__", None)
    return code if isinstance(code, CodeType) else None


def foreign(cls: type) -> dict[str, str]:
    """Name what a class stores and its body did not define."""
    codes = {name: code_of(value) for name, value in vars(cls).items()}
    return {
        name: code.co_qualname
        for name, code in codes.items()
        if code and code.co_qualname != f"{cls.__qualname__}.{name}"
    }


# --8<-- [end:foreign]
def main() -> None:
    from examples.language.monkey_patching.patches import Patches
    from examples.language.monkey_patching.replacements import audited_total
    from examples.language.monkey_patching.shop import Calculator

    with Patches() as patches:
        patches.replace(Calculator, "total", audited_total)
        print(foreign(Calculator))
    print(foreign(Calculator))


if __name__ == "__main__":
    main()
