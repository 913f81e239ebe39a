"""A metaclass refuses a class that lacks what its family needs.

It looks at the finished class, so what was inherited counts.
"""

from typing import ClassVar


class ValidatedMeta(type):
    def __init__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, object]
    ) -> None:
        super().__init__(name, bases, namespace)
        if not any(isinstance(base, ValidatedMeta) for base in bases):
            return  # the root of a family has nothing to prove
        table = getattr(cls, "table", None)
        if not isinstance(table, str) or not table:
            raise TypeError(f"{name}.table must be a name, not {table!r}")


class Base(metaclass=ValidatedMeta):
    table: ClassVar[str]

    @classmethod
    def select(cls) -> str:
        return f"SELECT * FROM {cls.table}"


class User(Base):
    table = "users"


class Admin(User):
    """Needs no table of its own."""


def main() -> None:
    print(User.select())  # => SELECT * FROM users
    print(Admin.select())  # => SELECT * FROM users

    for table in ("", None, 7):
        try:
            ValidatedMeta("Order", (Base,), {"table": table})
        except TypeError as refusal:
            print(refusal)
            # => Order.table must be a name, not ''
            # => Order.table must be a name, not None
            # => Order.table must be a name, not 7


if __name__ == "__main__":
    main()
