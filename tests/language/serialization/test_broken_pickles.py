"""Pickles that run code, or that outlive what they name."""

import pickle

import pytest

from examples.language.serialization import (
    hut_broken,
    payload_broken,
    ranking_broken,
    restricted_broken,
    sealed_broken,
    shelter_broken,
)
from examples.language.serialization.payload_broken import Payload, age_of
from examples.language.serialization.post import sample
from examples.language.serialization.ranking_broken import Ranking
from examples.language.serialization.sealed import SIZE, SealError, seal


def test_the_sender_chooses_what_runs_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the check of the type comes after the code has run."""
    assert age_of(pickle.dumps(sample().author)) == 36
    with pytest.raises(TypeError, match=r"^an upload is a user$"):
        age_of(pickle.dumps(Payload()))
    assert capsys.readouterr() == ("code of the sender runs here\n", "")


def test_a_seal_that_is_checked_after_loading_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the pickle runs, and then its seal is refused."""
    assert sealed_broken.unseal(seal("Eiger", b"key"), b"key") == "Eiger"
    with pytest.raises(SealError):
        sealed_broken.unseal(bytes(SIZE) + pickle.dumps(Payload()), b"key")
    assert capsys.readouterr() == ("code of the sender runs here\n", "")


def test_a_module_that_is_allowed_is_too_much_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: `builtins` holds `exec` beside `complex`."""
    for value in (1 + 2j, sample().at):
        assert restricted_broken.loads(pickle.dumps(value)) == value
    with pytest.raises(
        pickle.UnpicklingError, match=r"^decimal is not allowed$"
    ):
        restricted_broken.loads(pickle.dumps(sample().fee))
    assert (
        restricted_broken.loads(pickle.dumps(restricted_broken.Payload()))
        is None
    )
    assert capsys.readouterr() == ("/ reached\n", "")


def test_allowed_modules_are_few() -> None:
    assert {"builtins", "collections", "datetime"} == restricted_broken.SAFE


def test_an_attribute_is_missing_long_after_loading_broken() -> None:
    """No id: `__init__` is not called, so its defaults are not set."""
    hut = pickle.loads(hut_broken.WINTER)
    assert type(hut) is hut_broken.Hut
    assert vars(hut) == {"name": "Gleckstein"}
    with pytest.raises(AttributeError, match=r"has no attribute 'beds'$"):
        _ = hut.beds
    assert vars(hut_broken.Hut("Gleckstein")) == {
        "name": "Gleckstein",
        "beds": 0,
    }


def test_a_class_that_was_renamed_is_not_found_broken() -> None:
    """No id: a pickle holds the place of a class, not the class."""
    with pytest.raises(AttributeError, match=r" attribute 'Bivouac'"):
        pickle.loads(shelter_broken.BIVOUAC)
    renamed = shelter_broken.BIVOUAC.replace(b"Bivouac", b"Shelter")
    assert pickle.loads(renamed) == shelter_broken.Shelter("Lauper")


def test_a_lambda_has_no_name_to_be_found_by_broken() -> None:
    """No id: functions are pickled by name, and this one has none."""
    ranking = ranking_broken.by_length()
    assert ranking.of(["Jungfrau", "Eiger"]) == ["Eiger", "Jungfrau"]
    with pytest.raises(
        (AttributeError, pickle.PicklingError),
        match=r"^Can't pickle local object .*by_length\.<locals>\.<lambda>",
    ):
        pickle.dumps(ranking)


def test_a_function_with_a_name_is_found() -> None:
    ranking = pickle.loads(pickle.dumps(Ranking(len)))
    assert ranking == Ranking(len)
    assert ranking.of(["Jungfrau", "Eiger"]) == ["Eiger", "Jungfrau"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for each in (
        *(payload_broken, sealed_broken, restricted_broken),
        *(hut_broken, shelter_broken, ranking_broken),
    ):
        each.main()
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[:8] == [
        "36",
        "code of the sender runs here",
        "an upload is a user",
        "code of the sender runs here",
        "SealError()",
        "/ reached",
        "Gleckstein",
        "'Hut' object has no attribute 'beds'",
    ]
    assert "attribute 'Bivouac'" in lines[8]
    assert lines[9] == "['Eiger', 'Jungfrau']"
    assert lines[10] in {"AttributeError", "PicklingError"}
