"""A weak reference finds an object, and does not keep it alive.

In CPython the object dies with its last strong reference, at once.
"""

import gc
import weakref


class LargeObject:
    def __init__(self, name: str) -> None:
        self.name = name
        weakref.finalize(self, print, "Deleted", name)

    def __repr__(self) -> str:
        return f"<LargeObject {self.name}>"


def main() -> None:
    gc.disable()  # to show that the collector is not needed for this
    strong = LargeObject("Strong")
    kept = strong
    weak = weakref.ref(strong, lambda _: print("the reference is dead"))
    cache = weakref.WeakValueDictionary({"one": strong})

    del strong
    print(weak(), [*cache])  # => <LargeObject Strong> ['one']
    print(weak() is kept)  # => True

    del kept
    # => the reference is dead
    # => Deleted Strong
    print(weak(), [*cache])  # => None []

    ring: list[object] = [LargeObject("Ring")]
    ring.append(ring)
    del ring
    print("still there, collector on:", gc.isenabled())
    # => still there, collector on: False
    print("found", bool(gc.collect()))
    # => Deleted Ring
    # => found True
    gc.enable()

    try:
        weakref.ref("text")
    except TypeError as refusal:
        print(refusal)  # => cannot create weak reference to 'str' object


if __name__ == "__main__":
    main()
