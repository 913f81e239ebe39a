"""The rule for writing agrees with the interpreter."""

from itertools import product
from typing import Any

import pytest

from examples.language.object_model.agreement import KINDS, Kind, body
from examples.language.object_model.slotted import Planet
from examples.language.object_model.solutions import assign as solution
from examples.language.object_model.solutions.assign import assign


def recorded(writer: Any, above: Kind, higher: Kind, slotted: bool) -> object:
    """Write once; give the writes that were seen, and the dict."""
    seen: list[object] = []
    slots: dict[str, Any] = {"__slots__": ()} if slotted else {}
    namespaces = [body("base", higher), body("class", above)]
    for namespace in namespaces:
        for attribute in namespace.values():
            if hasattr(type(attribute), "__set__"):

                def note(self: Any, obj: Any, value: object) -> None:
                    seen.append((type(self).__name__, value))

                setattr(type(attribute), "__set__", note)  # noqa: B010
    base = type("Base", (), namespaces[0] | slots)
    obj = type("Star", (base,), namespaces[1] | slots)()
    try:
        writer(obj, "name", 5)
    except AttributeError as error:
        refused = str(error) == "__set__"
        return AttributeError, refused, seen
    return seen, getattr(obj, "__dict__", None)


@pytest.mark.parametrize("slotted", [True, False])
def test_assign_does_what_the_interpreter_does(slotted: bool) -> None:
    answers = set[str]()
    for above, higher in product(KINDS, repeat=2):
        ours = recorded(assign, above, higher, slotted)
        assert ours == recorded(setattr, above, higher, slotted)
        answers.add(str(ours))
    assert len(answers) == 4


def test_slot_takes_the_value() -> None:
    earth = Planet("Earth", 0)
    assign(earth, "radius", 6371)
    assert earth.radius == 6371
    with pytest.raises(AttributeError, match=r"^no place for 'raduis'$"):
        assign(earth, "raduis", 6378)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "Vega {'mass': 2.2}\nAttributeError\n"
