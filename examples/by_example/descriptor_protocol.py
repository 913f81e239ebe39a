"""One class states the rule of every field that uses it.

The value lives in the instance, under the field's own name.
"""

from typing import Self, overload


class Positive:
    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> float: ...
    def __get__(self, instance: object, owner: type) -> Self | float:
        if instance is None:
            return self
        if self.name not in vars(instance):
            raise AttributeError(f"{self.name} was never set")
        value: float = vars(instance)[self.name]
        return value

    def __set__(self, instance: object, value: float) -> None:
        if not value > 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        vars(instance)[self.name] = value


class Account:
    balance = Positive()
    limit = Positive()


def main() -> None:
    account = Account()
    print(hasattr(account, Account.balance.name))  # => False
    account.balance = 100
    account.limit = 20
    account.balance -= 30
    print(vars(account))  # => {'balance': 70, 'limit': 20}

    for wrong in (-5, 0, float("nan")):
        try:
            account.balance = wrong
        except ValueError as refusal:
            print(refusal)
            # => balance must be positive, not -5
            # => balance must be positive, not 0
            # => balance must be positive, not nan

    print(type(Account.balance).__name__)  # => Positive
    print(Account.limit.name)  # => limit


if __name__ == "__main__":
    main()
