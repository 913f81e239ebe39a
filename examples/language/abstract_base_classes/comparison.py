"""What Python says of the same strangers to an ABC and to two protocols.

Each question is put to a class that was made for it.
"""

# --8<-- [start:contracts]
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable


class Contract(ABC):
    @abstractmethod
    def carry(self, address: str) -> str: ...


class Shape(Protocol):
    def carry(self, address: str) -> str: ...


@runtime_checkable
class CheckableShape(Protocol):
    def carry(self, address: str) -> str: ...


# --8<-- [end:contracts]
# --8<-- [start:questions]
class Runner:
    def carry(self, address: str) -> str:
        return f"runs to {address}"


class Bus:
    carry = 60  # passengers


def questions(contract: Any) -> dict[str, Callable[[], object]]:
    tree = type("Tree", (), {})
    empty = type("Empty", (contract,), {})
    return {
        "isinstance: it fits": lambda: isinstance(Runner(), contract),
        "only the name fits": lambda: isinstance(Bus(), contract),
        "nothing fits": lambda: isinstance(tree(), contract),
        "it was registered": lambda: isinstance(
            contract.register(tree)(), contract
        ),
        "an empty subclass": lambda: empty().carry("Bath"),
        "the class itself": lambda: contract(),
    }


# --8<-- [end:questions]
# --8<-- [start:table]
def answer(question: Callable[[], object]) -> str:
    try:
        return str(question())
    except TypeError:
        return "TypeError"


def main() -> None:
    contracts = (Contract, Shape, CheckableShape)
    columns = [questions(contract) for contract in contracts]
    print(f"{'':20}", *(f"{c.__name__:11}" for c in contracts))
    for text in columns[0]:
        answers = "".join(f" {answer(c[text]):11}" for c in columns)
        print(f"{text:20}{answers}".rstrip())


if __name__ == "__main__":
    main()
# --8<-- [end:table]
