"""JSON that has been looked at before it is called a `Job`.

What the function returns is what the hint says, whatever came in.
"""

# --8<-- [start:parse]
import json
from typing import Any, cast

from examples.language.type_hints.job import Job


def parsed(text: str) -> Job:
    """Read a job from JSON.

    Raises:
        ValueError: It is no JSON, or no job.
    """
    value: Any = json.loads(text)
    if not isinstance(value, dict) or "name" not in value:
        raise ValueError("a job is an object with a name")
    found = cast("dict[str, Any]", value)
    job: Job = {"name": str(found["name"])}
    if "pen" in found:
        job["pen"] = int(found["pen"])
    if "speed" in found:
        job["speed"] = int(found["speed"])
    return job


# --8<-- [end:parse]
def main() -> None:
    print(parsed('{"name": "logo", "speed": "20", "paper": "A4"}'))


if __name__ == "__main__":
    main()
