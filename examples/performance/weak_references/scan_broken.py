"""Two ways to clean up that are copied everywhere, and do not.

`__del__` may find half an object, and a finalizer may hold what it awaits.
"""

# --8<-- [start:half-made]
import weakref


class HalfMade:
    def __init__(self, plate: str) -> None:
        if not plate:
            raise ValueError("which plate?")
        self.files = [plate]

    def __del__(self) -> None:
        self.files.clear()


# --8<-- [end:half-made]
# --8<-- [start:self-kept]
class SelfKept:
    def __init__(self, plate: str) -> None:
        self.files = [plate]
        self.finalizer = weakref.finalize(self, self.close)

    def close(self) -> None:
        print("closed", self.files.pop())


# --8<-- [end:self-kept]
if __name__ == "__main__":
    SelfKept("M31")
    print("still open")
