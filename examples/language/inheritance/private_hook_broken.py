"""A hook with two underscores, which no subclass can override.

The compiler writes the name of the class into the name of the method.
"""

# pyright: reportUnusedFunction=false
# Strict pyright sees that nobody calls the second hook; mypy does not.


# --8<-- [start:hook]
class Invoice:
    def total(self, cents: int) -> int:
        return cents + self.__surcharge()

    def __surcharge(self) -> int:
        return 0


class ExportInvoice(Invoice):
    def __surcharge(self) -> int:
        return 1500


# --8<-- [end:hook]
def main() -> None:
    print(ExportInvoice().total(500))


if __name__ == "__main__":
    main()
