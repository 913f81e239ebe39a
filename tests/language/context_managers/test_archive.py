"""A client for each user."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import asyncio

import pytest

from examples.language.context_managers import archive, archive_broken
from examples.language.context_managers.archive import (
    Archive,
    Client,
    open_archive,
)


def test_each_user_has_a_client_of_its_own() -> None:
    async def tell() -> None:
        async with open_archive(Client) as first:
            async with open_archive(Client) as second:
                assert await second.fetch("bass") == "reel of bass"
                assert await first.fetch("drums") == "reel of drums"
            assert (first.client.closed, second.client.closed) == (False, True)
            assert await first.fetch("voice") == "reel of voice"
        assert first.client.closed

    asyncio.run(tell())


def test_client_is_closed_after_an_error() -> None:
    async def tell() -> None:
        opened: list[Archive] = []
        with pytest.raises(ValueError, match="x"):
            async with open_archive(Client) as client:
                opened.append(client)
                raise ValueError("x")
        assert opened[0].client.closed
        with pytest.raises(ConnectionError, match=r"^the client is closed$"):
            await opened[0].fetch("drums")

    asyncio.run(tell())


def test_exit_that_is_cancelled_closes_the_client_all_the_same() -> None:
    class SlowClient(Client):
        async def close(self) -> None:
            asked.set()
            await answered.wait()
            await super().close()

    async def call() -> None:
        async with open_archive(lambda: client):
            pass

    async def tell() -> None:
        calling = asyncio.create_task(call())
        await asked.wait()
        calling.cancel()
        answered.set()
        await asyncio.wait({calling})
        assert (calling.cancelled(), client.closed) == (True, True)

    asked, answered = asyncio.Event(), asyncio.Event()
    client = SlowClient()
    asyncio.run(tell())


def test_nested_use_leaks_the_first_client_broken() -> None:
    """S3-02: the client is kept on self; the second replaces the first."""

    async def tell() -> None:
        clients = [Client(), Client()]
        shared = archive_broken.Archive(iter(clients).__next__)
        async with shared as entered, shared:
            assert entered is shared
            assert shared.client is clients[1]
        assert [client.closed for client in clients] == [False, True]

    asyncio.run(tell())


def test_left_archive_passes_its_guard_broken() -> None:
    """S3-02: never reset, so the error comes later and from elsewhere."""

    async def tell() -> None:
        shared = archive_broken.Archive(Client)
        with pytest.raises(RuntimeError, match=r"^use async with$"):
            await shared.fetch("drums")
        async with shared:
            assert await shared.fetch("drums") == "reel of drums"
        with pytest.raises(ConnectionError, match="the client is closed"):
            await shared.fetch("bass")

    asyncio.run(tell())


def test_exit_without_entry_does_nothing_broken() -> None:
    """S3-02: nothing tells an archive that was never entered."""
    shared = archive_broken.Archive(Client)
    asyncio.run(shared.__aexit__(None, None, None))
    assert shared.client is None


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(archive.main())
    asyncio.run(archive_broken.main())
    assert capsys.readouterr().out.splitlines() == [
        "reel of drums and reel of bass",
        "closed: True True",
        "reel of drums",
        "closed: [False, True]",
        "the client is closed",
    ]
