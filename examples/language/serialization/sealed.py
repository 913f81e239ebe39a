"""A pickle under a seal: who has the key made it, byte for byte.

The seal is checked before a single instruction runs.
"""

# --8<-- [start:sealed]
import hmac
import pickle
from typing import Any

SIZE = 32  # bytes of a SHA-256


class SealError(Exception):
    """These bytes were not sealed with this key."""


def seal(value: object, key: bytes, /) -> bytes:
    """Pickle a value and put the seal before it."""
    body = pickle.dumps(value)
    return hmac.digest(key, body, "sha256") + body


def unseal(data: bytes, key: bytes, /) -> Any:
    """Unpickle what was sealed with the key, or raise SealError."""
    found, body = data[:SIZE], data[SIZE:]
    if not hmac.compare_digest(found, hmac.digest(key, body, "sha256")):
        raise SealError
    return pickle.loads(body)


# --8<-- [end:sealed]
def main() -> None:
    data = seal(["Eiger", 3967], b"a key from the vault")
    print(unseal(data, b"a key from the vault"))
    try:
        unseal(data, data)
    except SealError as error:
        print(repr(error))


if __name__ == "__main__":
    main()
