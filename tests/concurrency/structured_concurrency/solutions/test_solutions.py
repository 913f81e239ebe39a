"""Solutions of the exercises."""

import asyncio
import signal

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.structured_concurrency.base_camp import (
    glacier,
    ridge,
)
from examples.concurrency.structured_concurrency.party import (
    WhiteoutError,
    climb,
)
from examples.concurrency.structured_concurrency.solutions import (
    all_home as all_home_module,
)
from examples.concurrency.structured_concurrency.solutions import (
    first_home as first_home_module,
)
from examples.concurrency.structured_concurrency.solutions import (
    move_on as move_on_module,
)
from examples.concurrency.structured_concurrency.solutions.all_home import (
    all_home,
)
from examples.concurrency.structured_concurrency.solutions.first_home import (
    first_home,
)
from examples.concurrency.structured_concurrency.solutions.impatient_camp import (  # noqa: E501  # one import
    hold,
)
from examples.concurrency.structured_concurrency.solutions.move_on import (
    move_on_after,
)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def now() -> float:
    return asyncio.get_running_loop().time()


def test_first_home_calls_back_the_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(first_home_module.main())
    assert lines(capsys)[3:] == [
        "3 h: col is at the top",
        "3 h: face turns back",
        "first: col by 3 h",
    ]


def test_first_of_two_at_the_same_time_is_home() -> None:
    assert run(first_home(climb("a", 1), climb("b", 1))) == "a by 1 h"


def test_all_who_failed_are_told() -> None:
    one, two = WhiteoutError(1), WhiteoutError(2)
    with pytest.raises(ExceptionGroup, match="nobody is at the top") as raised:
        run(first_home(climb("a", 2, two), climb("b", 1, one)))
    assert raised.value.exceptions == (one, two)


def test_nobody_is_called_back(capsys: pytest.CaptureFixture[str]) -> None:
    run(all_home_module.main())
    assert lines(capsys)[3:] == [
        "3 h: couloir is at the top",
        "9 h: 2 saw nothing",
    ]


def test_all_home_keeps_the_order() -> None:
    async def tell() -> float:
        results = await all_home(climb("a", 2), climb("b", 1))
        assert results == ["a by 2 h", "b by 1 h"]
        return now()

    assert run(tell()) == 2


def test_errors_of_all_are_raised_together() -> None:
    one, two = WhiteoutError(1), WhiteoutError(2)
    with pytest.raises(ExceptionGroup, match="not all were at") as raised:
        run(all_home(climb("a", 2, two), climb("b", 1, one), climb("c", 3)))
    assert raised.value.exceptions == (one, two)


def test_cancelled_caller_calls_back_all() -> None:
    async def tell() -> float:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await all_home(climb("a", 2))
        return now()

    assert run(tell()) == 1


def test_move_on_leaves_the_block(capsys: pytest.CaptureFixture[str]) -> None:
    run(move_on_module.main())
    assert lines(capsys)[1:] == ["2 h: ridge turns back", "2 h: expired: True"]


def test_block_in_time_has_not_expired() -> None:
    async def tell() -> float:
        async with move_on_after(seconds=3) as limit:
            await climb("ridge", 2)
        assert not limit.expired()
        return now()

    assert run(tell()) == 2


def test_other_time_limit_goes_through() -> None:
    async def tell() -> float:
        with pytest.raises(TimeoutError):
            async with move_on_after(3), asyncio.timeout(1):
                await climb("ridge", 2)
        return now()

    assert run(tell()) == 1


@pytest.mark.parametrize(("times", "end"), [(1, 9.5), (2, 0.5)])
def test_second_signal_ends_the_grace(
    times: int, end: float, capsys: pytest.CaptureFixture[str]
) -> None:
    async def tell() -> float:
        camp = asyncio.create_task(hold(glacier, ridge, grace=9))
        await asyncio.sleep(0.5)
        for _ in range(times):
            signal.raise_signal(signal.SIGTERM)
            for _ in range(9):
                await asyncio.sleep(0)
        await camp
        return now()

    assert run(tell()) == pytest.approx(end, abs=0.01)
    assert lines(capsys)[-1] == "ridge: fetched, the tent is packed"
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
