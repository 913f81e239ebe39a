"""Five ways to share one object, asked the same questions.

The module is imported anew for each round, which no program should do.
"""

# --8<-- [start:candidates]
import pickle
import sys
from collections.abc import Callable
from copy import copy
from importlib import import_module
from typing import Any, NamedTuple

from examples.language.singletons.playbill import Playbill
from examples.language.singletons.shared_connection import Logger
from examples.language.singletons.stage import Stage
from examples.language.singletons.stampede import stampede
from examples.language.singletons.theatre import database, forget_database

OFFICE = "examples.language.singletons.box_office"


class Candidate(NamedTuple):
    name: str
    make: Callable[[], Any]
    forget: Callable[[], Any]


# --8<-- [end:candidates]
# --8<-- [start:audition]
CANDIDATES = [
    Candidate(
        "module",
        lambda: import_module(OFFICE).office,
        lambda: sys.modules.pop(OFFICE, None),
    ),
    Candidate("factory", database, forget_database),
    Candidate("metaclass", Logger, Logger.clear_instance),
    Candidate("__new__", Stage, lambda: setattr(Stage, "_instance", None)),
    Candidate("decorator", Playbill, vars(Playbill)["_made"].clear),
]


def is_same(travel: Callable[[Any], Any], instance: object) -> str:
    try:
        return "itself" if travel(instance) is instance else "a twin"
    except TypeError:
        return "refused"


# --8<-- [end:audition]
# --8<-- [start:main]
def main(rounds: int = 500) -> None:
    print(f"{'':11}{'objects':9}{'copied':9}pickled")
    for name, make, forget in CANDIDATES:
        counts = stampede(make, forget, rounds)
        copied = is_same(copy, make())
        pickled = is_same(lambda x: pickle.loads(pickle.dumps(x)), make())
        print(f"{name:11}{max(counts):<9}{copied:9}{pickled}")
    forget_database()


# --8<-- [end:main]


if __name__ == "__main__":
    from contextlib import chdir
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder, chdir(folder):
        main()
