"""The loop turns while threads read and processes grind."""

import asyncio
import gc
import inspect
import multiprocessing
import os
import sys
import threading
from pathlib import Path

import pytest

from examples.concurrency.asyncio_basics import (
    brunch,
    grinder,
    reading,
    reading_broken,
    shelf,
)
from examples.concurrency.asyncio_basics.grinder import (
    cores_in_use,
    grind,
    grind_elsewhere,
    in_process,
    open_mill,
)
from examples.concurrency.asyncio_basics.reading import guests_served

RECIPE = "Zwölf Eier trennen."
HAS_GIL = getattr(sys, "_is_gil_enabled", lambda: True)()


def test_a_recipe_is_there_when_somebody_calls() -> None:
    called = threading.Event()
    called.set()
    with shelf.shelf(recipe=RECIPE, called=called) as path:
        assert path.is_fifo()
        assert path.name == "recipe.txt"
        assert path.read_text(encoding="utf-8") == RECIPE
    assert not path.parent.exists()
    patience = inspect.signature(shelf.shelf).parameters["patience"]
    assert patience.default == 10  # a safety net, which no test waits for


def test_nobody_called_and_patience_ends() -> None:
    called = threading.Event()
    with shelf.shelf(RECIPE, called, patience=0.001) as path:
        assert path.read_text(encoding="utf-8") == RECIPE


def test_a_recipe_that_is_not_read_holds_nobody() -> None:
    called = threading.Event()
    gc.collect()  # which closes what others have left open
    threads, files = threading.active_count(), len(os.listdir("/dev/fd"))
    with (
        pytest.raises(ValueError, match="no eggs"),
        shelf.shelf(RECIPE, called),
    ):
        raise ValueError("no eggs")
    assert called.is_set()
    assert threading.active_count() <= threads  # another may end meanwhile
    assert len(os.listdir("/dev/fd")) == files


def test_shelf_main(capsys: pytest.CaptureFixture[str]) -> None:
    shelf.main()
    assert capsys.readouterr().out == "Whisk four eggs.\n"


def test_the_loop_turns_while_a_thread_reads() -> None:
    async def lunch() -> tuple[int, str]:
        called = threading.Event()
        with shelf.shelf(RECIPE, called) as path:
            recipe = asyncio.create_task(reading.read(path=path))
            served = await guests_served(
                meanwhile=recipe, enough=5, called=called
            )
        return served, recipe.result()

    served, recipe = asyncio.run(lunch())
    assert served >= 5
    assert recipe == RECIPE


def test_a_read_in_the_loop_stops_it_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S4-05: asyncio for plain files; own list: blocking in a coroutine."""
    asyncio.run(reading_broken.main())
    assert capsys.readouterr().out == "served: 0\n"


def test_a_read_in_the_loop_reads(tmp_path: Path) -> None:
    path = tmp_path / "recipe.txt"
    path.write_text(RECIPE, encoding="utf-8")
    assert asyncio.run(reading_broken.read(path=path)) == RECIPE


def test_the_call_is_made_after_enough_guests() -> None:
    async def lunch() -> list[int]:
        called = threading.Event()
        seen: list[int] = []

        async def watch() -> None:
            turns = 0
            while not called.is_set():
                turns += 1
                await asyncio.sleep(0)
            seen.append(turns)

        assert await guests_served(watch(), 3, called) == 3
        return seen

    assert asyncio.run(lunch()) == [3]


def test_an_error_of_the_work_is_raised() -> None:
    async def burn() -> None:
        await asyncio.sleep(0)
        raise ValueError("burnt")

    async def lunch() -> int:
        return await guests_served(burn(), 3, threading.Event())

    with pytest.raises(ValueError, match="burnt"):
        asyncio.run(lunch())


def test_reading_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(reading.main())
    assert capsys.readouterr().out == "three guests or more: True\n"


def test_a_thread_outlives_its_cancelled_task() -> None:
    async def lunch() -> list[str]:
        begun, enough = threading.Event(), threading.Event()
        stirred: list[str] = []

        def stir() -> None:
            begun.set()
            enough.wait(10)
            stirred.append("stirred")

        stirring = asyncio.create_task(asyncio.to_thread(stir))
        await asyncio.to_thread(begun.wait, 10)
        stirring.cancel()
        await asyncio.wait({stirring})
        assert stirring.cancelled()
        assert not stirred
        enough.set()
        return stirred

    assert asyncio.run(lunch()) == ["stirred"]


def test_the_powder_is_a_sum_of_squares() -> None:
    assert [grind(beans) for beans in (0, 1, 2, 4)] == [0, 0, 1, 14]
    assert grind(beans=1_000) == 332_833_500 % 1_000_003 == 832_504


@pytest.mark.skipif(not HAS_GIL, reason="threads have a core each")
def test_two_threads_share_one_core_broken() -> None:
    """S4-05: threads for CPU-bound work gain nothing on a GIL build."""
    cores = asyncio.run(cores_in_use(beans=200_000, mills=2))
    assert 0 < cores < 1.5


def test_every_mill_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ground: list[int] = []
    monkeypatch.setattr(grinder, "grind", ground.append)
    monkeypatch.setattr(grinder, "process_time", iter([1.0, 5.0]).__next__)
    monkeypatch.setattr(grinder, "perf_counter", iter([2.0, 4.0]).__next__)
    assert asyncio.run(cores_in_use(7, 3)) == 2.0
    assert ground == [7, 7, 7]


def test_a_process_grinds_elsewhere() -> None:
    before = multiprocessing.active_children()
    with open_mill() as mill:
        ground = asyncio.run(in_process(mill=mill, beans=1_000))
    assert ground == (832_504, True)
    assert multiprocessing.active_children() == before


def test_what_is_ground_here_says_so() -> None:
    assert grind_elsewhere(beans=4) == (14, os.getpid())


def test_the_process_is_started_afresh() -> None:
    with open_mill() as mill:
        assert vars(mill)["_max_workers"] == 1
        assert mill._mp_context is multiprocessing.get_context("spawn")


def test_grinder_main(capsys: pytest.CaptureFixture[str]) -> None:
    grinder.main()
    first, second = capsys.readouterr().out.splitlines()
    if HAS_GIL:
        assert first == "two cores busy: False"
    assert second == "(832504, True)"


def test_brunch_keeps_the_guests_served(
    capsys: pytest.CaptureFixture[str],
) -> None:
    brunch.main()
    assert capsys.readouterr().out == (
        "Whisk four eggs. Powder: 832504, from elsewhere: True\n"
        "the guests did not wait: True\n"
    )
