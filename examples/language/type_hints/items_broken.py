"""A parameter that names a concrete type refuses what would have worked.

The body only loops, which a list is not needed for.
"""


# --8<-- [start:items]
def print_items_typed(items: list[str]) -> None:
    for number, item in enumerate(items, start=1):
        print(f"{number}. {item}")


def main() -> None:
    print_items_typed(["circle", "square"])


# --8<-- [end:items]
if __name__ == "__main__":
    main()
