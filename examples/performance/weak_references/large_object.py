"""A strong reference keeps an object; a weak one only finds it.

When it dies is CPython's choice: at once, as it counts references.
"""

# --8<-- [start:large-object]
import weakref


class LargeObject:
    """A photographic plate, scanned: too big to be kept for nothing.

    Args:
        name: What is written on it.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<LargeObject {self.name}>"

    def __del__(self) -> None:
        print("Deleted", self.name)


# --8<-- [end:large-object]
# --8<-- [start:main]
def main() -> None:
    strong = LargeObject("Strong")
    weak = weakref.ref(strong)
    print(weak(), weak() is strong)
    # => <LargeObject Strong> True
    also = strong
    del strong
    print(weak() is also)  # => True
    del also  # => Deleted Strong
    print(weak())  # => None
    weak = weakref.ref(LargeObject("Weak"))  # => Deleted Weak
    print(weak())  # => None


if __name__ == "__main__":
    main()
# --8<-- [end:main]
