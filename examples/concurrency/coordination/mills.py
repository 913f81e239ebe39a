"""Mills that are asked for a price: some are slow, some are closed.

Minutes are those of the loop; who is being asked is on record.
"""

# --8<-- [start:mills]
import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Mills:
    """Each answers after some minutes, with a price or an error."""

    answers: Mapping[str, tuple[float, int | Exception]]
    asking: list[str] = field(default_factory=list[str])
    most: int = 0

    async def ask(self, mill: str, /) -> int:
        minutes, answer = self.answers[mill]
        self.asking.append(mill)
        self.most = max(self.most, len(self.asking))
        try:
            await asyncio.sleep(minutes)
        finally:
            self.asking.remove(mill)
        if isinstance(answer, Exception):
            raise answer
        return answer


# --8<-- [end:mills]
# --8<-- [start:valley]
def valley() -> Mills:
    """The four mills that the bakery knows."""
    return Mills(
        {
            "Alder": (4, 31),
            "Birch": (2, 29),
            "Cedar": (1, ConnectionError("Cedar is closed")),
            "Dogwood": (3, 30),
        }
    )


# --8<-- [end:valley]
