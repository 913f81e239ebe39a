"""Streams are lazy, and each stage closes what it reads."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.streaming import stages as stages_module
from examples.concurrency.streaming import stages_broken
from examples.concurrency.streaming import station as station_module
from examples.concurrency.streaming.stages import first, strong
from examples.concurrency.streaming.station import (
    GlitchError,
    Seismograph,
    Tremor,
    tremors,
    tuned,
)


def now() -> float:
    return asyncio.get_running_loop().time()


def test_class_and_generator_yield_the_same_at_the_same_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> None:
        both = (Seismograph("Etna", [3, 1]), tremors("Etna", [3, 1]))
        for stream in both:
            began = now()
            items = [(tremor, now() - began) async for tremor in stream]
            assert items == [(Tremor("Etna", 3), 1), (Tremor("Etna", 1), 2)]

    run(main())
    assert capsys.readouterr() == ("Etna off\n", "")


def test_nothing_happens_before_it_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> None:
        stream = tremors("Etna", [1, 2], every=3)
        await asyncio.sleep(10)
        assert await anext(stream) == Tremor("Etna", 1)
        assert now() == 13
        await stream.aclose()

    run(main())
    assert capsys.readouterr() == ("Etna off\n", "")


def test_finished_iterator_stays_finished() -> None:
    async def main() -> None:
        etna = Seismograph(station="Etna", strengths=[])
        assert aiter(etna) is etna
        for _ in range(2):
            with pytest.raises(StopAsyncIteration):
                await anext(etna)

    run(main())


def test_reader_steers_by_what_it_sends_and_throws() -> None:
    async def main() -> None:
        needle = tuned([5, 90, 2, 1])
        assert (await anext(needle), now()) == (5, 1)
        assert (await needle.asend(10), now()) == (95, 11)
        assert (await needle.athrow(GlitchError()), now()) == (7, 21)
        assert (await anext(needle), now()) == (8, 31)
        with pytest.raises(StopAsyncIteration):
            await anext(needle)

    run(main())


@pytest.mark.parametrize(
    ("strengths", "least", "strength"),
    [([2, 7, 9], 5, 7), ([2, 5, 9], 5, 5), ([2, 7], 8, None), ([], 0, None)],
)
def test_first_strong_tremor_ends_both_stages(
    strengths: list[int],
    least: int,
    strength: int | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> None:
        etna = tremors("Etna", strengths)
        found = await first(strong(etna, least=least))
        assert capsys.readouterr() == ("Etna off\n", "")
        assert (found and found.strength) == strength

    run(main())


def test_stage_lets_through_only_what_is_strong_enough(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> list[int]:
        stream = strong(tremors("Etna", [4, 5, 1, 6]), least=5)
        return [tremor.strength async for tremor in stream]

    assert run(main()) == [5, 6]
    assert capsys.readouterr() == ("Etna off\n", "")


def test_closed_stage_leaves_its_source_open_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: what a loop leaves is left to the loop's finaliser."""

    async def main() -> None:
        etna = tremors("Etna", [2, 7, 1])
        stream = stages_broken.strong(etna, least=7)
        async with aclosing(stream):
            assert (await anext(stream)).strength == 7
        await asyncio.sleep(60)
        assert capsys.readouterr() == ("", "")
        assert (await anext(etna)).strength == 1

    run(main())
    assert capsys.readouterr() == ("Etna off\n", "")


def test_broken_stage_reads_to_the_end_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def main() -> list[int]:
        stream = stages_broken.strong(tremors("Etna", [4, 5, 6]), least=5)
        return [tremor.strength async for tremor in stream]

    assert run(main()) == [5, 6]
    assert capsys.readouterr() == ("Etna off\n", "")


def test_generator_has_one_reader_at_a_time() -> None:
    async def main() -> None:
        async def endless() -> AsyncGenerator[int]:
            while True:
                await asyncio.sleep(0)
                yield 1

        stream = endless()
        with pytest.raises(RuntimeError, match="already running"):
            await asyncio.gather(anext(stream), anext(stream))
        await stream.aclose()

    asyncio.run(main())


def test_station_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(station_module.main())
    assert capsys.readouterr() == ("[3, 1, 4]\nEtna off\n[3, 1, 4]\n", "")


def test_stages_run(capsys: pytest.CaptureFixture[str]) -> None:
    run(stages_module.main())
    assert capsys.readouterr() == (
        "Etna off\nalarm: Tremor(station='Etna', strength=7)\n",
        "",
    )
