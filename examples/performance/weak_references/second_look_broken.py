"""A weak reference that is asked twice, while another thread lets go.

The first answer was thrown away, so it kept nothing.
"""

# --8<-- [start:second-look]
from threading import Barrier
from weakref import ref

from examples.performance.weak_references.processor import DataItem


def label(weak: ref[DataItem], looked: Barrier, dropped: Barrier) -> str:
    if weak() is None:
        return "gone"
    looked.wait(10)
    dropped.wait(10)
    return weak().name  # type: ignore[union-attr]  # the checker knows


# --8<-- [end:second-look]
if __name__ == "__main__":
    print(label(ref(DataItem("M31")), Barrier(1), Barrier(1)))
