"""Required methods, checked on the finished class or in the wrong place."""

import types
from typing import Any

import pytest

from examples.language.metaclasses import (
    named_base_broken,
    required_broken,
    validated,
)


def test_inherited_method_is_enough() -> None:
    assert validated.Admin().validate()


@pytest.mark.parametrize("namespace", [{}, {"validate": None}])
@pytest.mark.parametrize("name", ["Ghost", "Base"])
def test_class_without_the_method_is_refused(
    name: str, namespace: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match=f"{name} must implement validate"):
        type(name, (validated.Base,), namespace)


def test_subclass_cannot_take_the_method_away() -> None:
    with pytest.raises(TypeError, match="Mute must implement validate"):
        type("Mute", (validated.User,), {"validate": None})


def test_required_methods_are_asked_of_the_declaring_class_only_broken() -> (
    None
):
    """S1-15: the namespace of one class says nothing about its subclasses."""
    meta = required_broken.ValidatedMeta
    with pytest.raises(TypeError, match="Exporter must define export"):
        meta("Exporter", (), {"_required_methods": ("export",)})
    exporter = required_broken.ForgetfulExporter()
    with pytest.raises(NotImplementedError):
        exporter.export("Ada")


def test_check_by_namespace_and_by_name_broken() -> None:
    """S2-01: inheritance is refused, None and the name Base pass."""
    meta = named_base_broken.ValidatedMeta
    user: Any = named_base_broken.User
    assert user().validate()
    with pytest.raises(TypeError, match="Admin must implement validate"):
        meta("Admin", (user,), {})
    ghost: Any = meta("Ghost", (named_base_broken.Base,), {"validate": None})
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        ghost().validate()
    assert not hasattr(meta("Base", (named_base_broken.Base,), {}), "validate")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    validated.main()
    named_base_broken.main()
    required_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "accepted: User Admin",
        "refused: Base must implement validate()",
        "refused, though it inherits validate(): "
        "Admin must implement validate()",
        "ForgetfulExporter was not refused",
    ]


def test_function_as_metaclass_sees_one_statement_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S4-07: the class it returns has the metaclass `type`."""
    from examples.language.metaclasses.function_meta_broken import (
        trace_class,
    )

    root = types.new_class("Plugin", (), {"metaclass": trace_class})
    child = types.new_class("PDFPlugin", (root,))
    assert capsys.readouterr().out == "creating Plugin\n"
    assert type(root) is type(child) is type
