"""A module is patched before anybody has a name from it."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: SIM117

import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wrapt import register_post_import_hook

from examples.language.monkey_patching import after_import as module
from examples.language.monkey_patching import rates
from examples.language.monkey_patching.after_import import (
    PatchingFinder,
    PatchingLoader,
    after_import,
)

SOURCES = {
    "teas": "def price():\n    return 350\n",
    "bill": "from teas import price\n",
    "tins": "grams = 100\n",
    "broken_teas": "raise RuntimeError('spilt')\n",
}


@pytest.fixture(autouse=True)
def teas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Write modules where they can be imported, and forget them after."""
    for name, source in SOURCES.items():
        (tmp_path / f"{name}.py").write_text(source)
    (tmp_path / "namespace").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in (*SOURCES, "namespace"):
        sys.modules.pop(name, None)


def make_free(teas: Any) -> None:
    teas.price = lambda: 0


def load(name: str) -> Any:
    return importlib.import_module(name)


def test_names_that_others_import_are_patched() -> None:
    finders = [*sys.meta_path]
    with after_import(name="teas", action=make_free):
        bill = load("bill")
    assert sys.meta_path == finders
    assert bill.price() == 0
    assert load("teas").price is bill.price


def test_other_modules_are_left_alone() -> None:
    with after_import("teas", make_free):
        assert load("tins").grams == 100
    assert PatchingFinder("teas", make_free).find_spec("bill", None) is None


def test_module_that_is_there_is_refused() -> None:
    load("teas")
    with pytest.raises(ImportError) as caught, after_import("teas", make_free):
        pass
    assert str(caught.value) == "teas is imported already"
    assert caught.value.name == "teas"


def test_module_keeps_no_trace_of_the_loader(teas: Path) -> None:
    with after_import("teas", make_free):
        found = load("teas")
    assert not isinstance(found.__spec__.loader, PatchingLoader)
    assert found.__loader__ is found.__spec__.loader
    assert inspect.getsource(found) == SOURCES["teas"]
    assert found.__file__ == str(teas / "teas.py")


def test_two_actions_run_the_outer_one_last() -> None:
    seen: list[str] = []
    with (
        after_import("teas", lambda _: seen.append("outer")),
        after_import("teas", lambda _: seen.append("inner")),
    ):
        load("teas")
    assert seen == ["outer", "inner"]


def test_reload_in_the_block_patches_again() -> None:
    with after_import("teas", make_free):
        found = load("teas")
        assert importlib.reload(found).price() == 0


def test_reload_forgets_a_patch_broken() -> None:
    """No id: the module runs again, and binds its names again."""
    found = load("teas")
    make_free(found)
    assert found.price() == 0
    assert importlib.reload(found).price() == 350


def test_wrapt_runs_a_hook_at_once_or_once() -> None:
    register_post_import_hook(make_free, "teas")
    found = load("teas")
    assert found.price() == 0
    assert importlib.reload(found).price() == 350
    register_post_import_hook(make_free, "teas")
    assert found.price() == 0


def test_action_that_fails_makes_the_import_fail() -> None:
    def spill(teas: Any) -> None:
        raise RuntimeError(f"spilt {teas.price()}")

    with after_import("teas", spill):
        with pytest.raises(RuntimeError, match="spilt 350"):
            load("teas")
        assert "teas" not in sys.modules
    assert load("teas").price() == 350


def test_module_that_fails_is_not_patched() -> None:
    seen: list[Any] = []
    with after_import("broken_teas", seen.append):
        with pytest.raises(RuntimeError, match="spilt"):
            load("broken_teas")
    assert seen == []


def test_missing_module_is_missing() -> None:
    with after_import("no_teas", make_free):
        with pytest.raises(ModuleNotFoundError, match="no_teas"):
            load("no_teas")


def test_namespace_package_has_nothing_to_run() -> None:
    with after_import("namespace", make_free):
        assert not hasattr(load("namespace"), "price")


def test_main(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import examples.language.monkey_patching as package

    for name in ("rates", "invoice"):
        monkeypatch.delitem(
            sys.modules, f"{package.__name__}.{name}", raising=False
        )
        monkeypatch.delattr(package, name, raising=False)
    module.main()
    assert capsys.readouterr() == ("220\n", "")
    assert rates.vat() == 20
