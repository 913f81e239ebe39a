"""JSON that has been looked at before it is called a `Job`.

What the function returns is what the hint says, whatever came in.
"""

# --8<-- [start:whole]
import json
from typing import cast

from examples.language.type_hints.job import Job


def whole(key: str, value: object) -> int:
    """Return a value if it is a whole number, and no bool."""
    if type(value) is not int:
        raise ValueError(f"{key} is {value!r}, not a whole number")
    return value


# --8<-- [end:whole]
# --8<-- [start:parse]
def parsed(text: str) -> Job:
    """Read a job from JSON.

    Raises:
        ValueError: It is no JSON, or no job.
    """
    match json.loads(text):
        case {"name": str(name), **others}:
            job: Job = {"name": name}
        case _:
            raise ValueError("a job is an object with a name")
    rest = cast("dict[str, object]", others)
    if "pen" in rest:
        job["pen"] = whole("pen", rest["pen"])
    if "speed" in rest:
        job["speed"] = whole("speed", rest["speed"])
    return job


# --8<-- [end:parse]
def main() -> None:
    print(parsed('{"name": "logo", "speed": 20, "paper": "A4"}'))


if __name__ == "__main__":
    main()
