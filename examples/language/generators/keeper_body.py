"""The keeper again, as the body of a `Machine`, call by call beside it.

What the generator keeps in locals and in its place is attributes here.
"""

# --8<-- [start:keeper-body]
from typing import TypeAlias

from examples.language.generators.keeper import keeper
from examples.language.generators.machine import Machine, Returned, Yielded


class KeeperBody:
    started = False
    count = 0

    def resume(self, level: float | None) -> Yielded[str] | Returned[int]:
        if not self.started:
            self.started = True
            return Yielded("ready")
        if level is None:
            return Returned(self.count)
        self.count += 1
        return Yielded(f"noted {level}")

    def interrupt(self, error: BaseException) -> Yielded[str] | Returned[int]:
        if isinstance(error, ValueError):
            return Yielded(f"skipped: {error}")
        raise error


# --8<-- [end:keeper-body]
# --8<-- [start:main]
Call: TypeAlias = tuple[str, *tuple[object, ...]]


def told(target: object, call: Call) -> str:
    method, *arguments = call
    try:
        return f"gives {getattr(target, method)(*arguments)!r}"
    except StopIteration as stop:
        return f"StopIteration, value {stop.value!r}"
    except Exception as error:
        return f"raises {type(error).__name__}"


def main() -> None:
    real, model = keeper(), Machine[str, float | None, int](KeeperBody())
    calls: list[Call] = [("send", 1.42), ("send", None), ("send", 1.42)]
    calls += [("throw", ValueError("ice")), ("send", None), ("send", None)]
    calls += [("throw", KeyError("flood")), ("close",)]
    for call in calls:
        answers = told(real, call), told(model, call)
        print(f"{call!s:29}", *dict.fromkeys(answers), sep="| ")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
