"""The order of class creation."""

import pytest

from examples.language.metaclasses.creation_trace import main


def test_hooks_run_in_this_order(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    lines = capsys.readouterr().out.splitlines()
    words = [line[2:].split("(")[0].split(" has ")[0] for line in lines]
    assert words == [
        "TraceMeta.__prepare__",
        "the body binds name",
        "the body binds age",
        "TraceMeta.__new__ gets a TracedBody",
        "TracedField.__set_name__",
        "TracedField.__set_name__",
        "Root.__init_subclass__",
        "TraceMeta.__new__",
        "TraceMeta.__init__",
        "@traced gets Person",
        "TraceMeta.__call__",
        "Person.__init__",
    ]


def test_class_keywords_reach_the_first_and_the_parent_hook(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main()
    out = capsys.readouterr().out
    assert "__prepare__('Person', {'table': 'people'})" in out
    assert "__init_subclass__(Person, {'table': 'people'})" in out
