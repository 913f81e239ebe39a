"""What a text from elsewhere reaches, and what holds it."""

import json

import pytest

from examples.language.introspection import (
    deny_list_broken,
    empty_builtins_broken,
    settings,
    settings_broken,
)
from examples.language.introspection.arithmetic import FormulaError, evaluate


def test_a_namespace_without_built_ins_is_left_by_an_object_broken() -> None:
    """S2-20: the isolated namespace takes names away, and no objects."""
    quote = empty_builtins_broken.quote
    assert quote(formula="12 + 3 * length", length=4.5) == 25.5
    with pytest.raises(NameError, match="print"):
        quote("print(1)")
    assert quote(empty_builtins_broken.ESCAPE) == "47-11"


def test_a_tree_that_was_searched_still_executes_broken() -> None:
    """S2-20: nothing that is forbidden stands in the formula."""
    quote = deny_list_broken.quote
    assert quote(formula="12 + 3 * length", length=4.5) == 25.5
    assert quote(deny_list_broken.ESCAPE) == "47-11"


@pytest.mark.parametrize(
    ("formula", "reason"),
    [
        ("len('x')", "calls are forbidden"),
        ("lambda: 1", "calls are forbidden"),
        ("().__class__", "private names are forbidden"),
        ("().real._x", "private names are forbidden"),
        ("__import__", "private names are forbidden"),
    ],
)
def test_what_is_on_the_list_is_found(formula: str, reason: str) -> None:
    with pytest.raises(ValueError, match="forbidden") as excinfo:
        deny_list_broken.quote(formula)
    assert str(excinfo.value) == reason


def test_a_tree_searched_for_calls_has_no_built_ins() -> None:
    with pytest.raises(NameError, match="len"):
        deny_list_broken.quote("len")


@pytest.mark.parametrize(
    "escape", [empty_builtins_broken.ESCAPE, deny_list_broken.ESCAPE]
)
def test_the_evaluator_knows_no_way_out(escape: str) -> None:
    with pytest.raises(FormulaError, match="is not arithmetic"):
        evaluate(escape, {})


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("-" * 100_000 + "1", (MemoryError, RecursionError)),
        ("{[]: 1}", (TypeError,)),
    ],
)
def test_literal_eval_has_other_errors_broken(
    text: str, kinds: tuple[type[Exception], ...]
) -> None:
    """S2-20: the caller expected a SettingsError."""
    with pytest.raises(kinds):
        settings_broken.settings(text)


def test_literal_eval_reads_data_and_refuses_code() -> None:
    assert settings_broken.settings("{'lanes': 3}") == {"lanes": 3}
    for text in "print(1)", "1 +":
        with pytest.raises(settings_broken.SettingsError) as excinfo:
            settings_broken.settings(text)
        assert str(excinfo.value) == str(excinfo.value.__cause__)


def test_settings_are_an_object_of_json() -> None:
    assert settings.settings('{"lanes": [3, null]}') == {"lanes": [3, None]}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("3", "int is no object"),
        ("[]", "list is no object"),
        ("{'lanes': 3}", "no JSON: "),
        ("[" * 1000, "no JSON: "),
        ('{"a":' * 200, "no JSON: "),
        (" " * 1001, "longer than 1000"),
    ],
)
def test_other_settings_are_refused(text: str, reason: str) -> None:
    with pytest.raises(settings.SettingsError) as excinfo:
        settings.settings(text)
    assert str(excinfo.value).startswith(reason)


def test_the_longest_settings_are_read() -> None:
    text = json.dumps({"port": "x" * 987})
    assert len(text) == 1000 - 1
    assert settings.settings(text + " ") == {"port": "x" * 987}


def test_too_deep_is_no_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LENGTH", 10**6)
    with pytest.raises(settings.SettingsError, match="no JSON: "):
        settings.settings("[" * 100_000)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    empty_builtins_broken.main()
    deny_list_broken.main()
    settings.main()
    assert capsys.readouterr().out.splitlines() == [
        "25.5",
        "47-11",
        "25.5",
        "47-11",
        "{'lanes': 3}",
        "longer than 1000",
    ]


def test_main_of_literal_eval(capsys: pytest.CaptureFixture[str]) -> None:
    settings_broken.main()
    first, second = capsys.readouterr().out.splitlines()
    assert first == "{'lanes': 3}"
    assert second in {
        "MemoryError instead of SettingsError",
        "RecursionError instead of SettingsError",
    }
