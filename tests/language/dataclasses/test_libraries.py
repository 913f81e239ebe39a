"""What five makers of classes answer to eight questions."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from msgspec import defstruct

from examples.language.dataclasses import libraries, questions
from examples.language.dataclasses.questions import (
    PAIRS,
    QUESTIONS,
    Pair,
    answer,
)

ANSWERS = """\
                   dataclass attrs     pydantic  msgspec   beartype
hashes             refused   refused   refused   refused   refused
hashes_if_frozen   yes       yes       yes       yes       yes
sorts_if_asked     yes       yes       refused   yes       yes
equals_subclass    no        no        no        no        no
takes_positions    yes       yes       refused   yes       yes
stores_new_names   yes       refused   refused   refused   yes
grams_from_text    '20'      20        20        '20'      refused
stamps_of_its_own  yes       no        yes       yes       yes
"""


def test_table(capsys: pytest.CaptureFixture[str]) -> None:
    questions.main()
    assert capsys.readouterr().out == ANSWERS


@pytest.mark.parametrize("error", [TypeError, ValueError, AttributeError])
def test_errors_are_refusals_and_no_others(error: type[Exception]) -> None:
    def fails(kind: type[Exception]) -> Callable[[Pair], object]:
        def question(_: Pair) -> object:
            raise kind

        return question

    pair = Pair(plain=dict, frozen=dict)
    assert answer(question=fails(error), pair=pair) == "refused"
    with pytest.raises(OSError, match=r"^$"):
        answer(fails(OSError), pair)


def test_questions_are_of_the_objects() -> None:
    numbers = count()

    class Same:
        """Equal to all, hashable, below nothing; it keeps one list."""

        stamps: list[str] = []  # noqa: RUF012  # shared on purpose
        code = "RR473124829GB"

        def __init__(self, code: str, grams: int) -> None:
            assert code == self.code
            self.grams = grams

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return next(numbers)

        def __lt__(self, other: object) -> bool:
            return False

    pair = Pair(Same, Same)
    assert [answer(question, pair) for question in QUESTIONS] == [
        "no",
        "no",
        "no",
        "yes",
        "yes",
        "yes",
        "'20'",
        "no",
    ]


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_frozen_ones_are_frozen_and_sort_by_their_fields(pair: Any) -> None:
    made = pair.frozen(code="RR473124829GB", grams=1)
    with pytest.raises((AttributeError, ValueError)):
        made.grams = 2
    if pair.frozen is not libraries.FrozenModelParcel:
        low, high = (pair.frozen(code=code, grams=1) for code in "XY")
        assert low < high
    assert pair.plain(code="X", grams=1).stamps == []


def test_msgspec_refuses_a_filled_list_as_default() -> None:
    with pytest.raises(TypeError, match="non-empty mutable collection"):
        defstruct("Parcel", [("stamps", list[str], ["heron"])])


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    libraries.main()
    assert capsys.readouterr().out.splitlines() == [
        f"{name}(code='RR473124829GB', grams=1200, stamps=[])"
        for name in (
            "DataParcel",
            "AttrsParcel",
            "ModelParcel",
            "StructParcel",
        )
    ]
