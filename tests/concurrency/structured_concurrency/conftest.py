"""What the tests of structured concurrency share."""

import pytest


@pytest.fixture
def quiet_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave asyncio's debug mode to this process.

    It tells of steps that took long.  In a child, which has no handler of
    pytest's, it does so on stderr, and a busy machine is enough for that.
    """
    monkeypatch.delenv("PYTHONASYNCIODEBUG", raising=False)
