"""What wraps a method has to bind as the method did."""

import inspect
from typing import Any

import pytest

from examples.language.monkey_patching import closure_broken, transparent
from examples.language.monkey_patching.kinds import Drink, Tea
from examples.language.monkey_patching.patches import Patches


@pytest.fixture(autouse=True)
def no_notes() -> None:
    closure_broken.notes.clear()
    transparent.notes.clear()


def test_closure_serves_a_method() -> None:
    with Patches() as patches:
        patches.replace(Tea, "steep", closure_broken.noted(Tea.steep))
        assert Tea().steep() == "three minutes"
    assert closure_broken.notes == ["steep"]


def test_closure_passes_all_arguments_on() -> None:
    add = closure_broken.noted(stored=lambda *a, **k: (a, k))
    assert add(1, b=2) == ((1,), {"b": 2})


@pytest.mark.parametrize(
    ("owner", "name", "message"),
    [
        (Tea, "currency", "takes 0 positional arguments but 1 was given"),
        (Drink, "make", "'classmethod' object is not callable"),
    ],
)
def test_closure_binds_what_must_not_be_bound_broken(
    owner: type, name: str, message: str
) -> None:
    """No id: a wrapper made by `wraps` is a function, whatever it wraps."""
    with Patches() as patches:
        patches.replace(owner, name, closure_broken.noted(vars(owner)[name]))
        with pytest.raises(TypeError, match=message):
            getattr(Tea(), name)()


def test_wrapt_binds_as_the_wrapped_does() -> None:
    tea: Any = Tea()
    with Patches() as patches:
        for owner, name in (
            (Tea, "steep"),
            (Tea, "currency"),
            (Drink, "make"),
        ):
            patches.replace(
                owner, name, transparent.noted(stored=vars(owner)[name])
            )
        assert (tea.steep(), tea.currency(), tea.make()) == (
            "three minutes",
            "EUR",
            "a tea",
        )
        assert inspect.signature(Tea.steep) == inspect.signature(
            vars(Tea)["steep"].__wrapped__
        )
        assert isinstance(vars(Tea)["currency"], staticmethod)
    assert transparent.notes == [
        f"steep of {tea}",
        "currency of None",
        f"make of {Tea}",
    ]


def test_wrapt_passes_all_arguments_on() -> None:
    add = transparent.noted(lambda *a, **k: (a, k))
    assert add(1, b=2) == ((1,), {"b": 2})
    assert transparent.note(
        wrapped=max, instance=None, args=(1, 2), kwargs={"key": str}
    ) == (2)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    closure_broken.main()
    transparent.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "three minutes",
        "Tea.currency() takes 0 positional arguments but 1 was given",
        "'classmethod' object is not callable",
        "three minutes EUR a tea",
    ]
    assert lines[4].startswith("steep of <examples.language.monkey_patching")
    assert lines[5] == "currency of None"
    assert lines[6] == f"make of {Tea}"
