"""Registries that lose plugins."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from examples.language.metaclasses import (
    decorated_plugin,
    function_meta_broken,
    ghost_broken,
    registry_broken,
    silent_registry_broken,
)


@pytest.fixture(autouse=True)
def registries() -> Iterator[None]:
    registries: list[dict[str, Any]] = [
        registry_broken.PluginMeta.plugins,
        silent_registry_broken.Plugin.registry,
    ]
    kept = [dict(registry) for registry in registries]
    yield
    for registry, content in zip(registries, kept, strict=True):
        registry.clear()
        registry.update(content)


def test_second_plugin_replaces_the_first_in_silence_broken() -> None:
    """S2-02: a duplicate name is not refused."""
    plugin = silent_registry_broken.Plugin
    first = plugin.registry["pdf"]
    type("PrintPlugin", (plugin,), {}, plugin_name="pdf")
    assert plugin.registry["pdf"] is not first
    assert first not in plugin.registry.values()


def test_registry_by_class_name_broken() -> None:
    """S3-16: intermediates in, duplicates out, no keywords, no message."""
    meta, base = registry_broken.PluginMeta, registry_broken.PluginBase
    first = meta("EmailPlugin", (base,), {})
    second = meta("EmailPlugin", (base,), {})
    assert meta.plugins == {"EmailPlugin": second}
    assert first is not second
    meta("AbstractNotifier", (base,), {})
    assert "AbstractNotifier" in meta.plugins
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        registry_broken.create("SMSPlugin")
    make: Any = meta
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        make("SMSPlugin", (base,), {}, plugin_name="sms")


def test_known_plugin_is_made() -> None:
    made = registry_broken.PluginMeta(
        "EmailPlugin", (registry_broken.PluginBase,), {}
    )
    assert type(registry_broken.create("EmailPlugin")) is made


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    registry_broken.main()
    silent_registry_broken.main()
    function_meta_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "registered: AbstractExport True",
        "refused: 'NoneType' object is not callable",
        "pdf is PDFPlugin",
        "pdf is PrintPlugin",
        "creating Plugin",
        "the metaclass of PDFPlugin is <class 'type'>",
    ]


def test_dataclass_with_slots_registers_a_ghost_broken() -> None:
    """No id: the decorator builds a second class after registration."""
    ghost = ghost_broken.Plugin.registry["csv"]
    made = ghost()
    assert not isinstance(made, ghost_broken.CSVPlugin)
    assert made.export([("Ada", 36)]) == "Ada,36\n"
    assert "__slots__" not in vars(ghost)


def test_decorator_on_top_registers_the_final_class() -> None:
    try:

        @decorated_plugin.plugin("ssv")
        @dataclass(slots=True)
        class SSVPlugin:
            separator: str = ";"

        assert decorated_plugin.registry["ssv"] is SSVPlugin
    finally:
        decorated_plugin.registry.pop("ssv", None)


def test_main_of_the_ghost(capsys: pytest.CaptureFixture[str]) -> None:
    ghost_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "CSVPlugin CSVPlugin",
        "the same class: False",
    ]
