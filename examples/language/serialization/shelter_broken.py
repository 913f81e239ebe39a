"""A class was given a better name, and its old pickles are lost.

A pickle holds no class, only the place where one was.
"""

# --8<-- [start:shelter]
from dataclasses import dataclass


@dataclass
class Shelter:  # was called Bivouac when this was pickled
    name: str


BIVOUAC = (
    b"\x80\x04\x8c.examples.language.serialization.shelter_broken"
    b"\x8c\x07Bivouac\x93)\x81}\x8c\x04name\x8c\x06Laupersb."
)


# --8<-- [end:shelter]
def main() -> None:
    import pickle

    try:
        pickle.loads(BIVOUAC)
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
