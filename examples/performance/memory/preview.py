"""Previews that are copies, because they live longer than the scans.

The rule: look through a view, keep a copy.
"""


# --8<-- [start:preview]
def previews(scans: list[bytes]) -> list[bytes]:
    """Return the first sixteen pixels of each scan.

    Args:
        scans: They are free to go afterwards.
    """
    return [scan[:16] for scan in scans]


# --8<-- [end:preview]
def main() -> None:
    print(len(previews([bytes(1_000_000)])[0]), "bytes")


if __name__ == "__main__":
    main()
