"""What the state adds to a price.

The module that others import from, in one of two ways.
"""

# --8<-- [start:rates]
VAT = 20


def vat() -> int:
    """Tell the value-added tax, in per cent."""
    return VAT


# --8<-- [end:rates]
def main() -> None:
    print(f"{vat()} per cent")


if __name__ == "__main__":
    main()
