"""A decorator that changes a signature, and says so to everyone.

Type checkers read `Concatenate`; `help` and `inspect` read `__signature__`.
"""

# --8<-- [start:gauge]
from collections.abc import Callable
from functools import WRAPPER_ASSIGNMENTS, wraps
from inspect import Parameter, signature
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
METRES = {"Brest": 6.1, "Dover": 5.3}


class Gauge:
    def __init__(self, port: str) -> None:
        self.metres = METRES[port]


# --8<-- [end:gauge]
# --8<-- [start:with-gauge]
def with_gauge(
    function: Callable[Concatenate[Gauge, P], R],
) -> Callable[Concatenate[str, P], R]:
    """Open the gauge for a function, which is then called with a port."""
    names = set(WRAPPER_ASSIGNMENTS) - {"__annotations__", "__annotate__"}

    @wraps(function, assigned=names)
    def wrapper(port: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return function(Gauge(port), *args, **kwargs)

    port = Parameter("port", Parameter.POSITIONAL_ONLY, annotation=str)
    inner = signature(function)
    _, *rest = inner.parameters.values()
    vars(wrapper)["__signature__"] = inner.replace(parameters=[port, *rest])
    return wrapper


# --8<-- [end:with-gauge]
# --8<-- [start:clearance]
@with_gauge
def clearance(gauge: Gauge, draught: float, margin: float = 0.5) -> float:
    """Metres between a keel and the ground, less a margin."""
    return round(gauge.metres - draught - margin, 2)


# --8<-- [end:clearance]
def main() -> None:
    print(f"clearance{signature(clearance)}")
    print(clearance("Brest", 4.2), clearance("Dover", 4.2, margin=0))


if __name__ == "__main__":
    main()
