"""Eight questions to each maker of classes, answered by trying.

A question gets a plain class and a frozen one, and may ask either.
"""

from collections.abc import Callable
from types import new_class
from typing import Any, NamedTuple

from beartype.roar import BeartypeCallHintViolation

from examples.language.dataclasses import libraries as lib


class Pair(NamedTuple):
    plain: Any
    frozen: Any


def make(kind: Any, grams: object = 1) -> Any:
    return kind(code="RR473124829GB", grams=grams)


def hashes(pair: Pair) -> object:
    return hash(make(pair.plain)) == hash(make(pair.plain))


def hashes_if_frozen(pair: Pair) -> object:
    return hash(make(pair.frozen)) == hash(make(pair.frozen))


def sorts_if_asked(pair: Pair) -> object:
    return make(pair.frozen, 1) < make(pair.frozen, 2)


def takes_positions(pair: Pair) -> object:
    return pair.plain("RR473124829GB", 1).grams == 1


# --8<-- [start:questions]
def equals_subclass(pair: Pair) -> object:
    return make(pair.plain) == make(new_class("Insured", (pair.plain,)))


def stores_new_names(pair: Pair) -> object:
    parcel = make(pair.plain)
    parcel.garms = 2  # a slip
    return parcel.garms == 2


def grams_from_text(pair: Pair) -> object:
    return make(pair.plain, "20").grams


def stamps_of_its_own(pair: Pair) -> object:
    return make(pair.plain).stamps is not make(pair.plain).stamps


# --8<-- [end:questions]
PAIRS = {
    "dataclass": Pair(lib.DataParcel, lib.FrozenDataParcel),
    "attrs": Pair(lib.AttrsParcel, lib.FrozenAttrsParcel),
    "pydantic": Pair(lib.ModelParcel, lib.FrozenModelParcel),
    "msgspec": Pair(lib.StructParcel, lib.FrozenStructParcel),
    "beartype": Pair(lib.BearParcel, lib.FrozenBearParcel),
}
QUESTIONS = [
    hashes,
    hashes_if_frozen,
    sorts_if_asked,
    equals_subclass,
    takes_positions,
    stores_new_names,
    grams_from_text,
    stamps_of_its_own,
]
REFUSALS = TypeError, ValueError, AttributeError, BeartypeCallHintViolation


def answer(question: Callable[[Pair], object], pair: Pair) -> str:
    """Ask, and take an error for a refusal.

    Args:
        question: What to try.
        pair: The classes to try it with.
    """
    try:
        value = question(pair)
    except REFUSALS:
        return "refused"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return repr(value)


def main() -> None:
    rows = [["", *PAIRS]]
    for question in QUESTIONS:
        answers = (answer(question, pair) for pair in PAIRS.values())
        rows.append([question.__name__, *answers])
    for label, *cells in rows:
        print(f"{label:18}", "".join(f"{c:10}" for c in cells).rstrip())


if __name__ == "__main__":
    main()
