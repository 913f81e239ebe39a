"""The copied `SecureString`: a fast, unsalted digest nobody can check.

Kept to show the defect; `masked` and `password_hasher` are the repair.
"""

# --8<-- [start:secure]
import hashlib


class SecureString:
    """Stores a digest, and only ever returns a placeholder."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}"

    def __get__(self, instance: object, owner: type | None = None) -> str:
        return "[REDACTED]"

    def __set__(self, instance: object, value: str) -> None:
        digest = hashlib.sha256(value.encode()).hexdigest()
        setattr(instance, self.name, digest)


class User:
    password = SecureString()

    def __init__(self, password: str) -> None:
        self.password = password


# --8<-- [end:secure]
# --8<-- [start:attack]
def recover(users: dict[str, User], guesses: list[str]) -> dict[str, str]:
    """One pass over a word list opens every account that used one."""
    table = {hashlib.sha256(g.encode()).hexdigest(): g for g in guesses}
    stored = {name: vars(user)["_password"] for name, user in users.items()}
    return {name: table[d] for name, d in stored.items() if d in table}


# --8<-- [end:attack]
def main() -> None:
    users = {"ada": User("espresso"), "ben": User("espresso")}
    print(recover(users, ["letmein", "espresso"]))


if __name__ == "__main__":
    main()
