"""A seal that is checked when it is too late.

By then the pickle has run.
"""

# --8<-- [start:sealed]
import hmac
import pickle
from typing import Any

from examples.language.serialization.sealed import SIZE, SealError


def unseal(data: bytes, key: bytes, /) -> Any:
    found, body = data[:SIZE], data[SIZE:]
    value = pickle.loads(body)
    if found != hmac.digest(key, body, "sha256"):
        raise SealError
    return value


# --8<-- [end:sealed]
def main() -> None:
    from examples.language.serialization.payload_broken import Payload

    try:
        unseal(bytes(SIZE) + pickle.dumps(Payload()), bytes(SIZE))
    except SealError as error:
        print(repr(error))


if __name__ == "__main__":
    main()
