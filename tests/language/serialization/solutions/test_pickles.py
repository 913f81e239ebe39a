"""The solutions about pickles: classes that moved, records by key."""

import pickle

import pytest

from examples.language.serialization.payload_broken import Payload
from examples.language.serialization.shelter_broken import BIVOUAC, Shelter
from examples.language.serialization.solutions import moved
from examples.language.serialization.solutions.by_key import dumps, loads
from examples.language.serialization.solutions.by_key import (
    main as by_key_main,
)
from examples.language.serialization.solutions.moved import Moved
from examples.language.serialization.trail import Trail

OLD = "examples.language.serialization.shelter_broken.Bivouac"


def test_an_old_name_leads_to_the_new_class() -> None:
    assert Moved(BIVOUAC, {OLD: Shelter}).load() == Shelter("Lauper")


def test_what_is_not_on_the_map_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(
        pickle.UnpicklingError, match=rf"^{OLD} is not on the map$"
    ):
        Moved(BIVOUAC, {}).load()
    with pytest.raises(
        pickle.UnpicklingError, match=r"^builtins.print is not on the map$"
    ):
        Moved(pickle.dumps(Payload()), {OLD: Shelter}).load()
    assert capsys.readouterr() == ("", "")


def test_a_trail_is_that_of_the_reader() -> None:
    mine, yours = Trail("Eiger Trail", [1]), Trail("Eiger Trail", [2, 3])
    data = dumps({"Sunday": mine, "days": 1})
    found = loads(data, {"Eiger Trail": yours})
    assert found == {"Sunday": yours, "days": 1}
    assert found["Sunday"] is yours


def test_a_record_that_the_reader_lacks_is_an_error() -> None:
    data = dumps([Trail("Eiger Trail", [])])
    with pytest.raises(KeyError, match=r"^'Eiger Trail'$"):
        loads(data, {})


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    moved.main()
    by_key_main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == ["Shelter(name='Lauper')", "True"]
