"""What `ValidatedMeta` asks of a class, and of whose."""

from typing import Any

import pytest

from examples.by_example import metaclass
from examples.by_example.metaclass import Admin, Base, User, ValidatedMeta


def test_what_is_inherited_counts() -> None:
    assert "table" not in vars(Admin)
    assert Admin.select() == User.select() == "SELECT * FROM users"


@pytest.mark.parametrize("table", ["", None, 7])
def test_a_class_without_a_name_for_its_table_is_refused(
    table: object,
) -> None:
    with pytest.raises(TypeError, match=r"^Order\.table must be a name, not"):
        ValidatedMeta("Order", (Base,), {"table": table})


def test_other_metaclasses_hear_of_the_class_too() -> None:
    heard: list[str] = []

    class Listening(type):
        def __init__(cls, name: str, bases: Any, namespace: Any) -> None:
            super().__init__(name, bases, namespace)
            heard.append(name)

    class Both(ValidatedMeta, Listening):
        pass

    Both("Heard", (), {})
    assert heard == ["Heard"]


def test_a_subclass_may_have_a_table_of_its_own() -> None:
    class Guest(User):
        table = "guests"

    assert Guest.select() == "SELECT * FROM guests"


def test_the_root_is_known_by_its_bases_not_by_its_name() -> None:
    other = ValidatedMeta("Root", (), {})
    with pytest.raises(TypeError, match=r"^Base\.table"):
        ValidatedMeta("Base", (other,), {})


def test_a_base_of_another_kind_is_no_root() -> None:
    class Printed:
        pass

    with pytest.raises(TypeError, match=r"^Note\.table"):
        ValidatedMeta("Note", (Printed, Base), {})
    assert ValidatedMeta("Root", (Printed,), {})


def test_name_and_namespace_in_place_of_identity_broken() -> None:
    """S2-01: a subclass that inherits is refused, another Base is not."""

    class Meta(type):
        def __init__(
            cls, name: str, bases: tuple[type, ...], space: dict[str, object]
        ) -> None:
            if name != "Base" and "table" not in space:
                raise TypeError(name)

    base = Meta("Base", (), {})
    user = Meta("User", (base,), {"table": "users"})
    with pytest.raises(TypeError, match="Admin"):
        Meta("Admin", (user,), {})
    assert Meta("Base", (base,), {})  # unchecked


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    metaclass.main()
    assert capsys.readouterr().out.count("must be a name") == 3
