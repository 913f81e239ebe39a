"""Every way in which one byte can go wrong, tried.

A decoder passes when damage is refused, or does not change the value.
"""

# --8<-- [start:damage]
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

Fate: TypeAlias = Literal["refused", "same value", "another value"]


def truncations(data: bytes, /) -> Iterator[bytes]:
    """Yield every proper prefix."""
    return (data[:end] for end in range(len(data)))


def changed_bytes(data: bytes, /) -> Iterator[bytes]:
    """Yield the data with one byte changed: each byte, to each other."""
    for place, old in enumerate(data):
        for new in range(256):
            if new != old:
                yield data[:place] + bytes([new]) + data[place + 1 :]


# --8<-- [end:damage]
# --8<-- [start:fates]
def fates(
    decode: Callable[[bytes], object],
    data: bytes,
    damaged: Iterator[bytes],
    /,
    refusal: type[Exception] = ValueError,
) -> dict[Fate, int]:
    """Count what becomes of damaged data.

    Args:
        decode: The decoder on trial.
        data: What it reads rightly.
        damaged: What it is given instead.
        refusal: How it refuses; any other error is raised.
    """
    found: Counter[Fate] = Counter()
    for each in damaged:
        try:
            same = decode(each) == decode(data)
        except refusal:
            found["refused"] += 1
        else:
            found["same value" if same else "another value"] += 1
    return dict(sorted(found.items()))


# --8<-- [end:fates]
def main() -> None:
    from examples.language.serialization.packed import pack_user, unpack_user
    from examples.language.serialization.post import sample

    data = pack_user(sample().author)
    print("truncated:", fates(unpack_user, data, truncations(data)))
    print("changed:", fates(unpack_user, data, changed_bytes(data)))


if __name__ == "__main__":
    main()
