"""Mistakes that need no module to be made."""

import asyncio
from collections.abc import Callable, Iterator
from functools import cache
from inspect import iscoroutinefunction, signature
from typing import Any

import pytest

from examples.language.decorators import mislabelled_broken
from examples.language.decorators.counted import Counted
from examples.language.decorators.mislabelled_broken import depth
from examples.language.decorators.on_methods import shouted
from examples.language.decorators.rounded import rounded_to


def test_wraps_as_a_label_broken(capsys: pytest.CaptureFixture[str]) -> None:
    """Own list, see S0-31: a signature that nobody can call with."""
    assert depth.__name__ == "height"
    assert str(signature(depth)) == "(hour: float) -> float"
    signature(depth).bind(6)
    with pytest.raises(TypeError, match="missing 1 required"):
        depth(6)  # type: ignore[arg-type, call-arg]
    assert depth("Brest", {"Brest": 9.5}) == 9.5
    mislabelled_broken.main()
    assert capsys.readouterr().out == (
        "height (hour: float) -> float "
        "Metres of water, so many hours after high tide.\n"
    )


def test_untyped_decorator_lets_everything_through_broken() -> None:
    """Own list: `Callable[..., Any]` forgets the parameters."""

    def careless(function: Callable[..., Any]) -> Callable[..., Any]:
        return function

    @careless
    def depth(draught: float) -> float:
        return 4.0 - draught

    assert depth(1.0) == 3.0
    with pytest.raises(TypeError, match="unexpected keyword argument 'draft'"):
        depth(draft=1.26)


def test_forgotten_parentheses_broken() -> None:
    """Own list: the call decorates its argument."""
    rounded: Any = rounded_to

    def depth(draught: float) -> float:
        return 4.0 - draught

    assert depth(1.0) == 3.0
    assert callable(rounded(depth)(1.0))


def test_decorator_above_classmethod_broken() -> None:
    """Own list: a class method object is no function."""

    class Chart:
        @rounded_to(1)
        @classmethod
        def datum(cls) -> float:
            return 0.251

    with pytest.raises(TypeError, match="'classmethod' object is not call"):
        Chart().datum()


def test_decorator_above_staticmethod_broken() -> None:
    """Own list: it works on the class, and gets a self on an instance."""

    class Chart:
        @shouted
        @staticmethod
        def title() -> str:
            return "approaches"

    assert Chart.title() == "APPROACHES"
    instance: Any = Chart()
    with pytest.raises(TypeError, match="takes 0 positional arguments but 1"):
        instance.title()


def test_cached_coroutine_broken() -> None:
    """Own list: what is kept can be awaited once."""

    @cache
    async def tide() -> float:
        return 6.1

    async def main() -> None:
        assert await tide() == 6.1
        await tide()

    with pytest.raises(RuntimeError, match="cannot reuse already awaited"):
        asyncio.run(main())


def test_cached_generator_broken() -> None:
    """Own list: the second reader finds it exhausted."""

    @cache
    def ports() -> Iterator[str]:
        yield "Brest"

    assert [list(ports()), list(ports())] == [["Brest"], []]


def test_class_hides_the_kind_of_function_broken() -> None:
    """Own list: a decorator further up takes it for a sync one."""

    async def tide() -> float:
        return 6.1

    counted: Callable[[], Any] = Counted(tide)
    assert not iscoroutinefunction(counted)
    assert asyncio.run(counted()) == 6.1
