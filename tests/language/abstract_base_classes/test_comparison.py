"""The same strangers, put to an ABC and to two protocols."""

from typing import Any

import pytest

from examples.language.abstract_base_classes import comparison
from examples.language.abstract_base_classes.comparison import (
    CheckableShape,
    Contract,
    Shape,
    answer,
    questions,
)


@pytest.mark.parametrize(
    ("contract", "answers"),
    [
        (
            Contract,
            ["False", "False", "False", "True", "TypeError", "TypeError"],
        ),
        (Shape, [*["TypeError"] * 4, "None", "TypeError"]),
        (
            CheckableShape,
            ["True", "True", "False", "True", "None", "TypeError"],
        ),
    ],
)
def test_each_contract_has_its_own_answers(
    contract: Any, answers: list[str]
) -> None:
    asked = questions(contract=contract).values()
    assert [answer(question=question) for question in asked] == answers


def test_only_type_errors_are_answers() -> None:
    with pytest.raises(ZeroDivisionError):
        answer(lambda: 1 // 0)


def test_strangers() -> None:
    assert comparison.Runner().carry(address="Bath") == "runs to Bath"
    assert comparison.Bus.carry == 60


def test_protocol_looks_by_names_broken() -> None:
    """No id: `runtime_checkable` takes a number for a method."""
    assert isinstance(comparison.Bus(), CheckableShape)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    comparison.main()
    assert capsys.readouterr().out.splitlines() == [
        "                     Contract    Shape       CheckableShape",
        "isinstance: it fits  False       TypeError   True",
        "only the name fits   False       TypeError   True",
        "nothing fits         False       TypeError   False",
        "it was registered    True        TypeError   True",
        "an empty subclass    TypeError   None        None",
        "the class itself     TypeError   TypeError   TypeError",
    ]
