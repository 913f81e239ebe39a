"""Binary formats that are not what they say, or read what is not there."""

import struct

import pytest

from examples.language.serialization import (
    packed_broken,
    proto_user_broken,
)
from examples.language.serialization import user_v2_pb2 as v2
from examples.language.serialization.directory import to_message
from examples.language.serialization.packed_broken import BinarySerializer
from examples.language.serialization.post import sample
from examples.language.serialization.proto_user_broken import ProtoUser

ADA = sample().author
PLAIN = {"name": "Ada", "email": "a@b", "age": 36, "hobbies": ["hiking"]}


def test_the_message_is_json_broken() -> None:
    """S3-19: twice the size of the message that it claims to be."""
    claimed = ProtoUser(ADA.name, ADA.email, ADA.age, ADA.hobbies).to_bytes()
    assert claimed.startswith(b'{"name": "Ada"')
    real = to_message(ADA).SerializeToString()
    assert (len(claimed), len(real)) == (86, 39)


def test_an_unknown_field_is_an_error_broken() -> None:
    """S3-19: a real message keeps what it does not know."""
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'fax'"):
        ProtoUser.from_bytes(b'{"name": "Ada", "fax": "123"}')
    assert ProtoUser.from_bytes(b"{}") == ProtoUser("", "", 0, [])
    with pytest.raises(Exception, match=r"pars"):
        v2.User.FromString(ProtoUser("Ada").to_bytes())


def test_what_was_cut_off_is_read_all_the_same_broken() -> None:
    """S3-22: slices beyond the end are short, and nobody looks."""
    data = BinarySerializer.pack_user(PLAIN)
    assert BinarySerializer.unpack_user(data) == PLAIN
    cut = BinarySerializer.unpack_user(data[:-2])
    assert cut == PLAIN | {"hobbies": ["hiki"]}


def test_what_is_left_over_is_not_noticed_broken() -> None:
    """S3-22: trailing bytes are not noticed either."""
    data = BinarySerializer.pack_user(PLAIN)
    assert BinarySerializer.unpack_user(data + b"and more") == PLAIN


@pytest.mark.parametrize("age", [-1, 2**32])
def test_a_negative_age_is_an_error_of_struct_broken(age: int) -> None:
    """S3-22: the field has no sign, and nobody has decided that."""
    with pytest.raises(struct.error):
        BinarySerializer.pack_user(PLAIN | {"age": age})


def test_the_account_of_the_layout_is_wrong_broken() -> None:
    """S3-22: it says two bytes, one byte, two; there are four each."""
    assert BinarySerializer.__doc__ == (
        "name_len:2 name email_len:2 email age:1 count:2 hobbies"
    )
    data = BinarySerializer.pack_user(PLAIN)
    assert data[:7] == b"\x00\x00\x00\x03Ada"
    assert len(data) == (4 + 3) + (4 + 3) + 4 + 4 + (4 + 6)


def test_the_comparison_of_performance_compares_sizes_broken() -> None:
    """S3-22: two sizes, and a conclusion about speed."""
    said = packed_broken.performance_comparison(PLAIN)
    assert said == "binary 32, JSON 65: faster"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    proto_user_broken.main()
    packed_broken.main()
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[:4] == [
        "86 True",
        "ProtoUser.__init__() got an unexpected keyword argument 'phone'",
        "['hiki']",
        "binary 34, JSON 67: faster",
    ]
    assert "argument out of range" in lines[4] or "requires" in lines[4]
