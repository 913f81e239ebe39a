"""The solution: JSON that becomes a job."""

import re

import pytest

from examples.language.type_hints.job import Job
from examples.language.type_hints.solutions import parsed_job
from examples.language.type_hints.solutions.parsed_job import parsed


def test_known_keys_are_kept_and_others_dropped() -> None:
    full: Job = {"name": "3", "pen": 2, "speed": 20}
    bare: Job = {"name": "map"}
    text = '{"name": "3", "pen": 2, "speed": 20, "paper": 1}'
    assert parsed(text) == full
    assert parsed('{"name": "map"}') == bare


@pytest.mark.parametrize("text", ["[]", "3", '"name"', "{}", '{"name": 3}'])
def test_what_is_no_job_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a job is an object with a name$"):
        parsed(text)


def test_what_is_no_json_is_a_value_error() -> None:
    with pytest.raises(ValueError, match=r"^Expecting value"):
        parsed("")


@pytest.mark.parametrize("key", ["pen", "speed"])
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("null", "None"),
        ("true", "True"),
        ("20.5", "20.5"),
        ('"20"', "'20'"),
        ("[]", "[]"),
    ],
)
def test_nothing_is_taken_for_a_number(
    key: str, value: str, shown: str
) -> None:
    message = re.escape(f"{key} is {shown}, not a whole number")
    with pytest.raises(ValueError, match=f"^{message}$"):
        parsed(f'{{"name": "map", "{key}": {value}}}')


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    parsed_job.main()
    assert capsys.readouterr().out == "{'name': 'logo', 'speed': 20}\n"
