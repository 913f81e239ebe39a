"""Protocol Buffers: real messages, and how their schema may change."""

from typing import Any

import pytest
from google.protobuf.message import DecodeError
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import directory, formats, sizes
from examples.language.serialization import user_v1_pb2 as v1
from examples.language.serialization import user_v2_pb2 as v2
from examples.language.serialization.damage import fates, truncations
from examples.language.serialization.directory import (
    dump_users,
    from_message,
    load_users,
    to_message,
)
from examples.language.serialization.formats import FORMATS, survival
from examples.language.serialization.post import User, sample

ADA = sample().author
USERS = st.builds(
    User,
    name=st.text(min_size=1),
    email=st.text(),
    age=st.integers(-(2**31), 2**31 - 1),
    hobbies=st.lists(st.text(), max_size=3),
)


@given(st.lists(USERS, max_size=3))
def test_every_list_of_users_comes_back(users: list[User]) -> None:
    assert load_users(dump_users(users)) == users


def test_a_message_to_the_byte() -> None:
    """Tag, length and text; a tag is the number and the wire type."""
    message = to_message(User("Ada", "a@b", 36, ["chess"]))
    assert message.SerializeToString() == (
        b"\x0a\x03Ada\x12\x03a@b\x18\x24\x2a\x05chess"
    )
    assert from_message(message) == User("Ada", "a@b", 36, ["chess"])


@pytest.mark.parametrize("age", [-(2**31) - 1, 2**31])
def test_what_a_field_cannot_hold_is_refused(age: int) -> None:
    with pytest.raises(ValueError, match=r"out of range"):
        to_message(User("Ada", "", age))
    wrong: Any = User("Ada", "", 36, [1])  # type: ignore[list-item]  # what is tested
    with pytest.raises(TypeError):
        to_message(wrong)


def test_a_user_needs_a_name() -> None:
    with pytest.raises(ValueError, match=r"^a user without a name$"):
        load_users(dump_users([User("", "ada@example.org", 36)]))
    assert from_message(v2.User(name="A")) == User("A", "", 0)


def test_what_is_no_message_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^this is no list of users$"):
        load_users(dump_users([ADA])[:-1])


def test_an_old_reader_keeps_what_it_does_not_know() -> None:
    data = to_message(ADA).SerializeToString()
    old = v1.User.FromString(data)
    old.age += 1
    assert v2.User.FromString(old.SerializeToString()) == v2.User(
        name=ADA.name, email=ADA.email, age=37, hobbies=ADA.hobbies
    )


def test_a_new_reader_reads_old_bytes() -> None:
    old = v1.User(name="Ada", email="a@b", age=36, fax="123")
    new = v2.User.FromString(old.SerializeToString())
    assert from_message(new) == User("Ada", "a@b", 36, [])
    assert v1.User.FromString(new.SerializeToString()).fax == "123"


def test_a_reserved_field_is_gone() -> None:
    made: Any = v2.User
    with pytest.raises(ValueError, match=r"has no .fax. field"):
        made(fax="123")


def test_bytes_do_not_say_which_message_they_are_broken() -> None:
    """No id: a list of users is read as one user with an odd name."""
    user = v2.User.FromString(dump_users([User("Ada", "a@b", 36)]))
    assert user.name == "\n\x03Ada\x12\x03a@b\x18$"


def test_a_prefix_can_be_another_message_broken() -> None:
    """No id: what ends between two fields is a whole message."""
    data = to_message(ADA).SerializeToString()
    found = fates(v2.User.FromString, data, truncations(data), DecodeError)
    assert found == {"another value": 5, "refused": 34}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, ["same"] * 7),
        (2**63 - 1, ["same", "float"] + ["same"] * 5),
        (
            2**70,
            ["same", "float", "refused", "refused", "same", "refused", "same"],
        ),
        ((46, 8), ["list"] * 6 + ["same"]),
        (
            {7: "Eiger"},
            ["changed", "refused", *["same"] * 3, "refused", "same"],
        ),
        (b"\xff", ["refused"] * 2 + ["same"] * 5),
        ("é", ["same"] * 7),
    ],
)
def test_what_survives(value: object, expected: list[str]) -> None:
    found = [survival(value, each) for each in FORMATS.values()]
    assert found == expected


def test_the_values_on_trial() -> None:
    assert {name: str(value) for name, value in formats.VALUES.items()} == {
        "bool": "True",
        "int": "36",
        "2**60": "1152921504606846976",
        "2**70": "1180591620717411303424",
        "float": "1.5",
        "nan": "nan",
        "str": "é",
        "bytes": r"b'\xff'",
        "tuple": "(46, 8)",
        "set": "{46}",
        "int key": "{7: 'Eiger'}",
        "Decimal": "18.50",
        "datetime": "2026-05-01 05:10:00+02:00",
    }


def test_formats_are_named() -> None:
    assert list(FORMATS) == [
        *("JSON", "protobuf", "msgpack", "msgspec", "CBOR", "Arrow", "pickle")
    ]
    assert FORMATS["pickle"].dumps(1)[1] == 5
    assert FORMATS["JSON"].dumps("é") == b'"\\u00e9"'


def test_the_crowd() -> None:
    first, *_, last = sizes.crowd(91)
    assert first == User("user0", "user0@example.org", 0, ["hiking", "chess"])
    assert (last.name, last.email, last.age) == (
        "user90",
        "user90@example.org",
        0,
    )


def test_sizes_are_those_of_what_is_written() -> None:
    found = sizes.sizes([ADA])
    assert {name: found[name] for name in ("JSON", "struct", "protobuf")} == {
        "JSON": 80,
        "struct": 54,
        "protobuf": 41,
    }
    assert found["msgpack"] < found["JSON"]
    assert found["CBOR"] < found["JSON"]
    assert len(sizes.arrow_table([ADA])) == found["Arrow"] > found["pickle"]


def test_arrow_keeps_the_users() -> None:
    data = sizes.arrow_table([ADA, User("Bo", "", 9)])
    table = formats.arrow.ipc.open_stream(data).read_all()
    assert table.column_names == ["name", "email", "age", "hobbies"]
    assert table["name"].to_pylist() == ["Ada", "Bo"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    directory.main()
    formats.main()
    sizes.main()
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[:3] == [
        "41 True",
        "this is no list of users",
        "a user without a name",
    ]
    assert lines[3].split() == list(FORMATS)
    assert [line.split()[0] for line in lines[4:17]] == [
        *("bool", "int", "2**60", "2**70", "float", "nan", "str", "bytes"),
        *("tuple", "set", "int", "Decimal", "datetime"),
    ]
    assert lines[17].split() == ["one", "user", "1000", "users"]
    assert lines[18].split()[0] == "protobuf"
    assert lines[24].split()[0] == "JSON"
