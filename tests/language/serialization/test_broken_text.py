"""Texts that come back as something else."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import (
    ballot_broken,
    guessing_broken,
    mojibake_broken,
    post_broken,
    timestamp_broken,
)
from examples.language.serialization.codec import SchemaError
from examples.language.serialization.guessing_broken import (
    Notice,
    deserialize,
    serialize,
)
from examples.language.serialization.strict import read

DAWN = datetime.fromisoformat("2026-05-01T05:10:00+02:00")
BOOKLET = ["🥾", "⛰️", "🏔️", "🎒", "🧭", "🗺️", "⛺", "🔥", "🌲", "🌄", "🐐", "🧗"]


def test_without_its_imports_the_copy_is_a_name_error_broken() -> None:
    """S3-20: `List` and `json` are used, and nothing imports them."""
    copied = (
        "class User:\n"
        "    def hobbies(self, found: List = None):\n"
        "        return json.dumps(found)\n"
        "User().hobbies([])\n"
    )
    with pytest.raises(NameError, match=r"^name '(List|json)' is not def"):
        exec(copied, {})


def test_a_nested_object_comes_back_as_a_dict_broken() -> None:
    """S3-20: the types are not recorded, so nothing can restore them."""
    post = post_broken.Post("Rain", post_broken.User("Ada"), DAWN)
    found = post_broken.reload(post)
    assert found != post
    assert found.title == "Rain"
    assert found.at == "2026-05-01T05:10:00+02:00"
    with pytest.raises(
        AttributeError, match=r"^'dict' object has no attribute 'name'$"
    ):
        _ = found.author.name


def test_a_title_becomes_a_datetime_broken() -> None:
    """S3-21: what a text looks like decides what it becomes."""
    title: object = deserialize(Notice, {"title": "20260501"}).title
    assert title == datetime(2026, 5, 1)
    assert deserialize(Notice, {"title": "Rain"}).title == "Rain"
    assert deserialize(Notice, {"title": 1}).title == 1  # type: ignore[comparison-overlap]  # no type is kept


def test_a_document_replaces_a_method_broken() -> None:
    """S3-21: every name in the document is set, methods included."""
    assert Notice(title="Rain").headline() == "RAIN"
    notice = deserialize(Notice, {"title": "Rain", "headline": "gone"})
    with pytest.raises(TypeError, match=r"^'str' object is not callable$"):
        notice.headline()


def test_a_cycle_ends_in_a_recursion_error_broken() -> None:
    """S3-21: a notice that replies to itself is walked for ever."""
    notice = Notice("Rain")
    assert serialize(notice) == {"title": "Rain", "reply": None}
    notice.reply = notice
    with pytest.raises(RecursionError):
        serialize(notice)


def test_emoji_become_runs_of_letters_broken(tmp_path: Path) -> None:
    """S0-02: UTF-8 read as MacRoman is no error, and no text either."""
    assert len(BOOKLET) == 12
    page = tmp_path / "page.md"
    for emoji in BOOKLET:
        mojibake_broken.save(page, emoji)
        found = mojibake_broken.load(page)
        assert found != emoji
        assert len(found) == len(emoji.encode("utf-8"))
        assert mojibake_broken.recover(found) == emoji
        assert mojibake_broken.load(page, locale="utf-8") == emoji


@given(st.text())
def test_nothing_is_lost_on_the_wrong_way(text: str) -> None:
    wrong = text.encode("utf-8").decode("mac_roman")
    assert mojibake_broken.recover(wrong) == text


def test_recovery_needs_the_encoding_that_was_used() -> None:
    wrong = "é".encode().decode("latin-1")
    assert mojibake_broken.recover(wrong, locale="latin-1") == "é"


def test_json_changes_keys_and_tuples_broken() -> None:
    """No id: keys become text and tuples lists; the annotations lie."""
    ballots: ballot_broken.Ballots = {7: ("Eiger", "Jungfrau")}
    found = ballot_broken.load(ballot_broken.save(ballots))
    assert found == {"7": ["Eiger", "Jungfrau"]}  # type: ignore[comparison-overlap]  # that is the defect
    with pytest.raises(KeyError, match=r"^7$"):
        _ = found[7]


def test_two_keys_become_one_broken() -> None:
    """No id: 7 and "7" are two keys here and one name there."""
    ballots: dict[object, str] = {7: "Eiger", "7": "Mönch"}
    assert json.loads(json.dumps(ballots)) == {"7": "Mönch"}
    with pytest.raises(SchemaError, match=r"^'7' is said twice$"):
        read(json.dumps(ballots).encode())


def test_nan_is_written_as_no_json_broken() -> None:
    """No id: `json.dumps` writes NaN, which JSON does not have."""
    assert json.dumps([float("nan")]) == "[NaN]"
    with pytest.raises(SchemaError, match=r"^NaN is not JSON$"):
        read(b"[NaN]")


def test_a_zone_that_is_not_written_is_another_one_broken() -> None:
    """No id: a naive time stamp is read in the zone of its reader."""
    lima = timezone(timedelta(hours=-5))
    written = timestamp_broken.save(DAWN)
    assert written == "2026-05-01 05:10:00"
    found = timestamp_broken.load(written, lima)
    assert found.tzinfo is lima
    assert found - DAWN == timedelta(hours=7)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for each in (
        *(post_broken, guessing_broken, mojibake_broken),
        *(ballot_broken, timestamp_broken),
    ):
        each.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Post(title='Eiger at dawn', author={'name': 'Ada'}, "
        "at='2026-05-01T05:10:00+02:00')",
        "'dict' object has no attribute 'name'",
        "datetime.datetime(2026, 5, 1, 0, 0)",
        "gone",
        "{'title': 'Rain', 'reply': None}",
        "\u201aõ∫ caf√©",
        "⛺ café",
        "{'7': ['Eiger', 'Jungfrau']}",
        "no ballot 7",
        "2026-05-01 05:10:00-05:00 7:00:00",
    ]
