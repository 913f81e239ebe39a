"""What the tests of this chapter share: two kinds of function, and threads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import wraps
from threading import Barrier
from typing import Any

import pytest


@dataclass(frozen=True)
class Kind:
    """Makes functions of one kind from sync ones, and calls them."""

    is_async: bool

    def define(self, function: Callable[..., Any]) -> Callable[..., Any]:
        if not self.is_async:
            return function

        @wraps(function)
        async def asynchronous(*args: Any, **kwargs: Any) -> Any:
            return function(*args, **kwargs)

        return asynchronous

    def call(
        self, function: Callable[..., Any], *args: Any, **kwargs: Any
    ) -> Any:
        result = function(*args, **kwargs)
        return asyncio.run(result) if self.is_async else result


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    return Kind(request.param)


@pytest.fixture
def together() -> Callable[[Callable[[int], Any]], list[Any]]:
    """Run an action in eight threads, which start at the same time."""

    def run(action: Callable[[int], Any]) -> list[Any]:
        start = Barrier(8)

        def act(number: int) -> Any:
            start.wait()
            return action(number)

        with ThreadPoolExecutor(8) as pool:
            return list(pool.map(act, range(8)))

    return run
