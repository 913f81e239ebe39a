"""The same diamond with `super()`: the root runs once.

The leaf needs no `__init__`: the order is the list of calls.
"""


# --8<-- [start:bases]
class Tracked:
    def __init__(self, ledger: list[str]) -> None:
        ledger.append(type(self).__name__)


class Insured(Tracked):
    def __init__(self, ledger: list[str]) -> None:
        super().__init__(ledger)
        self.insured = True


class Express(Tracked):
    def __init__(self, ledger: list[str]) -> None:
        super().__init__(ledger)
        self.express = True


class InsuredExpress(Insured, Express):
    """Calls nobody by name."""


# --8<-- [end:bases]
# --8<-- [start:main]
def main() -> None:
    ledger: list[str] = []
    parcel = InsuredExpress(ledger)
    print(ledger, parcel.insured, parcel.express)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
