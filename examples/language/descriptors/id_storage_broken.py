"""Values kept by `id(instance)`: a new object reads a dead one's secret.

Kept to show the defect; `validated` and `sidecar` hold the repairs.
"""


# --8<-- [start:token]
class Token:
    """A descriptor that keeps the values of all its owners itself."""

    def __init__(self) -> None:
        self.values: dict[int, str] = {}

    def __get__(self, instance: object, owner: type | None = None) -> str:
        return self.values.get(id(instance), "none")

    def __set__(self, instance: object, value: str) -> None:
        self.values[id(instance)] = value


class Customer:
    token = Token()


# --8<-- [end:token]
# --8<-- [start:reuse]
def visit(customers: int) -> None:
    """They come, leave a token, and are gone when this returns."""
    for customer in [Customer() for _ in range(customers)]:
        customer.token = "ada's token"


def tokens_of_strangers(customers: int = 1000) -> set[str]:
    visit(customers)
    return {new.token for new in [Customer() for _ in range(customers)]}


# --8<-- [end:reuse]
def main() -> None:
    values = vars(Customer)["token"].values
    print(f"leaked to strangers: {tokens_of_strangers() - {'none'}}")
    print(f"entries for customers long gone: {len(values)}")


if __name__ == "__main__":
    main()
