"""A diamond whose bases are called by name: the root runs twice.

Each line is right for a hierarchy without a diamond.
"""


# --8<-- [start:bases]
class Tracked:
    def __init__(self, ledger: list[str]) -> None:
        ledger.append(type(self).__name__)


class Insured(Tracked):
    def __init__(self, ledger: list[str]) -> None:
        Tracked.__init__(self, ledger)
        self.insured = True


class Express(Tracked):
    def __init__(self, ledger: list[str]) -> None:
        Tracked.__init__(self, ledger)
        self.express = True


class InsuredExpress(Insured, Express):
    def __init__(self, ledger: list[str]) -> None:
        Insured.__init__(self, ledger)
        Express.__init__(self, ledger)


# --8<-- [end:bases]
def main() -> None:
    ledger: list[str] = []
    InsuredExpress(ledger)
    print(ledger)


if __name__ == "__main__":
    main()
