"""A password is verified, never read: so it is no attribute.

The work factor is a parameter, and travels with each hash.
"""

# --8<-- [start:scrypt]
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass


def scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(
        password.encode(),
        salt=salt,
        n=n,
        r=r,
        p=p,
        maxmem=256 * n * r,  # twice the need; OpenSSL stops at 32 MiB
    )


# --8<-- [end:scrypt]
# --8<-- [start:hasher]
@dataclass(frozen=True, slots=True)
class PasswordHasher:
    """Salted scrypt; the default cost is the least that OWASP accepts."""

    n: int = 2**17
    r: int = 8
    p: int = 1
    salt: Callable[[int], bytes] = secrets.token_bytes

    def hash(self, password: str) -> str:
        """The text to store: scheme, cost, salt and key."""
        salt = self.salt(16)
        key = scrypt(password, salt, self.n, self.r, self.p)
        return f"scrypt${self.n}${self.r}${self.p}${salt.hex()}${key.hex()}"

    def verify(self, password: str, stored: str) -> bool:
        """Whether `stored` was made from `password`, at whatever cost."""
        _, n, r, p, salt, key = stored.split("$")
        cost = int(n), int(r), int(p)
        again = scrypt(password, bytes.fromhex(salt), *cost)
        return hmac.compare_digest(again, bytes.fromhex(key))

    def is_outdated(self, stored: str) -> bool:
        """Whether `stored` was made at another cost than this one."""
        return not stored.startswith(f"scrypt${self.n}${self.r}${self.p}$")


# --8<-- [end:hasher]
# --8<-- [start:main]
def main() -> None:
    hasher = PasswordHasher(n=2**14)  # too cheap, except on this page
    ada, ben = hasher.hash("espresso"), hasher.hash("espresso")
    print(f"same password, same hash: {ada == ben}")
    print(f"right: {hasher.verify('espresso', ada)}")
    print(f"wrong: {hasher.verify('ristretto', ada)}")
    print(f"outdated: {PasswordHasher().is_outdated(ada)}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
