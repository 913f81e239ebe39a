"""What each of the markers makes of the same faults.

A fault is tried a hundred times, for a check may look at a part only.
"""

# --8<-- [start:outcome]
from collections.abc import Callable
from typing import Any

from beartype.roar import BeartypeCallHintViolation

from examples.language.type_hints import markers

Model = Callable[..., Any]
GOOD = {"name": "hub", "radius": 20, "path": [0, 40]}
REFUSALS = TypeError, ValueError, BeartypeCallHintViolation


def outcome(model: Model, field: str, value: object, later: bool) -> str:
    """Tell what becomes of a value: kept, refused, or what it is now."""
    try:
        made = model(**GOOD if later else GOOD | {field: value})
        if later:
            setattr(made, field, value)
    except REFUSALS:
        return "refused"
    now = repr(getattr(made, field))
    return "kept" if now == repr(value) else now


# --8<-- [end:outcome]
# --8<-- [start:faults]
MODELS: dict[str, Model] = {
    "plain": markers.PlainMarker,
    "careful": markers.CarefulMarker,
    "attrs": markers.AttrsMarker,
    "pydantic": markers.PydanticMarker,
    "strict": markers.StrictMarker,
    "beartype": markers.BeartypeMarker,
}
FAULTS: dict[str, tuple[str, object, bool]] = {
    "radius='20'": ("radius", "20", False),
    "radius=20.0": ("radius", 20.0, False),
    "radius=True": ("radius", True, False),
    "path=('0',)": ("path", ("0",), False),
    "path=[0, 'x']": ("path", [0, "x"], False),
    "later: '20'": ("radius", "20", True),
}


# --8<-- [end:faults]
# --8<-- [start:table]
def tried(model: Model, fault: tuple[str, object, bool]) -> str:
    """Try a fault a hundred times, and join what differs."""
    return "/".join(sorted({outcome(model, *fault) for _ in range(100)}))


def main() -> None:
    rows = [["", *MODELS]]
    for label, fault in FAULTS.items():
        rows.append([label, *(tried(m, fault) for m in MODELS.values())])
    for label, *cells in rows:
        print(f"{label:14}", "".join(f"{c:9}" for c in cells).rstrip())


if __name__ == "__main__":
    main()
# --8<-- [end:table]
