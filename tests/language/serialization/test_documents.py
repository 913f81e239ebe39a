"""Documents: read strictly, written in one form, upgraded by steps."""

import hashlib
from dataclasses import dataclass, field, make_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import (
    canonical,
    derived,
    document,
    hike,
    serializable,
    strict,
)
from examples.language.serialization.codec import Codec, Json, SchemaError
from examples.language.serialization.derived import codec_of
from examples.language.serialization.hike import Hike
from examples.language.serialization.post import Post, User, post, sample
from examples.language.serialization.serializable import SerializableMixin

ZONES = st.builds(
    timezone, st.integers(-1439, 1439).map(lambda n: timedelta(minutes=n))
)
POSTS = st.builds(
    Post,
    title=st.text(),
    author=st.just(sample().author),
    at=st.datetimes(
        min_value=datetime(1900, 1, 1),
        max_value=datetime(2100, 1, 1),
        timezones=ZONES,
    ),
    fee=st.decimals(-10_000, 10_000, places=2),
)
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=8,
)


# ------------------------------------------------------------ reading


@given(JSON)
def test_what_is_written_is_read(value: Json) -> None:
    assert strict.read(canonical.canonical(value)) == value


def test_fractions_are_read_as_they_are_spelled() -> None:
    found = strict.read(b"[18.50, 1e2]")
    assert str(found) == "[Decimal('18.50'), Decimal('1E+2')]"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"a": 1, "b": 2, "b": 3}', "'b' is said twice"),
        (b"[NaN]", "NaN is not JSON"),
        (b"[-Infinity]", "-Infinity is not JSON"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_json_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        strict.read(data)
    assert str(caught.value) == message


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"[1,]"])
def test_every_refusal_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        strict.read(data)


def test_length_is_limited() -> None:
    assert strict.read(b"1".rjust(1_000_000)) == 1
    with pytest.raises(SchemaError) as caught:
        strict.read(b"1".rjust(1_000_001))
    expected = "1000001 bytes, 1000000 are allowed"
    assert str(caught.value) == expected
    assert strict.read(b"[]", most=2) == []
    with pytest.raises(SchemaError, match=r"^2 bytes, 1 are allowed$"):
        strict.read(b"[]", most=1)


# ---------------------------------------------------------- canonical


def test_the_canonical_form_to_the_byte() -> None:
    value: Json = {"b": [1, None], "a": "é", "A": {}}
    assert canonical.canonical(value) == (
        b'{"A":{},"a":"\xc3\xa9","b":[1,null]}'
    )
    expected = hashlib.sha256(canonical.canonical(value)).hexdigest()
    assert canonical.digest(value) == expected


@given(JSON, st.randoms())
def test_order_of_names_does_not_matter(value: Json, random: Any) -> None:
    def shuffled(each: Json) -> Json:
        if isinstance(each, list):
            return [shuffled(item) for item in each]
        if isinstance(each, dict):
            names = list(each)
            random.shuffle(names)
            return {name: shuffled(each[name]) for name in names}
        return each

    again = shuffled(value)
    assert canonical.canonical(again) == canonical.canonical(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_has_no_canonical_form_is_refused(value: Json) -> None:
    with pytest.raises(ValueError, match=r"not JSON compliant|surrogates"):
        canonical.canonical([value])


@given(POSTS, ZONES)
def test_equal_posts_have_one_form(value: Post, zone: timezone) -> None:
    fee = value.fee.normalize()
    again = replace(value, at=value.at.astimezone(zone), fee=fee)
    assert again == value
    forms = {canonical.canonical(post.encode(each)) for each in (value, again)}
    assert len(forms) == 1


def test_one_instant_has_one_digest() -> None:
    lima = timezone(timedelta(hours=-5))
    first = sample()
    second = Post(
        first.title, first.author, first.at.astimezone(lima), first.fee
    )
    assert first.at.isoformat() != second.at.isoformat()
    digests = {canonical.digest(post.encode(each)) for each in (first, second)}
    assert len(digests) == 1


# ------------------------------------------------------------ derived


def test_annotations_give_the_codec_that_is_written_by_hand() -> None:
    found = codec_of(Post)
    assert found.encode(sample()) == post.encode(sample())
    assert found.decode(post.encode(sample())) == sample()
    assert codec_of(Post) is found


@pytest.mark.parametrize(
    ("hint", "said"),
    [(bytes, "<class 'bytes'>"), (dict[str, int], r"dict\[str, int\]")],
)
def test_nothing_is_guessed(hint: Any, said: str) -> None:
    with pytest.raises(TypeError, match=f"^no codec for {said}$"):
        codec_of(hint)


def test_an_instance_is_no_annotation() -> None:
    with pytest.raises(TypeError, match=r"^no codec for Hike\("):
        codec_of(Hike("Eiger Trail", timedelta(0)))


def test_metadata_names_another_codec() -> None:
    upper = Codec[str](str.upper, lambda value: str(value).lower())

    @dataclass
    class Sign:
        text: str = field(metadata={"codec": upper})
        other: str

    sign = codec_of(Sign)
    assert sign.encode(Sign("ice", "ice")) == {"text": "ICE", "other": "ice"}
    assert sign.decode({"text": "ICE", "other": "X"}) == Sign("ice", "X")


# ------------------------------------------------------- serializable


def test_a_result_writes_itself() -> None:
    result = Hike("Eiger Trail", timedelta(hours=2, minutes=45))
    assert result.to_dict() == {"trail": "Eiger Trail", "walked": 165}
    assert result.to_json() == b'{"trail":"Eiger Trail","walked":165}'
    assert Hike.from_dict(result.to_dict()) == result
    assert Hike.from_json(result.to_json()) == result


def test_what_minutes_would_lose_is_refused() -> None:
    with pytest.raises(SchemaError) as caught:
        Hike("Eiger Trail", timedelta(seconds=90)).to_dict()
    assert str(caught.value) == "walked: expected whole minutes, got 0:01:30"
    with pytest.raises(SchemaError, match=r"^walked: expected int, got float"):
        Hike.from_dict({"trail": "", "walked": 1.5})


def test_a_generated_model_writes_itself_too() -> None:
    fields = [("name", str), ("author", User)]
    hut: Any = make_dataclass("Hut", fields, bases=(SerializableMixin,))
    value = hut("Gleckstein", sample().author)
    assert value.to_dict()["author"]["hobbies"] == ["hiking", "chess"]
    assert hut.from_json(value.to_json()) == value


def test_json_that_is_no_such_document_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"^'trail' is said twice$"):
        Hike.from_json(b'{"trail": "a", "trail": "b", "walked": 1}')


