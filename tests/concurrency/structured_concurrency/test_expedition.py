"""Parties, the groups that own them, and the errors that come together."""

import asyncio
import warnings

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.structured_concurrency import debrief as debriefing
from examples.concurrency.structured_concurrency import party as party_module
from examples.concurrency.structured_concurrency.camp import (
    Camp,
    open_camp,
    watch_the_sky,
)
from examples.concurrency.structured_concurrency.camp import main as camp_main
from examples.concurrency.structured_concurrency.debrief import (
    bad_day,
    debrief,
    haul,
    leaves,
    signed,
)
from examples.concurrency.structured_concurrency.expedition import expedition
from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    WhiteoutError,
    climb,
    note,
)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_party_at_the_top(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(climb(party="ridge", hours=3)) == "ridge by 3 h"
    assert lines(capsys) == [
        "0 h: ridge sets out",
        "3 h: ridge is at the top",
    ]


def test_party_in_trouble_is_not_at_the_top(
    capsys: pytest.CaptureFixture[str],
) -> None:
    trouble = AvalancheError("snow")
    with pytest.raises(AvalancheError) as raised:
        run(climb("ridge", 3, trouble=trouble))
    assert raised.value is trouble
    assert lines(capsys) == ["0 h: ridge sets out"]


def test_party_turns_back_when_cancelled(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> bool:
        task = asyncio.create_task(climb("ridge", 3))
        await asyncio.sleep(2)
        task.cancel()
        await asyncio.wait({task})
        return task.cancelled()

    assert run(tell())
    assert lines(capsys) == ["0 h: ridge sets out", "2 h: ridge turns back"]


def test_note_rounds_the_hour(capsys: pytest.CaptureFixture[str]) -> None:
    async def tell() -> None:
        await asyncio.sleep(1.7)
        note(text="snow")

    run(tell())
    assert lines(capsys) == ["2 h: snow"]


def test_block_is_left_when_all_are_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> float:
        plan = {"couloir": 5, "ridge": 3}
        assert await expedition(plan=plan) == [
            "couloir by 5 h",
            "ridge by 3 h",
        ]
        return asyncio.get_running_loop().time()

    assert run(tell()) == 5
    assert lines(capsys)[0] == "0 h: all are out"


def test_tasks_are_named_for_the_parties() -> None:
    names = list[str]()

    async def climb(party: str, hours: float) -> str:
        task = asyncio.current_task()
        assert task is not None
        names.append(task.get_name())
        return f"{party} {hours}"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "examples.concurrency.structured_concurrency.expedition.climb",
            climb,
        )
        run(expedition({"ridge": 1, "couloir": 2}))
    assert names == ["ridge", "couloir"]


def test_error_is_signed() -> None:
    async def fail() -> None:
        raise ValueError("snow")

    with pytest.raises(ValueError, match="snow") as raised:
        run(signed(party="ridge", work=fail()))
    assert raised.value.__notes__ == ["party: ridge"]


def test_result_and_cancellation_are_not_signed() -> None:
    async def tell() -> None:
        assert await signed("ridge", asyncio.sleep(1, "top")) == "top"
        never = asyncio.get_running_loop().create_future()
        never.cancel()
        with pytest.raises(asyncio.CancelledError) as raised:
            await signed("ridge", never)
        assert not hasattr(raised.value, "__notes__")

    run(tell())


def test_sledge_is_lost_only_when_called_back() -> None:
    async def tell() -> None:
        await haul(9)
        assert asyncio.get_running_loop().time() == 9
        task = asyncio.create_task(haul(hours=9))
        await asyncio.sleep(1)
        task.cancel()
        with pytest.raises(LookupError, match="the sledge is gone") as raised:
            await task
        assert raised.value.__cause__ is None

    run(tell())


def test_bad_day_fails_in_three_ways(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ExceptionGroup) as raised:
        run(bad_day())
    assert [repr(error) for error in raised.value.exceptions] == [
        "AvalancheError('a metre of snow')",
        "WhiteoutError('no view')",
        "LookupError('the sledge is gone')",
    ]
    assert [error.__notes__ for error in raised.value.exceptions] == [
        ["party: ridge"],
        ["party: couloir"],
        ["party: glacier"],
    ]
    assert len(lines(capsys)) == 2


def test_debrief_leaves_what_it_does_not_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ExceptionGroup) as raised:
        run(debrief())
    assert [*map(str, raised.value.exceptions)] == ["the sledge is gone"]
    assert lines(capsys)[2:] == [
        "3 h: a metre of snow (party: ridge)",
        "3 h: no view (party: couloir)",
    ]


def test_leaves_of_nested_groups() -> None:
    one, two, three = ValueError(1), KeyError(2), KeyboardInterrupt()
    inner = BaseExceptionGroup("inner", [two, three])
    group = BaseExceptionGroup("outer", [one, inner])
    assert list(leaves(group)) == [one, two, three]
    assert list(leaves(group=inner)) == [two, three]


def test_module_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(debriefing.main())
    assert lines(capsys)[-1] == "(LookupError('the sledge is gone'),)"
    run(party_module.main())
    assert lines(capsys)[-1] == "ridge by 3 h"


def test_camp_waits_for_all_who_were_sent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(camp_main())
    assert lines(capsys) == [
        "0 h: the camp may be left",
        "0 h: ridge sets out",
        "0 h: couloir sets out",
        "3 h: ridge is at the top",
        "4 h: the sky is clear",
        "5 h: couloir is at the top",
        "5 h: the camp is empty",
    ]


def test_party_that_fails_closes_the_camp(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell(camp: Camp) -> None:
        camp.send(party="ridge", hours=9)
        await asyncio.sleep(1)
        raise WhiteoutError("no view")

    async def enter() -> None:
        async with open_camp() as camp:
            await tell(camp)

    with pytest.raises(ExceptionGroup) as raised:
        run(enter())
    assert [*map(repr, leaves(raised.value))] == ["WhiteoutError('no view')"]
    assert lines(capsys) == ["0 h: ridge sets out", "1 h: ridge turns back"]


def test_closed_camp_sends_nobody() -> None:
    async def tell() -> None:
        async with open_camp() as camp:
            pass
        with pytest.raises(RuntimeError, match="is finished"):
            camp.send("ridge", 3)

    with warnings.catch_warnings():  # until 3.13: never awaited
        warnings.simplefilter("ignore", RuntimeWarning)
        run(tell())


def test_sky_is_watched_for_ever(capsys: pytest.CaptureFixture[str]) -> None:
    async def tell() -> None:
        async with asyncio.timeout(9):
            await watch_the_sky()

    with pytest.raises(TimeoutError):
        run(tell())
    assert lines(capsys) == ["4 h: the sky is clear", "8 h: the sky is clear"]
