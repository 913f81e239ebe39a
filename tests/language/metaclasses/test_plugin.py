"""Registration by `__init_subclass__`; both versions obey one contract."""

import csv
import io
from abc import ABCMeta
from collections.abc import Iterator
from inspect import isabstract
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.metaclasses import exporters, plugin, plugin_meta
from examples.language.metaclasses.plugin import create

PEOPLE = [("Ada", 36), ("Grace", 85)]


@pytest.fixture(autouse=True)
def registries() -> Iterator[None]:
    """Give each test the registries as they were after import."""
    registries: list[dict[str, Any]] = [
        plugin.Plugin.registry,
        exporters.Plugin.registry,
    ]
    kept = [dict(registry) for registry in registries]
    yield
    for registry, content in zip(registries, kept, strict=True):
        registry.clear()
        registry.update(content)


both = pytest.mark.parametrize("version", [plugin, exporters])


def make(version: ModuleType, name: str, **namespace: Any) -> Any:
    keywords = namespace.pop("keywords", {})
    return type(version.Plugin)(name, (version.Plugin,), namespace, **keywords)


def export(self: object, rows: object) -> str:
    return "exported"


@both
def test_named_subclass_registers(version: ModuleType) -> None:
    made = make(version, "X", export=export, keywords={"plugin_name": "x"})
    assert version.Plugin.registry["x"] is made
    assert made().export([]) == "exported"


@both
def test_unnamed_subclass_is_an_intermediate(version: ModuleType) -> None:
    before = dict(version.Plugin.registry)
    make(version, "Halfway")
    assert version.Plugin.registry == before


@both
@pytest.mark.parametrize("namespace", [{}, {"export": None}])
def test_plugin_without_export_is_refused_at_definition(
    version: ModuleType, namespace: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match=r"^X does not implement export\(\)$"):
        make(version, "X", **namespace, keywords={"plugin_name": "x"})
    assert "x" not in version.Plugin.registry


@both
def test_inherited_export_is_enough(version: ModuleType) -> None:
    class Semicolons(version.CSVPlugin, plugin_name="ssv"):  # type: ignore
        separator = ";"

    assert Semicolons().export(PEOPLE) == "Ada;36\nGrace;85\n"


@both
def test_taken_name_is_refused(version: ModuleType) -> None:
    kept = version.Plugin.registry["csv"]
    with pytest.raises(ValueError, match="plugin 'csv' is taken"):
        make(version, "X", export=export, keywords={"plugin_name": "csv"})
    assert version.Plugin.registry["csv"] is kept


@both
def test_unknown_class_keyword_is_refused(version: ModuleType) -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        make(version, "X", export=export, keywords={"plugin_nam": "x"})


@both
@given(rows=st.lists(st.lists(st.text("ab,\"' "), min_size=2, max_size=3)))
def test_csv_can_be_read_back(
    version: ModuleType, rows: list[list[str]]
) -> None:
    text = version.Plugin.registry["csv"]().export(rows)
    assert list(csv.reader(io.StringIO(text))) == rows


def test_pdf_escapes_what_would_end_a_string() -> None:
    text = create("pdf").export([["a(b)\\"]])
    assert text == r"BT (a\(b\)\\) Tj T* ET"


def test_create_makes_a_new_plugin_each_time() -> None:
    assert isinstance(create("csv"), plugin.CSVPlugin)
    assert create("csv") is not create("csv")


def test_create_names_what_there_is() -> None:
    with pytest.raises(LookupError, match="no plugin 'xls': csv, tsv, pdf"):
        create("xls")


def test_class_is_a_mapping_of_its_plugins() -> None:
    root = exporters.Plugin
    assert list(root)[:3] == ["csv", "tsv", "pdf"]
    assert len(root) == len(list(root))
    assert "csv" in root
    assert root["csv"] is exporters.CSVPlugin


def test_each_branch_answers_for_itself() -> None:
    branch = exporters.TextPlugin
    assert list(branch) == ["csv", "tsv"]
    assert "pdf" not in branch
    with pytest.raises(LookupError, match="no plugin 'pdf' in csv, tsv"):
        _ = branch["pdf"]


def test_families_do_not_share_names() -> None:
    assert plugin.Plugin.registry["csv"] is plugin.CSVPlugin
    assert exporters.Plugin.registry["csv"] is exporters.CSVPlugin


def test_branch_without_plugins_is_still_true() -> None:
    class Empty(exporters.Plugin):
        """An intermediate class."""

    assert len(Empty) == 0
    assert bool(Empty)


def test_instances_do_not_get_the_operators_of_the_class() -> None:
    instance: Any = exporters.CSVPlugin()
    with pytest.raises(TypeError, match="has no len"):
        len(instance)


@both
def test_main(version: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    version.main()
    assert "csv: 'Ada,36\\nGrace,85\\n'" in capsys.readouterr().out


def test_main_of_the_metaclass_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    plugin_meta.main()
    assert capsys.readouterr().out == "1 ['pdf'] False\n"


def test_class_method_named_len_is_no_operator() -> None:
    class Counted:
        @classmethod
        def __len__(cls) -> int:
            return 3

    kind: Any = Counted
    assert kind.__len__() == 3
    with pytest.raises(TypeError, match="has no len"):
        len(kind)


def test_abstract_methods_are_not_computed_yet_in_init_subclass() -> None:
    seen: list[tuple[bool, bool]] = []

    class Watching(plugin.Plugin):
        def __init_subclass__(cls, **kwargs: Any) -> None:
            super().__init_subclass__(**kwargs)
            computed = "__abstractmethods__" in vars(cls)
            seen.append((computed, isabstract(cls)))

    ABCMeta("Abstract", (Watching,), {})
    ABCMeta("Concrete", (Watching,), {"export": export})
    assert seen == [(False, True), (False, False)]


@both
def test_a_name_is_given_by_keyword(version: ModuleType) -> None:
    with pytest.raises(TypeError, match="positional argument"):
        version.Plugin.__init_subclass__("xml")
