"""One result, worked out in a loop and worked out in many small calls.

For the same number, `knead` and `glaze` return the same.
"""


# --8<-- [start:bakery]
def knead(turns: int) -> int:
    dough = 0
    for turn in range(turns):
        dough += turn * turn & 7
    return dough


def drop(place: int) -> int:
    return place * place & 7


def glaze(drops: int) -> int:
    icing = 0
    for place in range(drops):
        icing += drop(place)
    return icing


def bake(loaves: int, work: int) -> int:
    total = 0
    for _ in range(loaves):
        total += knead(work) + glaze(work)
    return total


# --8<-- [end:bakery]
def main() -> None:
    print(knead(1000), glaze(1000), bake(2, 1000))


if __name__ == "__main__":
    main()
