"""The usual demonstration, with the output that is printed beside it.

Nobody ran it: one line is missing, one is wrong, and so is the reason.
"""

# --8<-- [start:demonstration]
import weakref


class LargeObject:
    def __init__(self, name: str) -> None:
        self.name = name

    def __del__(self) -> None:
        print(f"Deleted {self.name}")


def demonstrate() -> None:
    strong = LargeObject("Strong")
    weak = weakref.ref(LargeObject("Weak"))  # the GC collects it
    print("strong:", strong)
    print("weak:", weak())


OUTPUT = """\
Deleted Weak
strong: <LargeObject object>
weak: None
"""


# --8<-- [end:demonstration]
if __name__ == "__main__":
    demonstrate()
