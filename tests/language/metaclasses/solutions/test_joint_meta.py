"""A common metaclass on demand."""

from abc import ABC, ABCMeta
from itertools import permutations
from typing import Protocol

import pytest

from examples.language.metaclasses.exporters import Plugin
from examples.language.metaclasses.plugin_meta import PluginMeta
from examples.language.metaclasses.solutions import joint_meta as module
from examples.language.metaclasses.solutions.joint_meta import joint_meta
from examples.language.metaclasses.strict_body import Settings, StrictMeta


class Closable(Protocol):
    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((int,), type),
        ((int, str), type),
        ((int, ABC), ABCMeta),
        ((ABC, Plugin, int), PluginMeta),
        ((Settings, int), StrictMeta),
    ],
)
def test_an_existing_metaclass_is_used_where_one_will_do(
    classes: tuple[type, ...], expected: type
) -> None:
    assert joint_meta(*classes) is expected


@pytest.mark.parametrize(
    "classes", list(permutations([Plugin, Settings, Closable, ABC], 3))
)
def test_result_is_below_every_metaclass(classes: tuple[type, ...]) -> None:
    joint = joint_meta(*classes)
    assert all(issubclass(joint, type(cls)) for cls in classes)


def test_joint_metaclass_lets_the_classes_be_combined() -> None:
    joint = joint_meta(Plugin, Settings)
    made = joint("Both", (Plugin, Settings), {})
    assert issubclass(made, Plugin)
    assert issubclass(made, Settings)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.split() == [
        "PluginMeta",
        "PluginMetaAndStrictMeta",
    ]
