"""Settings from a stranger, as JSON of limited length.

The length is what bounds time, memory and depth.
"""

# --8<-- [start:limit]
import json
from typing import Any, cast

LENGTH = 1000  # characters


class SettingsError(ValueError):
    """The only error that a caller has to expect."""


# --8<-- [end:limit]
# --8<-- [start:settings]
def settings(text: str) -> dict[str, Any]:
    """Read an object of settings.

    Args:
        text: JSON, from anywhere.

    Raises:
        SettingsError: It is too long, no JSON, or no object.
    """
    if len(text) > LENGTH:
        raise SettingsError(f"longer than {LENGTH}")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"no JSON: {error}") from error
    if not isinstance(found, dict):
        raise SettingsError(f"{type(found).__name__} is no object")
    return cast(dict[str, Any], found)


# --8<-- [end:settings]
def main() -> None:
    print(settings('{"lanes": 3}'))
    try:
        settings("-" * 100_000 + "1")
    except SettingsError as error:
        print(error)


if __name__ == "__main__":
    main()
