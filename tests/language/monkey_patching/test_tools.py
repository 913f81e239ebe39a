"""Which tool leaves which attribute as it was."""

import pytest

from examples.language.monkey_patching import tools
from examples.language.monkey_patching.tools import TOOLS, cases, is_exact

LEFT_BEHIND = {
    "getattr": {
        "static method",
        "inherited attribute",
        "method of an instance",
    },
    "mock": {"name of a class", "class of an instance", "code of a function"},
    "pytest": {"name of a class"},
    "Patches": set[str](),
}


@pytest.mark.parametrize("name", TOOLS)
def test_what_is_left_behind(name: str) -> None:
    left = set[str]()
    for label, (target, attribute, value) in cases().items():
        tool = TOOLS[name]
        if not is_exact(tool=tool, target=target, name=attribute, value=value):
            left.add(label)
    assert left == LEFT_BEHIND[name]


@pytest.mark.parametrize("name", TOOLS)
def test_each_tool_patches(name: str) -> None:
    target, attribute, value = cases()["slot"]
    with TOOLS[name](target, attribute, value):
        assert getattr(target, attribute) == value == 50


def test_targets_are_made_anew_and_patched_with_what_differs() -> None:
    found = {
        label: (getattr(target, name), value)
        for label, (target, name, value) in cases().items()
    }
    assert found["static method"] == (str, len)
    assert found["inherited attribute"] == (350, 0)
    assert found["method of an instance"][0]() == ""
    assert found["method of an instance"][1] is len
    assert found["slot"] == (100, 50)
    assert found["name of a class"] == ("Tea", "Oolong")
    assert found["class of an instance"][0].__bases__ == (
        found["class of an instance"][1],
    )
    assert found["code of a function"][1] is cases.__code__
    again = cases()["static method"][0]
    assert again is not cases()["static method"][0]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    tools.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["getattr", "mock", "pytest", "Patches"]
    assert [line.split()[-4:] for line in lines[1:]] == [
        ["-", "exact", "exact", "exact"],
        ["-", "exact", "exact", "exact"],
        ["-", "exact", "exact", "exact"],
        ["exact", "exact", "exact", "exact"],
        ["exact", "-", "-", "exact"],
        ["exact", "-", "exact", "exact"],
        ["exact", "-", "exact", "exact"],
    ]
    assert [line[:22].strip() for line in lines[1:]] == [*cases()]
