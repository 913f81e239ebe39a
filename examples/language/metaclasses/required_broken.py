"""A required-method check that reads one namespace and misses the rest.

It refuses the class that declares the requirement and passes all others.
"""

# --8<-- [start:validated-meta]
from typing import Any


class ValidatedMeta(type):
    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]
    ) -> "ValidatedMeta":
        for method in namespace.get("_required_methods", ()):
            if method not in namespace:
                raise TypeError(f"{name} must define {method}()")
        return super().__new__(cls, name, bases, namespace)


# --8<-- [end:validated-meta]
# --8<-- [start:forgetful]
class Exporter(metaclass=ValidatedMeta):
    _required_methods = ("export",)

    def export(self, row: str) -> str:  # only to satisfy the metaclass
        raise NotImplementedError


class ForgetfulExporter(Exporter):
    """Does not implement export(), and is not refused."""


# --8<-- [end:forgetful]
def main() -> None:
    print(ForgetfulExporter.__name__, "was not refused")


if __name__ == "__main__":
    main()
