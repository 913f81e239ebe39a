"""CRUD operations from an ordinary base class.

What every class gets alike is inheritance; nothing has to be generated.
"""

# --8<-- [start:api]
from typing import ClassVar


class API:
    """Operations on the records of one model."""

    MODEL: ClassVar[str]

    def create(self, key: str) -> str:
        return f"create {self.MODEL} {key}"

    def read(self, key: str) -> str:
        return f"read {self.MODEL} {key}"

    def update(self, key: str) -> str:
        return f"update {self.MODEL} {key}"

    def delete(self, key: str) -> str:
        return f"delete {self.MODEL} {key}"


# --8<-- [end:api]
# --8<-- [start:user-api]
class UserAPI(API):
    MODEL = "user"

    def create(self, key: str) -> str:
        return f"{super().create(key)} and send a welcome"


class ProductAPI(API):
    MODEL = "product"


# --8<-- [end:user-api]
def main() -> None:
    print(UserAPI().create("ada"))
    print(ProductAPI().create("engine"))


if __name__ == "__main__":
    main()
