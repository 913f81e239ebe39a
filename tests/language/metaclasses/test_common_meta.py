"""Metaclass conflicts and their resolution."""

# Here the class statement itself is under test.
# pyright: reportUnusedClass=false

import types
from abc import ABC, ABCMeta
from typing import Any

import pytest

from examples.language.metaclasses import common_meta, registry_broken
from examples.language.metaclasses.common_meta import (
    HTMLPlugin,
    StrictPluginMeta,
)
from examples.language.metaclasses.exporters import Plugin
from examples.language.metaclasses.plugin_meta import PluginMeta
from examples.language.metaclasses.strict_body import Settings, StrictMeta


def test_unrelated_metaclasses_conflict() -> None:
    with pytest.raises(TypeError, match="metaclass conflict"):
        types.new_class("Both", (Plugin, Settings))


def test_plain_metaclass_and_abc_conflict_broken() -> None:
    """S0-28: a registry metaclass below `type` excludes ABC."""
    with pytest.raises(TypeError, match="metaclass conflict"):
        types.new_class(
            "Plugin", (ABC,), {"metaclass": registry_broken.PluginMeta}
        )


def test_metaclass_below_abcmeta_works_with_abc() -> None:
    made = types.new_class("Plugin", (ABC,), {"metaclass": PluginMeta})
    assert type(made) is PluginMeta


def test_most_derived_metaclass_wins_whatever_is_asked_for() -> None:
    made = types.new_class("Plain", (Plugin,), {"metaclass": ABCMeta})
    assert type(made) is PluginMeta


def test_common_metaclass_keeps_both_behaviours() -> None:
    assert issubclass(StrictPluginMeta, StrictMeta)
    assert issubclass(StrictPluginMeta, PluginMeta)
    assert Plugin["html"] is HTMLPlugin
    with pytest.raises(NameError, match="Cell does not match"):

        class Misspelt(HTMLPlugin):
            Cell = "<th>"


def test_html_is_escaped() -> None:
    plugin: Any = HTMLPlugin()
    assert plugin.export([("<Ada>", 36)]) == "<tr><td>&lt;Ada&gt;<td>36"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    common_meta.main()
    assert capsys.readouterr().out == (
        "<tr><td>Ada<td>36<tr><td>Grace<td>85\n"
        "StrictPluginMeta -> StrictMeta -> PluginMeta -> ABCMeta"
        " -> type -> object\n"
    )
