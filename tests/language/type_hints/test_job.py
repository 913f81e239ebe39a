"""A dict with a shape."""

import pytest

from examples.language.type_hints import job
from examples.language.type_hints.job import Job, slower


def test_speed_is_halved_where_there_is_one() -> None:
    fast: Job = {"name": "logo", "speed": 21, "pen": 2}
    slow: Job = {"name": "logo", "speed": 10, "pen": 2}
    bare: Job = {"name": "map"}
    assert slower(fast) == slow
    assert fast["speed"] == 21
    assert slower(bare) == bare


def test_only_the_name_is_required() -> None:
    assert Job.__required_keys__ == {"name"}
    assert Job.__optional_keys__ == {"pen", "speed"}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    job.main()
    assert capsys.readouterr().out.splitlines() == [
        "{'name': 'logo', 'speed': 10}",
        "{'name': 'map'}",
    ]
