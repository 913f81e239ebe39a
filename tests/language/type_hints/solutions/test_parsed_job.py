"""The solution: JSON that becomes a job."""

import pytest

from examples.language.type_hints.job import Job
from examples.language.type_hints.solutions import parsed_job
from examples.language.type_hints.solutions.parsed_job import parsed


def test_known_keys_are_converted_and_others_dropped() -> None:
    full: Job = {"name": "3", "pen": 2, "speed": 20}
    bare: Job = {"name": "map"}
    text = '{"name": 3, "pen": "2", "speed": 20.9, "paper": 1}'
    assert parsed(text) == full
    assert parsed('{"name": "map"}') == bare


@pytest.mark.parametrize("text", ["[]", "3", '"name"', "{}", '{"pen": 1}'])
def test_what_is_no_job_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a job is an object with a name$"):
        parsed(text)


@pytest.mark.parametrize("text", ["", '{"name": "a", "pen": "blue"}'])
def test_what_cannot_be_read_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting value|invalid literal"):
        parsed(text)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    parsed_job.main()
    assert capsys.readouterr().out == "{'name': 'logo', 'speed': 20}\n"
