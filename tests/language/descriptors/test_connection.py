"""Asynchronous work behind methods, and behind an attribute."""

import asyncio
import inspect
from typing import Any

import pytest

from examples.language.descriptors import async_property_broken, connection
from examples.language.descriptors.connection import AsyncDatabaseConnection


def test_status_follows_connect_and_disconnect() -> None:
    async def story() -> list[object]:
        database = AsyncDatabaseConnection()
        seen: list[object] = []
        for step in database.connect, database.disconnect:
            await step()
            seen.append(
                (
                    await database.connection_status(),
                    await database.active_queries(),
                    database.is_connected,
                )
            )
        return seen

    assert asyncio.run(story()) == [
        ("connected", 3, True),
        ("disconnected", 0, False),
    ]


def test_looking_at_the_object_starts_nothing() -> None:
    database = AsyncDatabaseConnection()
    members = dict(inspect.getmembers(database))
    assert members["is_connected"] is False
    assert not any(inspect.iscoroutine(member) for member in members.values())


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(connection.main())
    assert capsys.readouterr().out.splitlines() == [
        "disconnected",
        "connected True",
        "3 active queries",
        "disconnected",
    ]


NEVER = "coroutine 'AsyncDatabaseConnection.is_ready' was never awaited"


def test_forgotten_await_is_true_broken() -> None:
    """S3-03: a coroutine is truthy, whatever it would have said."""
    verdicts: list[bool] = []
    warned = async_property_broken.forgotten(
        lambda database: verdicts.append(bool(database.is_ready))
    )
    assert verdicts == [True]
    assert warned == [NEVER]


def test_awaited_it_works_broken() -> None:
    """S3-03: the one use that works, for comparison."""

    async def ask() -> Any:
        return await async_property_broken.AsyncDatabaseConnection().is_ready

    assert asyncio.run(ask()) is False


def test_looking_makes_coroutines_broken() -> None:
    """S3-03: `hasattr` and `getmembers` read, so they start work."""
    forgotten = async_property_broken.forgotten
    assert forgotten(lambda db: hasattr(db, "is_ready")) == [NEVER]
    assert forgotten(inspect.getmembers) == [NEVER]


def test_instance_attribute_replaces_it_broken() -> None:
    """S3-03: without `__set__` it is a non-data descriptor."""
    database: Any = async_property_broken.AsyncDatabaseConnection()
    database.is_ready = "yes"
    assert database.is_ready == "yes"
    descriptor = async_property_broken.AsyncDatabaseConnection.is_ready
    assert isinstance(descriptor, async_property_broken.AsyncProperty)


def test_broken_main(capsys: pytest.CaptureFixture[str]) -> None:
    async_property_broken.main()
    assert capsys.readouterr().out.splitlines() == [f"[{NEVER!r}]"] * 2
