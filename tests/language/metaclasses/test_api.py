"""CRUD operations, inherited or generated."""

from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from examples.language.metaclasses import api, api_broken
from examples.language.metaclasses.api import ProductAPI, UserAPI

VERBS = ["create", "read", "update", "delete"]


@pytest.mark.parametrize("verb", VERBS)
def test_every_operation_names_the_model(verb: str) -> None:
    assert getattr(ProductAPI(), verb)("engine") == f"{verb} product engine"


def test_hand_written_method_extends_the_inherited_one() -> None:
    assert UserAPI().create("ada") == "create user ada and send a welcome"
    assert UserAPI().read("ada") == "read user ada"


def test_subclass_keeps_the_hand_written_method() -> None:
    class AdminAPI(UserAPI):
        MODEL = "admin"

    assert AdminAPI().create("ada") == "create admin ada and send a welcome"


@pytest.mark.parametrize("verb", VERBS)
def test_generated_operations_work(verb: str) -> None:
    made = api_broken.ProductAPI()
    assert getattr(made, verb)("engine") == f"{verb} product engine"


def test_generated_method_replaces_the_hand_written_one_broken() -> None:
    """S3-18: `create` of the class body is gone."""
    made: Any = api_broken.UserAPI()
    assert made.create("ada") == "create user ada"
    assert written().__name__ == "create"
    assert written()(made, "ada") == "create user ada and send a welcome"


def test_setdefault_hides_an_inherited_method_broken() -> None:
    """S3-18: what is generated for a subclass still comes first."""

    class GentleMeta(type):
        def __new__(
            cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
        ) -> "GentleMeta":
            model = namespace["MODEL"]
            namespace.setdefault(
                "create", api_broken.operation("create", model)
            )
            return super().__new__(cls, name, bases, namespace)

    def create(self: object, key: str) -> str:
        return "written by hand"

    user: Any = GentleMeta("UserAPI", (), {"MODEL": "u", "create": create})
    admin: Any = GentleMeta("AdminAPI", (user,), {"MODEL": "admin"})
    assert user().create("ada") == "written by hand"
    assert admin().create("ada") == "create admin ada"
    assert "create" not in dir(object)


def test_class_without_a_model_gets_nothing() -> None:
    made = api_broken.APIMeta("Bare", (), {})
    assert not hasattr(made, "create")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    api.main()
    api_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "create user ada and send a welcome",
        "create product engine",
        "create user ada",
    ]


def written() -> FunctionType:
    """The method as it was written, dug out of the module's code."""
    assert api_broken.__file__ is not None
    path = Path(api_broken.__file__)
    pending = [compile(path.read_text("utf-8"), str(path), "exec")]
    for code in pending:
        if code.co_name == "create":
            return FunctionType(code, {})
        pending += [c for c in code.co_consts if isinstance(c, CodeType)]
    raise AssertionError("nobody wrote it")
