"""What a loop costs: ten callers, a hundred round trips each."""

import asyncio
from collections.abc import Callable
from functools import partial

import anyio
import trio
import uvloop

from benchmarks._harness import Measurement, Variant
from examples.concurrency.event_loops import (
    enquiries_anyio,
    enquiries_asyncio,
    enquiries_trio,
)

Told = list[list[str]]
CALLERS = [["Ada", "Bo", "Grace", "Alan"] * 25 for _ in range(10)]


def on(make: Callable[[], asyncio.AbstractEventLoop]) -> Told:
    """asyncio's streams, on one of the loops for them."""
    with asyncio.Runner(loop_factory=make) as runner:
        return runner.run(enquiries_asyncio.exchange(CALLERS))


def on_trio() -> Told:
    """Trio's streams."""
    return trio.run(enquiries_trio.exchange, CALLERS)


def portable(backend: str, options: dict[str, object]) -> Told:
    """AnyIO's streams, on either."""
    return anyio.run(
        enquiries_anyio.exchange,
        CALLERS,
        backend=backend,
        backend_options=options,
    )


def measurement() -> Measurement:
    """Return the loops, each with the same server and the same callers."""
    fast: dict[str, object] = {"loop_factory": uvloop.new_event_loop}
    made: list[tuple[str, str, Callable[[], Told]]] = [
        ("asyncio", "asyncio", partial(on, asyncio.new_event_loop)),
        ("uvloop", "asyncio on uvloop", partial(on, uvloop.new_event_loop)),
        ("trio", "Trio", on_trio),
        ("anyio", "AnyIO on asyncio", partial(portable, "asyncio", {})),
        (
            "anyio_uvloop",
            "AnyIO on uvloop",
            partial(portable, "asyncio", fast),
        ),
        ("anyio_trio", "AnyIO on Trio", partial(portable, "trio", {})),
    ]
    return Measurement(
        title="1,000 round trips of a line on ten loopback connections, "
        "server and callers in one loop; processor time",
        variants=tuple(Variant(*each) for each in made),
        plain="asyncio",
        best="uvloop",
        plain_label="asyncio",
        best_label="uvloop",
        compiled=False,
        packages=("uvloop", "trio", "anyio"),
    )
