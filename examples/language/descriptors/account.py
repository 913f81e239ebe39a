"""A positive amount: nothing, zero and not-a-number are refused.

The comparison is written so that NaN, which loses them all, loses.
"""

# --8<-- [start:positive]
from examples.language.descriptors.validated import Stored


class Positive(Stored[float]):
    """A field that is above zero from its first assignment on."""

    def __set__(self, instance: object, value: float) -> None:
        if not value > 0:
            field = f"{type(instance).__name__}.{self.name}"
            raise ValueError(f"{field} must be positive, not {value!r}")
        vars(instance)[self.name] = value


class Account:
    """A customer's prepaid account, in cents."""

    deposit = Positive()
    limit = Positive()


# --8<-- [end:positive]
# --8<-- [start:main]
def main() -> None:
    account = Account()
    print(f"deposit is set: {hasattr(account, 'deposit')}")
    account.deposit, account.limit = 3000, 500
    print(vars(account))
    for amount in 0, float("nan"):
        try:
            account.deposit = amount
        except ValueError as refusal:
            print(refusal)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
