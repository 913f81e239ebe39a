"""What a round trip costs: a thousand users through each format."""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

import msgspec

from benchmarks._harness import Measurement, Variant
from examples.language.serialization.canonical import canonical
from examples.language.serialization.directory import dump_users, load_users
from examples.language.serialization.formats import FORMATS, arrow
from examples.language.serialization.packed import pack_user, unpack_user
from examples.language.serialization.post import User, user
from examples.language.serialization.shapes import list_of
from examples.language.serialization.sizes import arrow_table, crowd
from examples.language.serialization.strict import read

USERS = crowd(1000)


def by_codecs() -> list[User]:
    """Our own codecs, and the standard library's JSON."""
    users = list_of(user)
    return users.decode(read(canonical(users.encode(USERS))))


def by_layout() -> list[User]:
    """A frame of `struct` for each user."""
    return [unpack_user(data) for data in map(pack_user, USERS)]


def by_messages() -> list[User]:
    """One list of Protocol Buffers, back into our own class."""
    return load_users(dump_users(USERS))


def by_arrow() -> list[User]:
    """One table, back into our own class."""
    table = arrow.ipc.open_stream(arrow_table(USERS)).read_all()
    return [User(**row) for row in table.to_pylist()]


def by_msgspec() -> list[User]:
    """JSON straight into the annotated class."""
    data = msgspec.json.encode(USERS)
    return msgspec.json.decode(data, type=list[User])


def by_format(name: str) -> list[User]:
    """A format without a schema, back into our own class."""
    each = FORMATS[name]
    plain: list[dict[str, Any]] = [asdict(each) for each in USERS]
    return [User(**row) for row in each.loads(each.dumps(plain))]


def by_pickle() -> list[User]:
    """pickle, which needs no class of ours to help it."""
    found: list[User] = FORMATS["pickle"].loads(FORMATS["pickle"].dumps(USERS))
    return found


def measurement() -> Measurement:
    """Return the formats, each with the same users."""
    made: list[tuple[str, str, Callable[[], list[User]]]] = [
        ("codecs", "JSON by our codecs", by_codecs),
        ("json", "JSON of dicts", partial(by_format, "JSON")),
        ("msgpack", "msgpack of dicts", partial(by_format, "msgpack")),
        ("cbor", "CBOR of dicts", partial(by_format, "CBOR")),
        ("struct", "struct, a frame for each", by_layout),
        ("protobuf", "Protocol Buffers", by_messages),
        ("arrow", "Arrow, one table", by_arrow),
        ("pickle", "pickle", by_pickle),
        ("msgspec", "JSON by msgspec", by_msgspec),
    ]
    return Measurement(
        title="1,000 users, written and read",
        variants=tuple(Variant(*each) for each in made),
        plain="codecs",
        best="msgspec",
        best_label="msgspec",
        compiled=False,
        packages=("msgspec", "msgpack", "cbor2", "protobuf", "pyarrow"),
    )
