"""Each request sees its own id, and leaves what it found."""

import asyncio

import pytest

from examples.by_example import context_variables
from examples.by_example.context_variables import (
    log,
    process_request,
    request,
    request_id,
)


def test_what_was_there_is_put_back_after_a_failure() -> None:
    def fail() -> None:
        with request("inner"):
            assert request_id.get() == "inner"
            raise ValueError("wrong")

    with request(name="outer"):
        with pytest.raises(ValueError, match=r"^wrong$"):
            fail()
        assert request_id.get() == "outer"
    assert request_id.get() == "no request"
    assert request_id.name == "request_id"  # as it is called in reports


def test_the_main_program(capsys: pytest.CaptureFixture[str]) -> None:
    context_variables.turn = asyncio.Event()
    asyncio.run(context_variables.main())
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == [f"[REQ-{n}] begins" for n in range(3)]
    assert out[3:6] == [f"[REQ-{n}] ends" for n in range(3)]
    assert out[-1] == "[no request] after"


def test_set_without_reset_leaks_into_the_caller_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-17: without a task of its own, the caller keeps the id."""

    async def forgetful() -> None:
        request_id.set("REQ-1")

    async def caller() -> None:
        await forgetful()
        log("after")
        context_variables.turn.set()
        await process_request("REQ-2")
        log("still")

    context_variables.turn = asyncio.Event()
    asyncio.run(caller())
    out = capsys.readouterr().out.splitlines()
    assert (out[0], out[-1]) == ("[REQ-1] after", "[REQ-1] still")
