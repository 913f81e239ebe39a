"""A patch of a library that asks to be removed when the library is mended.

Versions here are numbers with dots; `packaging` knows all the others.
"""


# --8<-- [start:until]
class PatchExpiredError(Exception):
    """The library has what the patch gave it."""


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def until(fixed_in: str, installed: str) -> None:
    """Refuse to go on once a patch is no longer needed.

    Args:
        fixed_in: The first version that does without the patch.
        installed: The version that is there.

    Raises:
        PatchExpiredError: It is not older than `fixed_in`.
    """
    if numbers(installed) >= numbers(fixed_in):
        raise PatchExpiredError(f"{installed} has the fix of {fixed_in}")


# --8<-- [end:until]
def main() -> None:
    for installed in ("2.9", "2.10.1"):
        try:
            until("2.10", installed)
            print(f"{installed} needs the patch")
        except PatchExpiredError as error:
            print(error)


if __name__ == "__main__":
    main()
