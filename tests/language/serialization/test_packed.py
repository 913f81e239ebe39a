"""The binary layout: what it writes, and that it reads nothing else."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import damage, frame, packed, reader
from examples.language.serialization.damage import (
    changed_bytes,
    fates,
    truncations,
)
from examples.language.serialization.frame import MOST, unwrap, wrap
from examples.language.serialization.packed import (
    pack_user,
    read_user,
    unpack_user,
)
from examples.language.serialization.post import User, sample
from examples.language.serialization.reader import (
    CorruptError,
    Reader,
    pack_text,
)

ADA = sample().author
# Written once, and never again: what a file of each version looks like.
VERSION_1 = bytes.fromhex(
    "48494b45 01 00000017 0003416461 000f6164614065"
    "78616d706c652e6f7267 24 a9d9781f"
)
VERSION_2 = bytes.fromhex(
    "48494b45 02 00000029 0003416461 000f616461406578616d706c652e6f7267"
    "0024 0002 000668696b696e67 00056368657373 ec4cd9d5"
)
USERS = st.builds(
    User,
    name=st.text(max_size=20),
    email=st.text(max_size=20),
    age=st.integers(-32768, 32767),
    hobbies=st.lists(st.text(max_size=8), max_size=3),
)


# ------------------------------------------------------------- reader


def test_a_text_is_its_length_and_its_bytes() -> None:
    assert pack_text("Mönch") == b"\x00\x06M\xc3\xb6nch"
    assert Reader(b"\x00\x06M\xc3\xb6nch").text() == "Mönch"


def test_a_text_has_at_most_as_many_bytes_as_its_length_can_say() -> None:
    assert len(pack_text("x" * 65_535)) == 65_537
    with pytest.raises(ValueError, match=r"^a text of 65536 bytes, 65535 are"):
        pack_text("ö" * 32_768)


def test_nothing_is_taken_that_is_not_there() -> None:
    source = Reader(b"abc")
    assert [source.take(n) for n in (1, 0, 2)] == [b"a", b"", b"bc"]
    source.end()
    with pytest.raises(CorruptError, match=r"^1 bytes expected, 0 left$"):
        source.take(1)


def test_what_failed_took_nothing() -> None:
    source = Reader(b"\x00\x09Eiger")
    with pytest.raises(CorruptError, match=r"^9 bytes expected, 5 left$"):
        source.text()
    assert bytes(source.rest) == b"Eiger"
    with pytest.raises(CorruptError, match=r"^5 bytes left over$"):
        source.end()


def test_what_is_no_utf_8_is_refused() -> None:
    with pytest.raises(CorruptError, match=r"^not UTF-8: invalid start byte"):
        Reader(b"\x00\x01\xff").text()


# -------------------------------------------------------------- frame


def test_a_frame_to_the_byte() -> None:
    data = wrap(2, b"Eiger")
    assert data == b"HIKE\x02\x00\x00\x00\x05Eiger\x16\xb1\xd1\x79"
    assert unwrap(data) == (2, b"Eiger")


def test_a_frame_has_a_longest_body() -> None:
    body = bytes(MOST - 13)
    assert unwrap(wrap(1, body)) == (1, body)
    assert len(wrap(1, body)) == 65_536
    with pytest.raises(ValueError, match=r"^a body of 65524 bytes is too lo"):
        wrap(1, body + b"!")
    with pytest.raises(CorruptError, match=r"^65537 bytes, 65536 are allow"):
        unwrap(bytes(MOST + 1))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "9 bytes expected, 0 left"),
        (b"HIKE", "9 bytes expected, 4 left"),
        (b"BIKE" + bytes(9), "begins with b'BIKE', not with b'HIKE'"),
        (wrap(2, b"Eiger")[:-1], "4 bytes expected, 3 left"),
        (wrap(2, b"Eiger") + b"!", "1 bytes left over"),
        (wrap(2, b"Eiger")[:-1] + b"!", "the checksum is wrong"),
        (b"HIKE\x02\xff\xff\xff\xff", "4294967295 bytes expected, 0 left"),
    ],
)
def test_what_is_no_frame_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(CorruptError) as caught:
        unwrap(data)
    assert str(caught.value) == message


# --------------------------------------------------------------- user


@given(USERS)
def test_every_user_comes_back(user: User) -> None:
    assert unpack_user(pack_user(user)) == user


def test_both_versions_are_read() -> None:
    assert unpack_user(VERSION_1) == User("Ada", "ada@example.org", 36, [])
    assert unpack_user(VERSION_2) == ADA


def test_the_second_version_is_written() -> None:
    assert pack_user(ADA) == VERSION_2


@pytest.mark.parametrize("version", [0, 3])
def test_other_versions_are_refused(version: int) -> None:
    with pytest.raises(CorruptError) as caught:
        unpack_user(wrap(version, b""))
    assert str(caught.value) == f"version {version}, 1 and 2 are known"


@pytest.mark.parametrize("age", [-32_769, 32_768])
def test_an_age_that_does_not_fit_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match=r"^does not fit: .*format requires"):
        pack_user(User("Ada", "", age))


def test_more_hobbies_than_can_be_counted_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^does not fit: .*format requires"):
        pack_user(User("Ada", "", 36, [""] * 65_536))


def test_a_body_with_more_to_it_is_refused() -> None:
    body = pack_text("Ada") + pack_text("") + b"\x24"
    assert read_user(1, body) == User("Ada", "", 36)
    with pytest.raises(CorruptError, match=r"^1 bytes left over$"):
        unpack_user(wrap(1, body + b"!"))


@pytest.mark.parametrize("data", [VERSION_1, VERSION_2])
def test_every_truncation_is_refused(data: bytes) -> None:
    assert fates(unpack_user, data, truncations(data)) == {
        "refused": len(data)
    }


@pytest.mark.parametrize("data", [VERSION_1, VERSION_2])
def test_every_change_of_one_byte_is_refused(data: bytes) -> None:
    assert fates(unpack_user, data, changed_bytes(data)) == {
        "refused": 255 * len(data)
    }


@given(USERS, st.binary(min_size=1, max_size=4), st.data())
def test_no_damage_changes_the_value(
    user: User, noise: bytes, draw: Any
) -> None:
    data = pack_user(user)
    place = draw.draw(st.integers(0, len(data)))
    damaged = data[:place] + noise + data[place + len(noise) :]
    try:
        found = unpack_user(damaged)
    except CorruptError:
        assert damaged != data
    else:
        assert found == user


@given(st.binary(max_size=40))
def test_bytes_of_nobody_are_refused_and_nothing_worse(data: bytes) -> None:
    with pytest.raises(CorruptError):
        unpack_user(data)
    with pytest.raises(CorruptError):
        unpack_user(b"HIKE\x02" + data)


# ------------------------------------------------------------- damage


def test_the_ways_to_damage_two_bytes() -> None:
    assert list(truncations(b"ab")) == [b"", b"a"]
    changed = list(changed_bytes(b"ab"))
    assert len(set(changed)) == len(changed) == 510
    assert {len(each) for each in changed} == {2}
    assert {each[1:] for each in changed[:255]} == {b"b"}
    assert {each[:1] for each in changed[255:]} == {b"a"}
    assert b"ab" not in changed


def test_fates_are_counted() -> None:
    found = fates(bytes.decode, b"a", iter([b"\xff", b"a", b"b", b"c"]))
    assert list(found.items()) == [
        ("another value", 2),
        ("refused", 1),
        ("same value", 1),
    ]


def test_other_errors_are_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        fates(lambda data: 1 // len(data), b"a", iter([b""]))
    found = fates(
        lambda data: 1 // len(data),
        b"a",
        iter([b""]),
        refusal=ZeroDivisionError,
    )
    assert found == {"refused": 1}


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for each in (reader, frame, packed, damage):
        each.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Eiger Mönch",
        "5 bytes expected, 3 left",
        "48 49 4b 45 02 00 00 00 05 45 69 67 65 72 16 b1 d1 79",
        "(2, b'Eiger')",
        "4 bytes expected, 3 left",
        "1 bytes left over",
        "the checksum is wrong",
        "54 True",
        "User(name='Ada', email='ada@example.org', age=36, hobbies=[])",
        "41 bytes expected, 38 left",
        "truncated: {'refused': 54}",
        "changed: {'refused': 13770}",
    ]
