"""Memory streams on asyncio and on Trio: each end hears of the other."""

from collections.abc import Iterable

import anyio
import pytest

from examples.concurrency.streaming import channel
from examples.concurrency.streaming.channel import listen, send_all, total

BACKENDS = ["asyncio", "trio"]


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("stop", "log"),
    [
        (1, ["1 read", "2 not sent"]),
        (2, ["1 read", "2 read", "3 not sent"]),
        (3, ["1 read", "2 read", "3 read"]),
        (4, ["1 read", "2 read", "3 read"]),
    ],
)
def test_sender_hears_that_the_reader_has_gone(
    backend: str, stop: int, log: list[str]
) -> None:
    assert anyio.run(listen, stop, backend=backend) == log


@pytest.mark.parametrize("backend", BACKENDS)
def test_reader_hears_that_every_sender_has_gone(backend: str) -> None:
    stations: list[Iterable[int]] = [[1, 2], [30], [], range(100, 103)]
    assert anyio.run(total, *stations, backend=backend) == 33 + 303
    assert anyio.run(total, backend=backend) == 0


@pytest.mark.parametrize("backend", BACKENDS)
def test_sender_closes_its_end(backend: str) -> None:
    async def main() -> None:
        send, receive = anyio.create_memory_object_stream[int](5)
        log: list[str] = []
        await send_all(end=send, strengths=[1, 2], log=log)
        assert receive.statistics().current_buffer_used == 2
        assert receive.statistics().open_send_streams == 0
        async with receive:
            assert [strength async for strength in receive] == [1, 2]
        assert log == []

    anyio.run(main, backend=backend)


def test_channel_runs(capsys: pytest.CaptureFixture[str]) -> None:
    channel.main()
    assert capsys.readouterr() == (
        "asyncio ['1 read', '2 read', '3 not sent']\n"
        "asyncio 33\n"
        "trio ['1 read', '2 read', '3 not sent']\n"
        "trio 33\n",
        "",
    )
