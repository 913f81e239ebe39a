"""Each request has its number, and takes it back."""

import asyncio
from contextvars import ContextVar, Token

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.context_variables import desk, desk_broken
from examples.concurrency.context_variables.desk import (
    log,
    process_request,
    request,
    request_id,
)


def test_three_at_once_are_kept_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(desk.main())
    assert capsys.readouterr().out == (
        "[REQ-1] looks for the key to 101\n"
        "[REQ-2] looks for the key to 102\n"
        "[REQ-3] looks for the key to 103\n"
        "[REQ-1] hands over key 101\n"
        "[REQ-2] hands over key 102\n"
        "[REQ-3] hands over key 103\n"
        "[-] the desk is free\n"
    )


def test_a_request_that_is_awaited_leaves_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def morning() -> str:
        key = await process_request(number="REQ-3", room=7)
        log("free")
        return key

    assert asyncio.run(morning()) == "key 7"
    assert capsys.readouterr().out.splitlines()[1:] == [
        "[REQ-3] hands over key 7",
        "[-] free",
    ]


def test_an_error_takes_the_number_back_too() -> None:
    with pytest.raises(KeyError), request("REQ-1"):
        raise KeyError(101)
    assert request_id.get() == "-"


@given(st.recursive(st.just([]), lambda inner: st.lists(inner, max_size=3)))
def test_requests_nest(tree: list[object]) -> None:
    def enter(nodes: list[object], name: str) -> None:
        with request(number=name):
            for row, node in enumerate(nodes):
                assert isinstance(node, list)
                enter(node, f"{name}.{row}")
                assert request_id.get() == name

    enter(tree, "REQ")
    assert request_id.get() == "-"


def test_a_token_works_once() -> None:
    token = request_id.set("REQ-1")
    assert token.old_value is Token.MISSING
    request_id.reset(token)
    with pytest.raises(RuntimeError, match="has already been used once"):
        request_id.reset(token)


def test_a_variable_without_a_default_is_missed() -> None:
    transaction: ContextVar[str] = ContextVar("transaction")
    with pytest.raises(LookupError):
        transaction.get()


def test_set_without_reset_marks_the_caller_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-17: it was gather's tasks that kept the requests apart."""
    asyncio.run(desk_broken.main())
    assert capsys.readouterr().out == (
        "[REQ-1] is served\n[REQ-2] is served\n[-] the desk is free\n"
        "[REQ-3] is served\n[REQ-3] the desk is free\n"
    )
    assert desk_broken.request_id.get() == "-"