# ---------------------------------------------------------- versioned

RAIN = {"title": "Rain", "author": "Ada", "at": "2019-09-01T06:00:00"}
RAIN_2 = RAIN | {
    "author": {"name": "Ada", "email": "", "age": 0, "hobbies": []}
}
RAIN_3 = RAIN_2 | {"at": "2019-09-01T06:00:00+00:00", "fee": "0.00"}
EVERY = [RAIN, RAIN_2, RAIN_3]


@pytest.mark.parametrize("version", [1, 2, 3])
def test_every_version_that_was_ever_written_is_read(version: int) -> None:
    found = document.load({"version": version, "post": EVERY[version - 1]})
    assert found == Post(
        "Rain",
        User("Ada", "", 0, []),
        datetime(2019, 9, 1, 6, tzinfo=UTC),
        Decimal(0),
    )


def test_the_current_version_is_written() -> None:
    written = document.dump(sample())
    assert written == {"version": 3, "post": post.encode(sample())}
    assert document.load(written) == sample()


@pytest.mark.parametrize(
    ("envelope", "message"),
    [
        (None, "expected dict, got NoneType"),
        ({"post": RAIN}, "expected int, got NoneType"),
        ({"version": True, "post": RAIN}, "expected int, got bool"),
        ({"version": 1}, "expected dict, got NoneType"),
        ({"version": 0, "post": RAIN}, "version 0, 1 to 3 are known"),
        ({"version": 4, "post": RAIN_3}, "version 4, 1 to 3 are known"),
        ({"version": 1, "post": {}}, "version 1 without 'author'"),
        ({"version": 2, "post": {}}, "version 2 without 'at'"),
        ({"version": 3, "post": RAIN_2}, "missing or unknown: fee"),
    ],
)
def test_what_is_no_document_is_refused(envelope: Any, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        document.load(envelope)
    assert str(caught.value) == message


def test_an_upgrade_leaves_the_old_document_alone() -> None:
    old = dict(RAIN)
    assert document.author_is_a_record(old) == RAIN_2
    assert document.fee_and_zone(RAIN_2) == RAIN_3
    assert old == RAIN


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for each in (strict, canonical, derived, hike, serializable, document):
        each.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "{'fee': Decimal('18.50')}",
        "'age' is said twice",
        "NaN is not JSON",
        "nested too deeply",
        '{"a":"é","b":1}',
        "True",
        "True",
        "no codec for dict[str, int]",
        """b'{"trail":"Eiger Trail","walked":165}'""",
        "True",
        """b'{"beds":80,"name":"Gleckstein"}'""",
        "Hut(name='Gleckstein', beds=80)",
        "True",
        str(document.load({"version": 1, "post": RAIN})),
    ]
