"""Exercises on stalls and on threads."""

import asyncio
import logging
import threading
from threading import Event

import pytest

from examples.concurrency.asyncio_basics.reading_broken import read
from examples.concurrency.asyncio_basics.shelf import shelf
from examples.concurrency.asyncio_basics.solutions import (
    no_stall,
    thread_bell,
)
from examples.concurrency.asyncio_basics.solutions.no_stall import (
    StalledError,
    run_unstalled,
)


def handlers() -> list[logging.Handler]:
    return [*logging.getLogger("asyncio").handlers]


def test_a_stall_is_an_error() -> None:
    before = handlers()
    with (
        shelf("Eggs.", Event(), patience=0.05) as path,
        pytest.raises(StalledError, match=r"^Executing <Task .*read"),
    ):
        run_unstalled(main=read(path), limit=0.02)
    assert handlers() == before


def test_what_stalls_less_than_the_limit_returns_its_result() -> None:
    before = handlers()
    with shelf("Eggs.", Event(), patience=0.02) as path:
        assert run_unstalled(read(path), limit=60) == "Eggs."
    assert handlers() == before


def test_other_warnings_are_no_stalls() -> None:
    async def warn() -> str:
        logging.getLogger("asyncio").warning("not Executing anything")
        return "soup"

    assert run_unstalled(warn(), limit=60) == "soup"


def test_its_own_error_goes_first() -> None:
    async def burn() -> None:
        raise ValueError("burnt")

    before = handlers()
    with pytest.raises(ValueError, match="burnt"):
        run_unstalled(burn(), limit=60)
    assert handlers() == before


def test_it_runs_in_debug_mode() -> None:
    async def debug() -> bool:
        return asyncio.get_running_loop().get_debug()

    assert run_unstalled(debug(), limit=60)


def test_no_stall_main(capsys: pytest.CaptureFixture[str]) -> None:
    no_stall.main()
    assert capsys.readouterr().out.startswith("Executing <Task ")


def test_a_thread_rings_and_a_sleeping_loop_wakes() -> None:
    async def lunch() -> str:
        bell = thread_bell.ThreadBell()
        thread = threading.Thread(target=bell.ring, kwargs={"dish": "tart"})
        guest = asyncio.create_task(bell.heard())
        await asyncio.sleep(0)
        thread.start()
        async with asyncio.timeout(10):
            dish = await guest
        thread.join(10)
        return dish

    assert asyncio.run(lunch(), debug=True) == "tart"


def test_thread_bell_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(thread_bell.main())
    assert capsys.readouterr().out == "tart\n"
