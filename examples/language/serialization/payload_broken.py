"""Bytes from outside, unpickled to look at them.

Whoever wrote them chose a function and its arguments.
"""

# --8<-- [start:payload]
import pickle
from typing import Any

from examples.language.serialization.post import User


class Payload:
    """Pickles as a call; `print` stands for `os.system`."""

    def __reduce__(self) -> tuple[Any, ...]:
        return print, ("code of the sender runs here",)


def age_of(upload: bytes, /) -> int:
    user = pickle.loads(upload)
    if not isinstance(user, User):
        raise TypeError("an upload is a user")
    return user.age


# --8<-- [end:payload]
def main() -> None:
    from examples.language.serialization.post import sample

    print(age_of(pickle.dumps(sample().author)))
    try:
        age_of(pickle.dumps(Payload()))
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
