"""A hut whose pickles are older than its attributes.

Unpickling calls no `__init__`, so what that sets is missing.
"""


# --8<-- [start:hut]
class Hut:
    def __init__(self, name: str, /) -> None:
        self.name = name
        self.beds = 0  # since last spring


# A pickle of last winter, when a hut had a name and nothing else.
WINTER = (
    b"\x80\x04\x8c*examples.language.serialization.hut_broken"
    b"\x8c\x03Hut\x93)\x81}\x8c\x04name\x8c\nGlecksteinsb."
)


# --8<-- [end:hut]
def main() -> None:
    import pickle

    hut = pickle.loads(WINTER)
    print(hut.name)
    try:
        print(hut.beds)
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
