"""A class called after Protocol Buffers that writes JSON.

It has neither the size nor the rules of evolution that the name promises.
"""

# --8<-- [start:imports]
import json
from dataclasses import asdict, dataclass, field
from typing import Any


# --8<-- [end:imports]
# --8<-- [start:proto-user]
@dataclass
class ProtoUser:
    """A Protocol Buffers message."""

    name: str = ""
    email: str = ""
    age: int = 0
    hobbies: list[str] = field(default_factory=list[str])

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def to_bytes(self) -> bytes:
        return json.dumps(self.to_dict()).encode("utf-8")

    @classmethod
    def from_dict(cls, data: dict[str, Any], /) -> "ProtoUser":
        return cls(**data)

    @classmethod
    def from_bytes(cls, data: bytes, /) -> "ProtoUser":
        return cls.from_dict(json.loads(data.decode("utf-8")))


# --8<-- [end:proto-user]
def main() -> None:
    ada = ProtoUser("Ada", "ada@example.org", 36, ["hiking", "chess"])
    print(len(ada.to_bytes()), ProtoUser.from_bytes(ada.to_bytes()) == ada)
    try:
        ProtoUser.from_bytes(b'{"name": "Ada", "phone": "0"}')
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
