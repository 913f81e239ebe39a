"""The solutions about schemas: unions, and records that contain themselves."""

from typing import Any

import pytest

from examples.language.serialization.codec import Codec, SchemaError, text
from examples.language.serialization.post import (
    Post,
    User,
    post,
    sample,
    user,
)
from examples.language.serialization.solutions import thread
from examples.language.serialization.solutions.tagged import (
    main as tagged_main,
)
from examples.language.serialization.solutions.tagged import tagged
from examples.language.serialization.solutions.thread import Thread

ENTRY = tagged(post=(Post, post), user=(User, user))


@pytest.mark.parametrize(
    ("value", "tag"), [(sample(), "post"), (sample().author, "user")]
)
def test_each_kind_comes_back_as_itself(value: object, tag: str) -> None:
    document: Any = ENTRY.encode(value)
    assert document["kind"] == tag
    assert ENTRY.decode(document) == value


def test_what_has_no_tag_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"^no tag for str$"):
        ENTRY.encode("post")


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ([], "expected dict, got list"),
        ({}, "expected str, got NoneType"),
        ({"kind": "poll"}, "unknown kind 'poll'"),
        ({"kind": "user"}, "expected dict, got NoneType"),
    ],
)
def test_a_document_of_no_kind_is_refused(
    document: object, message: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        ENTRY.decode(document)
    assert str(caught.value) == message


def test_a_thread_of_any_depth_comes_back() -> None:
    value = Thread("Rain", [Thread("Again?", [Thread("Sorry")]), Thread("")])
    document = thread.thread.encode(value)
    assert document == {
        "title": "Rain",
        "replies": [
            {
                "title": "Again?",
                "replies": [{"title": "Sorry", "replies": []}],
            },
            {"title": "", "replies": []},
        ],
    }
    assert thread.thread.decode(document) == value


def test_the_codec_is_looked_up_at_each_use() -> None:
    asked: list[str] = []

    def find() -> Codec[str]:
        asked.append("codec")
        return text

    word = thread.later(find)
    assert asked == []
    assert (word.encode("a"), word.decode("b")) == ("a", "b")
    assert asked == ["codec", "codec"]


def test_a_loop_is_an_error() -> None:
    loop = Thread("Rain")
    loop.replies.append(loop)
    with pytest.raises(RecursionError):
        thread.thread.encode(loop)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    tagged_main()
    thread.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "{'kind': 'user', 'value': {'name': 'Ada', 'email': "
        "'ada@example.org', 'age': 36, 'hobbies': ['hiking', 'chess']}}",
        "True",
        "{'title': 'Rain', 'replies': [{'title': 'Again?', 'replies': "
        "[{'title': 'Sorry', 'replies': []}]}]}",
        "True",
    ]
