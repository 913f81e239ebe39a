"""`yield from` in Python: what it passes on, and to whom.

After PEP 380; the expression and the generator behave alike.
"""

# --8<-- [start:imports]
from collections.abc import Generator, Iterable
from functools import partial
from typing import Any


# --8<-- [end:imports]
# --8<-- [start:delegate]
def delegate(inner: Iterable[Any]) -> Generator[Any, Any, Any]:
    """`return (yield from inner)`, written out."""
    source: Any = iter(inner)
    step = onward = partial(next, source)
    while True:
        try:
            value = step()
        except StopIteration as stop:
            return stop.value
        try:
            sent = yield value
        except GeneratorExit:
            if hasattr(source, "close"):
                source.close()
            raise
        except BaseException as error:
            if not hasattr(source, "throw"):
                raise
            step = partial(source.throw, error)
        else:
            step = onward if sent is None else partial(source.send, sent)


# --8<-- [end:delegate]
def main() -> None:
    print(list(delegate([1.42, 2.31])))


if __name__ == "__main__":
    main()
