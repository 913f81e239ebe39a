"""The generator protocol in Python: what each call does in each state.

The body is given as two methods; a real one is compiled from `def`.
"""

# --8<-- [start:outcomes]
from collections.abc import Callable
from dataclasses import dataclass
from inspect import GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED
from typing import Generic, Protocol, TypeVar

Y = TypeVar("Y")
S = TypeVar("S", contravariant=True)
R = TypeVar("R")


@dataclass(frozen=True)
class Yielded(Generic[Y]):
    value: Y


@dataclass(frozen=True)
class Returned(Generic[R]):
    value: R


class Body(Protocol[Y, S, R]):
    """What the `def` holds: it runs to its next `yield`, or ends."""

    def resume(self, value: S | None, /) -> Yielded[Y] | Returned[R]: ...
    def interrupt(self, error: BaseException) -> Yielded[Y] | Returned[R]: ...


# --8<-- [end:outcomes]
# --8<-- [start:send]
class Machine(Generic[Y, S, R]):
    """A generator whose every rule can be read."""

    def __init__(self, body: Body[Y, S, R]) -> None:
        self._body = body
        self.state = GEN_CREATED

    def send(self, value: S | None) -> Y:
        """Go on to the next yield; `next(g)` is `g.send(None)`."""
        if self.state == GEN_RUNNING:
            raise ValueError("generator already executing")
        if self.state == GEN_CLOSED:
            raise StopIteration
        if self.state == GEN_CREATED and value is not None:
            raise TypeError(
                "can't send non-None value to a just-started generator"
            )
        return self._run(lambda: self._body.resume(value))

    # --8<-- [end:send]
    # --8<-- [start:throw]
    def throw(self, error: BaseException) -> Y:
        """Go on as if the yield it waits at had raised."""
        if self.state == GEN_RUNNING:
            raise ValueError("generator already executing")
        if self.state == GEN_CREATED:
            self.state = GEN_CLOSED
        if self.state == GEN_CLOSED:
            raise error
        return self._run(lambda: self._body.interrupt(error))

    def close(self) -> R | None:
        """Throw GeneratorExit, and expect the end."""
        if self.state == GEN_CREATED:
            self.state = GEN_CLOSED
        if self.state == GEN_CLOSED:
            return None
        try:
            self.throw(GeneratorExit())
        except GeneratorExit:
            return None
        except StopIteration as stop:
            value: R = stop.value
            return value
        raise RuntimeError("generator ignored GeneratorExit")

    # --8<-- [end:throw]
    # --8<-- [start:run]
    def _run(self, step: Callable[[], Yielded[Y] | Returned[R]]) -> Y:
        self.state = GEN_RUNNING
        try:
            outcome = step()
        except StopIteration as error:  # PEP 479
            self.state = GEN_CLOSED
            raise RuntimeError("generator raised StopIteration") from error
        except BaseException:
            self.state = GEN_CLOSED
            raise
        if isinstance(outcome, Yielded):
            self.state = GEN_SUSPENDED
            return outcome.value
        self.state = GEN_CLOSED
        raise StopIteration(outcome.value)


# --8<-- [end:run]
def main() -> None:
    class Bell:
        """Rings whatever is said, until it is broken."""

        def resume(self, value: str | None) -> Yielded[str] | Returned[int]:
            return Yielded(f"ding {value}")

        def interrupt(
            self, error: BaseException
        ) -> Yielded[str] | Returned[int]:
            return Returned(1)

    machine = Machine(Bell())
    print(machine.state, machine.send(None), machine.send("flood"))
    print(machine.state, machine.close(), machine.state)


if __name__ == "__main__":
    main()
