"""A mock with a specification refuses the calls that would not work.

Run as a script, this file is a module and its own tests.
"""

import json
import sys
from functools import partial
from http.client import HTTPResponse
from typing import Any
from unittest.mock import MagicMock, create_autospec, patch
from urllib.request import urlopen

import pytest

HERE = f"{__name__}.urlopen"  # where the name is looked up
patched = partial(patch, HERE, autospec=True)


def fetch_user_data(number: int) -> dict[str, Any]:
    """Return what the service knows of a user.

    Raises:
        LookupError: It knows nothing.
    """
    url = f"https://users.example/{number}"
    with urlopen(url, timeout=5) as response:
        if response.status != 200:
            raise LookupError(f"user {number}: status {response.status}")
        user: dict[str, Any] = json.load(response)
        return user


def answer(status: int, body: str = "") -> MagicMock:
    response: MagicMock = create_autospec(HTTPResponse, instance=True)
    response.__enter__.return_value = response
    response.status = status
    response.read.return_value = body.encode()
    return response


def test_the_user_is_read_and_the_call_is_limited() -> None:
    with patched(return_value=answer(200, '{"name": "Ada"}')) as opened:
        assert fetch_user_data(7) == {"name": "Ada"}
    opened.assert_called_once_with("https://users.example/7", timeout=5)


def test_a_missing_user_is_an_error() -> None:
    missing = patched(return_value=answer(404))
    with missing, pytest.raises(LookupError, match=r"^user 8: status 404$"):
        fetch_user_data(8)


def test_a_wrong_call_fails_with_a_mock_too() -> None:
    with patched() as opened, pytest.raises(TypeError, match="'seconds'"):
        opened(HERE, seconds=None)


if __name__ == "__main__":
    sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", __file__]))
