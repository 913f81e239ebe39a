"""The registry fills itself, and refuses what would overwrite it."""

import runpy
from typing import Any

import pytest

from examples.by_example import init_subclass
from examples.by_example.init_subclass import CSVPlugin, Plugin, create


@pytest.fixture(autouse=True)
def own_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test register plugins that the next one does not see."""
    monkeypatch.setattr(Plugin, "registry", dict(Plugin.registry))


def test_a_class_is_registered_by_its_statement() -> None:
    class XMLPlugin(Plugin, plugin_name="xml"):
        pass

    assert list(Plugin.registry) == ["pdf", "csv", "xml"]
    assert type(create("xml")) is XMLPlugin


def test_a_second_owner_of_a_name_is_refused() -> None:
    before = dict(Plugin.registry)
    with pytest.raises(TypeError, match=r"^'csv' is CSVPlugin's$"):
        type("FastCSVPlugin", (Plugin,), {}, plugin_name="csv")
    assert Plugin.registry == before


def test_a_subclass_of_a_plugin_needs_a_name_of_its_own() -> None:
    with pytest.raises(TypeError, match="plugin_name"):
        type("SemicolonPlugin", (CSVPlugin,), {})


def test_a_keyword_that_nobody_takes_is_refused() -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("XMLPlugin", (Plugin,), {}, plugin_name="xml", colour="red")
    assert "xml" not in Plugin.registry


def test_a_keyword_for_a_mixin_is_passed_on() -> None:
    class Versioned:
        version: int

        def __init_subclass__(cls, *, version: int, **rest: object) -> None:
            super().__init_subclass__(**rest)
            cls.version = version

    class XMLPlugin(Plugin, Versioned, plugin_name="xml", version=2):
        pass

    assert XMLPlugin.version == 2


def test_a_plugin_without_export_says_which() -> None:
    class XMLPlugin(Plugin, plugin_name="xml"):
        pass

    with pytest.raises(NotImplementedError, match=r"^XMLPlugin\.export$"):
        XMLPlugin().export([])


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(init_subclass.__file__), run_name="__main__")
    assert capsys.readouterr().out.splitlines() == [
        "pdf <class '__main__.PDFPlugin'>",
        "csv <class '__main__.CSVPlugin'>",
        "Ada,36",
        "(Ada 36) Tj",
        "'csv' is CSVPlugin's",
    ]


def test_registry_without_a_check_loses_a_plugin_broken() -> None:
    """S2-02: the copied registry replaces a plugin without a word."""
    registry: dict[str, type] = {}

    class Plugin:
        def __init_subclass__(cls, plugin_name: str, **kwargs: object) -> None:
            super().__init_subclass__(**kwargs)
            registry[plugin_name] = cls

    class CSVPlugin(Plugin, plugin_name="csv"):
        pass

    class FastCSVPlugin(Plugin, plugin_name="csv"):
        pass

    assert registry == {"csv": FastCSVPlugin}
    assert CSVPlugin not in registry.values()
    assert str(FastCSVPlugin).startswith("<class '" + __name__)


def test_a_name_is_given_by_keyword() -> None:
    define: Any = Plugin.__init_subclass__
    with pytest.raises(TypeError, match="positional argument"):
        define("csv")
