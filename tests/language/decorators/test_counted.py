"""A decorator that is a class, with `__get__` and without."""

from collections.abc import Callable
from inspect import signature
from types import MethodType
from typing import Any, assert_type

import pytest

from examples.language.decorators import counted, counted_broken
from examples.language.decorators.counted import Counted, Lighthouse


def test_method_binds() -> None:
    light = Lighthouse("Ushant")
    before = Lighthouse.flash.calls
    assert light.flash(2) == "Ushant: **"
    assert light.flash(times=1) == "Ushant: *"
    assert_type(light.flash(), str)
    assert Lighthouse.flash.calls == before + 3


def test_bound_method_is_one() -> None:
    light = Lighthouse("Ushant")
    bound: Any = light.flash
    assert type(bound) is MethodType
    assert bound.__self__ is light
    assert vars(bound.__func__)["calls"] == Lighthouse.flash.calls
    assert str(signature(bound)) == "(times: int = 1) -> str"


def test_class_hands_out_the_decorator() -> None:
    assert isinstance(Lighthouse.flash, Counted)
    assert Lighthouse.flash(Lighthouse("Fastnet"), 1) == "Fastnet: *"


def test_function_is_counted_too() -> None:
    @Counted
    def foghorn(blasts: int) -> str:
        """Sound."""
        return "!" * blasts

    assert (foghorn(2), foghorn(blasts=1), foghorn.calls) == ("!!", "!", 2)
    assert (foghorn.__name__, foghorn.__doc__) == ("foghorn", "Sound.")  # type: ignore[attr-defined]


def test_a_failed_call_counts() -> None:
    @Counted
    def foghorn() -> None:
        raise OSError("no steam")

    with pytest.raises(OSError, match="no steam"):
        foghorn()
    assert foghorn.calls == 1


def test_no_call_is_lost_between_threads(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    @Counted
    def foghorn() -> None: ...

    class Watched:
        """A number that lets other threads in before it is added to."""

        def __init__(self, value: int) -> None:
            self.value = value

        def __add__(self, other: int) -> "Watched":
            held.append(foghorn._lock.locked())
            return Watched(self.value + other)

    held: list[bool] = []
    vars(foghorn)["calls"] = Watched(0)
    together(lambda _: [foghorn() for _ in range(50)])
    calls: Any = foghorn.calls
    assert calls.value == 400
    assert held == [True] * 400


def test_lock_is_free_during_the_call() -> None:
    @Counted
    def countdown(number: int) -> int:
        return number and countdown(number - 1)

    assert countdown(3) == 0
    assert countdown.calls == 4


def test_decorator_class_without_get_broken() -> None:
    """Own list: nobody binds the method."""
    light = counted_broken.Lighthouse()
    before = light.flash.calls
    with pytest.raises(TypeError, match="required positional argument: 'self"):
        light.flash()
    assert light.flash.calls == before + 1
    assert light.flash(light, 3) == "***"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    before = Lighthouse.flash.calls
    counted.main()
    counted_broken.main()
    assert capsys.readouterr().out == (
        f"Ushant: **\nEddystone: *\n{before + 2} flashes\n"
        "Lighthouse.flash() missing 1 required positional argument: 'self'\n"
    )


def test_without_get_it_still_counts_functions() -> None:
    flash = counted_broken.Counted(lambda times: "*" * times)
    assert (flash(2), flash(times=3), flash.calls) == ("**", "***", 2)
