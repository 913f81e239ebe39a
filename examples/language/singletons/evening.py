"""An evening: one database for the house, one basket for each guest.

The desk is handed to the guests; their baskets they find by themselves.
"""

# --8<-- [start:guest]
import asyncio
from contextlib import closing

from examples.language.singletons.box_office import SoldError
from examples.language.singletons.desk import Desk, open_house
from examples.language.singletons.visit import reserve, visit


async def guest(
    desk: Desk, name: str, seats: str, everybody: asyncio.Barrier
) -> None:
    with visit() as basket:
        for seat in seats.split():
            reserve(seat)
        await everybody.wait()  # all have chosen
        for seat in basket:
            try:
                desk.sell(seat, name)
                print(f"{seat} is {name}'s")
            except SoldError:
                print(f"{seat} is sold, {name} is late")


# --8<-- [end:guest]
# --8<-- [start:evening]
async def evening(path: str) -> None:
    everybody = asyncio.Barrier(3)
    with closing(open_house(path)) as database:
        desk = Desk(database)
        await asyncio.gather(
            guest(desk, "Ada", "A1 A2", everybody),
            guest(desk, "Ben", "B1", everybody),
            guest(desk, "Cleo", "A2 C1", everybody),
        )


# --8<-- [end:evening]
if __name__ == "__main__":
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        asyncio.run(evening(str(Path(folder) / "theatre.db")))
