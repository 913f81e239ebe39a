"""One underscore for a hook, two for what no subclass may touch.

Both classes have `__notes`, and neither knows of the other's.
"""


# --8<-- [start:invoice]
class Invoice:
    def __init__(self) -> None:
        self.__notes = ["goods"]

    def total(self, cents: int) -> int:
        return cents + self._surcharge()

    def _surcharge(self) -> int:
        """For subclasses to override."""
        return 0

    def lines(self) -> list[str]:
        return [*self.__notes]


class ExportInvoice(Invoice):
    def __init__(self) -> None:
        super().__init__()
        self.__notes = ["customs form"]

    def _surcharge(self) -> int:
        return 1500

    def lines(self) -> list[str]:
        return [*super().lines(), *self.__notes]


# --8<-- [end:invoice]
# --8<-- [start:main]
def main() -> None:
    invoice = ExportInvoice()
    print(invoice.total(500), invoice.lines())
    print(*vars(invoice))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
