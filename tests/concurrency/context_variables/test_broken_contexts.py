"""Values that are shared after all, and their repairs."""

import asyncio
from collections.abc import AsyncGenerator, Iterator

import pytest

from examples.concurrency.context_variables import (
    bill,
    bill_broken,
    local_broken,
    rounds,
    rounds_broken,
)
from examples.concurrency.context_variables.desk import request_id


@pytest.fixture(autouse=True)
def no_bill() -> Iterator[None]:
    yield
    bill_broken.NO_BILL.clear()
    local_broken.here.number = "-"


def test_a_thread_local_is_shared_by_tasks_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: threading.local in a loop."""
    assert local_broken.here.number == "-"
    asyncio.run(local_broken.main())
    assert capsys.readouterr().out == (
        "REQ-1 is logged as REQ-2\nREQ-2 is logged as REQ-2\n"
    )


def test_a_default_that_can_be_changed_is_shared_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: a context is copied shallowly."""
    asyncio.run(bill_broken.main())
    assert capsys.readouterr().out == (
        "['bed for Keller', 'bed for Novak', "
        "'egg for Keller', 'egg for Novak']\n"
    )


def test_a_bill_that_is_replaced_is_kept_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(bill.main())
    assert capsys.readouterr().out == (
        "('bed for Keller', 'egg for Keller') ()\n"
    )


def test_a_task_begins_with_the_bill_of_its_maker() -> None:
    async def night() -> tuple[str, ...]:
        bill.charge(item="tea")
        return await asyncio.create_task(bill.stay(guest="Novak"))

    assert asyncio.run(night()) == ("tea", "bed for Novak", "egg for Novak")
    assert bill.bill.get() == ()


async def close(walk: AsyncGenerator[int]) -> None:
    await walk.aclose()


def test_a_generator_marks_its_caller_and_cannot_be_closed_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: a variable that is set across a yield."""

    async def night() -> None:
        walk = rounds_broken.rounds(number="REQ-1")
        assert await anext(walk) == 101
        assert request_id.get() == "REQ-1"
        with pytest.raises(ValueError, match="was created in a different"):
            await asyncio.create_task(close(walk))

    asyncio.run(night())
    assert capsys.readouterr().out == "[REQ-1] looks into 101\n"
    asyncio.run(rounds_broken.main())
    assert capsys.readouterr().out == (
        "[REQ-1] looks into 101\n"
        "[REQ-1] and the porter smokes before 101\n"
        "[REQ-1] looks into 102\n"
        "[REQ-1] and the porter smokes before 102\n"
        "[-] done\n"
    )


def test_a_generator_that_ends_its_block_first_marks_nobody(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def night() -> None:
        walk = rounds.rounds(number="REQ-1")
        assert await anext(walk) == 101
        assert request_id.get() == "-"
        await asyncio.create_task(close(walk))

    asyncio.run(night())
    assert capsys.readouterr().out == "[REQ-1] looks into 101\n"
    asyncio.run(rounds.main())
    assert capsys.readouterr().out == (
        "[REQ-1] looks into 101\n[-] and the porter smokes before 101\n"
        "[REQ-1] looks into 102\n[-] and the porter smokes before 102\n"
        "[-] done\n"
    )
