"""A coroutine without a loop."""

import pytest

from examples.concurrency.asyncio_basics.by_hand import (
    Bake,
    head_waiter,
    main,
    waiter,
)


def test_what_is_awaited_comes_out_and_the_answer_goes_in() -> None:
    order = waiter(table=3)
    assert order.send(None) == Bake("tart")
    with pytest.raises(StopIteration, match=r"^flat tart for table 3$"):
        order.send("flat tart")


def test_an_error_goes_in_as_well() -> None:
    order = head_waiter()
    order.send(None)
    with pytest.raises(OSError, match=r"^no gas$"):
        order.throw(OSError("no gas"))


def test_a_request_is_a_value() -> None:
    assert Bake(dish="tart") == Bake("tart") != Bake("pie")
    with pytest.raises(AttributeError, match="cannot assign"):
        Bake("tart").dish = "pie"  # type: ignore[misc]  # what is tested


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().out == (
        "asks for Bake(dish='tart')\nreturns golden tart for table 7\n"
    )
