"""Codecs: what they write, what they refuse, and where they say it is."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import codec, post, shapes, spelled
from examples.language.serialization.codec import (
    SchemaError,
    at,
    checked,
    exactly,
    integer,
    text,
)
from examples.language.serialization.post import Post, User, sample
from examples.language.serialization.shapes import each_of, list_of, record
from examples.language.serialization.spelled import moment, money

USERS = st.builds(
    User,
    name=st.text(),
    email=st.text(),
    age=st.integers(),
    hobbies=st.lists(st.text(), max_size=3),
)
ZONES = st.builds(
    timezone, st.integers(-1439, 1439).map(lambda n: timedelta(minutes=n))
)
MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=ZONES,
)
POSTS = st.builds(
    Post,
    title=st.text(),
    author=USERS,
    at=MOMENTS,
    fee=st.decimals(-(10**9), 10**9, places=2),
)


@given(POSTS)
def test_every_post_comes_back(value: Post) -> None:
    assert post.post.decode(post.post.encode(value)) == value


def test_a_post_becomes_jsons_types() -> None:
    assert post.post.encode(sample()) == {
        "title": "Eiger at dawn",
        "author": {
            "name": "Ada",
            "email": "ada@example.org",
            "age": 36,
            "hobbies": ["hiking", "chess"],
        },
        "at": "2026-05-01T03:10:00+00:00",
        "fee": "18.50",
    }


def test_users_have_no_hobbies_unless_told() -> None:
    first, second = User("Ada", "", 36), User("Bo", "", 9)
    first.hobbies.append("chess")
    assert second.hobbies == []


@pytest.mark.parametrize("value", [True, 36.0, "36", None, [36]])
def test_an_integer_is_an_int_and_nothing_like_one(value: Any) -> None:
    with pytest.raises(SchemaError) as caught:
        integer.decode(value)
    assert str(caught.value) == f"expected int, got {type(value).__name__}"
    with pytest.raises(SchemaError, match=r"^expected int, got "):
        integer.encode(value)


def test_a_type_of_the_format_stays_as_it_is() -> None:
    assert exactly(bool).decode(True) is True
    assert text.encode("Mönch") == text.decode("Mönch") == "Mönch"
    assert checked(dict, {}) == {}


def test_an_error_without_a_path_is_its_reason() -> None:
    assert str(SchemaError("no")) == "no"
    with pytest.raises(SchemaError) as caught, at("post"), at("fee"):
        raise SchemaError("no")
    assert caught.value.path == ["post", "fee"]
    assert str(caught.value) == "post.fee: no"


def test_other_errors_pass_a_place_unchanged() -> None:
    with pytest.raises(KeyError, match=r"^'x'$"), at("post"):
        raise KeyError("x")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"title": None}, "title: expected str, got NoneType"),
        ({"author": "Ada"}, "author: expected dict, got str"),
        ({"author": {}}, "author: missing or unknown: age, email, hobb"),
        ({"note": 1}, "missing or unknown: note"),
        ({"at": "soon"}, "at: expected a moment in UTC, got 'soon'"),
        ({"fee": "free"}, "fee: expected an amount in cents, got 'free'"),
        ({"fee": 18.5}, "fee: expected str, got float"),
    ],
)
def test_a_refusal_names_the_way(change: Any, message: str) -> None:
    document: Any = post.post.encode(sample())
    with pytest.raises(SchemaError) as caught:
        post.post.decode(document | change)
    assert str(caught.value).startswith(message)


def test_a_refusal_names_the_item_and_the_field_inside() -> None:
    document: Any = post.user.encode(sample().author)
    document["hobbies"] = ["hiking", 2]
    with pytest.raises(SchemaError) as caught:
        list_of(post.user).decode([document])
    assert str(caught.value) == "0.hobbies.1: expected str, got int"
    with pytest.raises(SchemaError) as caught:
        list_of(text).decode("hiking")
    assert str(caught.value) == "expected list, got str"


def test_what_does_not_fit_is_refused_on_the_way_out_too() -> None:
    odd: list[Any] = ["hiking", None]
    broken = replace(sample().author, hobbies=odd)
    with pytest.raises(SchemaError) as caught:
        post.user.encode(broken)
    assert str(caught.value) == "hobbies.1: expected str, got NoneType"
    tuples: Any = ("hiking",)
    with pytest.raises(SchemaError, match=r"^expected list, got tuple$"):
        list_of(text).encode(tuples)
    document: Any = {"name": "Ada"}
    with pytest.raises(SchemaError, match=r"^expected User, got dict$"):
        post.user.encode(document)


def test_a_subclass_would_lose_fields_and_is_refused() -> None:
    @dataclass(frozen=True)
    class Guide(User):
        fee: int = 0

    with pytest.raises(SchemaError, match=r"^expected User, got Guide$"):
        post.user.encode(Guide("Ada", "", 36))


def test_each_of_counts_from_zero() -> None:
    assert each_of("abc", str.upper) == ["A", "B", "C"]
    with pytest.raises(SchemaError) as caught:
        each_of([1, "2"], integer.decode)
    assert caught.value.path == ["1"]


def test_record_takes_a_class_and_codecs_by_name() -> None:
    @dataclass
    class Hut:
        name: str

    hut = record(Hut, name=text)
    assert hut.encode(Hut("Gleckstein")) == {"name": "Gleckstein"}
    assert hut.decode({"name": "Gleckstein"}) == Hut("Gleckstein")
    with pytest.raises(SchemaError, match=r"^missing or unknown: b, name$"):
        hut.decode({"b": 1})


@given(MOMENTS)
def test_an_instant_has_one_spelling_whatever_its_zone(at: datetime) -> None:
    assert moment.encode(at) == moment.encode(at.astimezone(UTC))
    assert moment.decode(moment.encode(at)).tzinfo is UTC


@pytest.mark.parametrize(
    "spelling",
    [
        "20260501",
        "2026-05-01",
        "2026-05-01T05:10:00",
        "2026-05-01T03:10:00Z",
        "2026-05-01T05:10:00+02:00",
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_other_spellings_of_a_moment_are_refused(spelling: str) -> None:
    with pytest.raises(SchemaError) as caught:
        moment.decode(spelling)
    expected = f"expected a moment in UTC, got {spelling!r}"
    assert str(caught.value) == expected


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(SchemaError) as caught:
        moment.encode(datetime(2026, 5, 1, 5, 10))
    assert str(caught.value) == "expected a zone, got 2026-05-01 05:10:00"


@pytest.mark.parametrize(
    "spelling",
    ["1e2", " 18.50", "1_000.00", "NaN", "x", "18.5", "-0.00", "1E+999999999"],
)
def test_other_spellings_of_an_amount_are_refused(spelling: str) -> None:
    with pytest.raises(SchemaError) as caught:
        money.decode(spelling)
    expected = f"expected an amount in cents, got {spelling!r}"
    assert str(caught.value) == expected


@pytest.mark.parametrize(
    ("value", "spelling"),
    [("18.5", "18.50"), ("1E+2", "100.00"), ("-0", "0.00"), ("-7", "-7.00")],
)
def test_equal_amounts_have_one_spelling(value: str, spelling: str) -> None:
    assert money.encode(Decimal(value)) == spelling
    assert money.decode(spelling) == Decimal(value)


@pytest.mark.parametrize(
    "value", ["NaN", "sNaN", "Infinity", "0.001", "18.505", "1E+999999"]
)
def test_only_amounts_are_written_and_none_is_rounded(value: str) -> None:
    with pytest.raises(SchemaError) as caught:
        money.encode(Decimal(value))
    assert str(caught.value) == f"expected cents, got {value}"


def test_other_errors_of_a_hook_are_not_hidden() -> None:
    def read(_: str) -> str:
        raise TypeError("a mistake in the hook")

    with pytest.raises(TypeError, match="a mistake in the hook"):
        spelled.spelled("a word", str, read).decode("x")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    codec.main()
    spelled.main()
    shapes.main()
    post.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "36",
        "author.age: expected int, got bool",
        "author.age: expected int, got float",
        "2026-05-01 07:30:00+00:00",
        "expected a moment in UTC, got '20260501'",
        "expected a moment in UTC, got '2026-05-01T09:30:00+02:00'",
        "expected a moment in UTC, got 'soon'",
        "{'name': 'Gleckstein', 'beds': ['north', 'south']}",
        "1: expected str, got NoneType",
        str(post.post.encode(sample())),
        "True",
    ]
