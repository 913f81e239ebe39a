"""One program on three libraries, and where they differ."""

import pytest

from examples.concurrency.structured_concurrency.nurseries import (
    logged,
    on_asyncio,
    on_trio,
)
from examples.concurrency.structured_concurrency.stubborn import main

LOG = ["couloir turns back at 3 h", "ExceptionGroup: (ValueError('ridge'),)"]


def test_failure_calls_back_the_others_in_each_library() -> None:
    assert on_asyncio() == {"asyncio": LOG, "AnyIO": LOG}
    assert on_trio() == {"Trio": LOG, "AnyIO": LOG}


def test_log_of_what_does_not_fail() -> None:
    assert logged(start=lambda log: log.append("top")) == ["top"]


def test_cancellation_is_told_once_or_at_each_await(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main()
    assert capsys.readouterr().out.splitlines() == [
        "1 h: told on the first leg",
        "6 h: through",
        "1 h: told on the first leg",
        "1 h: told on the second leg",
        "1 h: through",
        "1 h: told on the first leg",
        "1 h: told on the second leg",
        "1 h: through",
    ]
