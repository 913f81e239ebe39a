"""Seven formats behind one pair of functions each.

They get values without a schema; what comes back tells what they know.
"""

# --8<-- [start:formats]
import json
import pickle
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

import cbor2
import msgspec
from google.protobuf import json_format, struct_pb2

msgpack: Any = import_module("msgpack")  # these two have no types
arrow: Any = import_module("pyarrow")


class Format(NamedTuple):
    """A way to bytes and back."""

    dumps: Callable[[Any], bytes]
    loads: Callable[[bytes], Any]


# --8<-- [end:formats]
# --8<-- [start:adapters]
def json_dumps(value: Any, /) -> bytes:
    return json.dumps(value).encode("utf-8")


def value_dumps(value: Any, /) -> bytes:
    message = json_format.ParseDict(value, struct_pb2.Value())
    return message.SerializeToString()


def value_loads(data: bytes, /) -> Any:
    message = struct_pb2.Value.FromString(data)
    return json_format.MessageToDict(message)


def arrow_dumps(value: Any, /) -> bytes:
    table = arrow.table({"value": [value]})
    sink = arrow.BufferOutputStream()
    with arrow.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


def arrow_loads(data: bytes, /) -> Any:
    table = arrow.ipc.open_stream(data).read_all()
    return table["value"][0].as_py()


# --8<-- [end:adapters]
# --8<-- [start:table]
FORMATS = {
    "JSON": Format(json_dumps, json.loads),
    "protobuf": Format(value_dumps, value_loads),
    "msgpack": Format(
        msgpack.packb, partial(msgpack.unpackb, strict_map_key=False)
    ),
    "msgspec": Format(msgspec.msgpack.encode, msgspec.msgpack.decode),
    "CBOR": Format(cbor2.dumps, cbor2.loads),
    "Arrow": Format(arrow_dumps, arrow_loads),
    "pickle": Format(partial(pickle.dumps, protocol=5), pickle.loads),
}


def survival(value: object, each: Format, /) -> str:
    """Say what a value is after a round trip."""
    try:
        result = each.loads(each.dumps(value))
    except Exception:  # each format has errors of its own
        return "refused"
    if repr(result) == repr(value):
        return "same"
    changed = type(result) is not type(value)
    return type(result).__name__ if changed else "changed"


# --8<-- [end:table]
# --8<-- [start:main]
VALUES: dict[str, object] = {
    "bool": True,
    "int": 36,
    "2**60": 2**60,
    "2**70": 2**70,
    "float": 1.5,
    "nan": float("nan"),
    "str": "é",
    "bytes": b"\xff",
    "tuple": (46, 8),
    "set": {46},
    "int key": {7: "Eiger"},
    "Decimal": Decimal("18.50"),
    "datetime": datetime.fromisoformat("2026-05-01T05:10:00+02:00"),
}


def main() -> None:
    print(f"{'':9}" + "".join(f"{name:>9}" for name in FORMATS))
    for label, value in VALUES.items():
        fates = [survival(value, each) for each in FORMATS.values()]
        print(f"{label:9}" + "".join(f"{fate:>9}" for fate in fates))


# --8<-- [end:main]
if __name__ == "__main__":
    main()
