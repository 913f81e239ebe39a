"""A metaclass that writes its generated methods over those of the class.

The method that somebody wrote by hand is gone without a word.
"""

# --8<-- [start:api-meta]
from typing import Any


def operation(verb: str, model: str) -> Any:
    def method(self: Any, key: str) -> str:
        return f"{verb} {model} {key}"

    return method


class APIMeta(type):
    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "APIMeta":
        if model := namespace.get("MODEL"):
            for verb in ("create", "read", "update", "delete"):
                namespace[verb] = operation(verb, model)
        return super().__new__(cls, name, bases, namespace)


# --8<-- [end:api-meta]
# --8<-- [start:user-api]
class UserAPI(metaclass=APIMeta):
    MODEL = "user"

    def create(self, key: str) -> str:
        return f"create user {key} and send a welcome"


class ProductAPI(metaclass=APIMeta):
    MODEL = "product"


# --8<-- [end:user-api]
def main() -> None:
    print(UserAPI().create("ada"))


if __name__ == "__main__":
    main()
