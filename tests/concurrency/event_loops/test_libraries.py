"""What nurseries, cancel scopes and checkpoints promise, and who not."""

import asyncio
import runpy
import sys
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module

import anyio
import pytest
import trio
import uvloop
from aiohttp import web
from anyio.from_thread import start_blocking_portal
from trio.testing import MockClock

from examples.concurrency.event_loops import (
    choose_loop,
    mixed_broken,
    shared_lock,
    shared_lock_broken,
)
from examples.concurrency.event_loops.checkpoints import (
    beside_asyncio,
    beside_trio,
)
from examples.concurrency.event_loops.conference import conference
from examples.concurrency.event_loops.install_broken import (
    call_fast,
    kind_of_loop,
)
from examples.concurrency.event_loops.portal import call_through
from examples.concurrency.event_loops.redial import (
    redial_anyio,
    redial_asyncio,
    redial_trio,
)
from examples.concurrency.event_loops.sleepers_broken import sleepers
from examples.concurrency.event_loops.virtual_clock import VirtualLoop, run


def jumping() -> MockClock:
    return MockClock(autojump_threshold=0)


# ---------------------------------------------------------------- nurseries
def test_who_cannot_be_reached_ends_the_conference() -> None:
    log = trio.run(conference, {"Ada": 1, "Bo": 2}, 60, clock=jumping())
    assert log == [
        "1 s: Ada joins",
        "2 s: Bo is off the line",
        "2 s: Ada is off the line",
        "failed: (UnreachableError('Bo'),)",
        "over, cut off: False",
    ]


def test_a_conference_ends_at_its_limit() -> None:
    async def main() -> list[str]:
        return await conference(parties={"Ada": 1, "Bo": 6}, limit=5)

    log = trio.run(main, clock=jumping())
    assert log[0] == "1 s: Ada joins"
    assert sorted(log[1:3]) == [
        "5 s: Ada is off the line",
        "5 s: Bo is off the line",
    ]
    assert log[3:] == ["over, cut off: True"]


# ------------------------------------------------------------ cancellation
def test_asyncio_cancels_once() -> None:
    assert run(redial_asyncio(tries=3, limit=5)) == (1, 125)
    assert run(redial_asyncio(tries=1, limit=61)) == (0, 60)


def test_a_scope_stays_cancelled() -> None:
    async def trio_main() -> list[tuple[int, float]]:
        return [
            await redial_trio(tries=3, limit=5),
            await redial_trio(tries=1, limit=61),
        ]

    assert trio.run(trio_main, clock=jumping()) == [(3, 5), (0, 60)]


@pytest.mark.parametrize(
    ("backend", "options"),
    [
        ("asyncio", {"loop_factory": VirtualLoop}),
        ("trio", {"clock": jumping()}),
    ],
)
def test_a_scope_stays_cancelled_on_either(
    backend: str, options: dict[str, object]
) -> None:
    async def main() -> list[tuple[int, float]]:
        return [
            await redial_anyio(tries=3, limit=5),
            await redial_anyio(tries=1, limit=61),
        ]

    found = anyio.run(main, backend=backend, backend_options=options)
    assert found == [(3, 5), (0, 60)]


def test_putting_into_a_queue_with_room_lets_nobody_run() -> None:
    turns = beside_asyncio(messages=100, give_way=False)
    assert asyncio.run(turns) == 0


def test_giving_way_lets_the_neighbour_run_each_time() -> None:
    turns = beside_asyncio(messages=100, give_way=True)
    assert 99 <= asyncio.run(turns) <= 100


def test_sending_on_trio_lets_the_neighbour_run_each_time() -> None:
    async def main() -> int:
        return await beside_trio(messages=100)

    assert 90 < trio.run(main) <= 101  # Trio shuffles who runs first


# ----------------------------------------------------------------- choosing
@pytest.fixture
def no_uvloop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)


def test_uvloop_is_chosen_where_it_is() -> None:
    assert choose_loop.choose_loop() is uvloop.new_event_loop
    assert choose_loop.run(kind_of_loop()) == "uvloop"


@pytest.mark.usefixtures("no_uvloop")
def test_without_it_asyncio_has_a_loop() -> None:
    assert choose_loop.choose_loop() is asyncio.new_event_loop
    assert choose_loop.run(main=kind_of_loop()).startswith("asyncio.")


@pytest.mark.usefixtures("no_uvloop")
def test_importing_what_windows_lacks_ends_the_program_broken() -> None:
    """Own list: uvloop has no Windows build."""
    with pytest.raises(ModuleNotFoundError, match="uvloop"):
        runpy.run_path(str(sys.modules[call_fast.__module__].__file__))


@pytest.fixture
def policy() -> Iterator[None]:
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        asyncio.set_event_loop_policy(None)


@pytest.mark.usefixtures("policy")
def test_installing_a_loop_reaches_everybody_broken() -> None:
    """O5: `uvloop.install` and policies are for the whole process."""
    assert asyncio.run(kind_of_loop()).startswith("asyncio.")
    assert call_fast() == "uvloop"
    assert asyncio.run(kind_of_loop()) == "uvloop"


# ------------------------------------------------------------------- mixing
def test_asyncio_finds_no_loop_in_trio_broken() -> None:
    """Own list: mixing libraries bound to one loop."""
    with pytest.raises(RuntimeError, match=r"^no running event loop$"):
        trio.run(mixed_broken.fetch, "http://127.0.0.1/")
    with pytest.raises(TypeError, match="unrecognized yield message None"):
        trio.run(mixed_broken.yield_turn)
    with pytest.raises(RuntimeError, match="must be called from async"):
        asyncio.run(mixed_broken.rest())


def test_each_is_right_at_home() -> None:
    async def number(request: web.Request) -> web.Response:
        return web.Response(text="1815")

    async def main() -> str:
        app = web.Application()
        app.router.add_get("/ada", number)
        runner = web.AppRunner(app)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            port = runner.addresses[0][1]
            await mixed_broken.yield_turn()
            return await mixed_broken.fetch(url=f"http://127.0.0.1:{port}/ada")
        finally:
            await runner.cleanup()

    assert asyncio.run(main()) == "1815"
    trio.run(mixed_broken.rest, clock=jumping())


def test_a_lock_of_two_loops_fails_when_somebody_waits_broken() -> None:
    """Own list: mixing what is bound to one loop."""
    connect = shared_lock_broken.connect
    for name in ("Ada", "Grace"):
        assert asyncio.run(connect([name])) == [name]
    assert asyncio.run(connect(["Ada", "Grace"])) == ["Ada", "Grace"]
    with pytest.raises(ExceptionGroup) as caught:
        asyncio.run(connect(["Ada", "Grace"]))
    (error,) = caught.value.exceptions
    assert isinstance(error, RuntimeError)
    assert str(error).endswith("is bound to a different event loop")
    assert str(error).startswith("<asyncio.locks.Lock object at ")


def test_a_lock_of_each_loop_holds() -> None:
    for _ in range(3):
        found = asyncio.run(shared_lock.connect(names=["Ada", "Grace"]))
        assert found == ["Ada", "Grace"]


def test_a_portal_leads_to_a_loop_of_asyncio() -> None:
    async def fail(reason: str) -> None:
        await asyncio.sleep(0)
        raise ValueError(reason)

    async def main() -> str:
        with start_blocking_portal("asyncio") as portal:
            with pytest.raises(ValueError, match=r"^busy$"):
                await call_through(portal, fail, "busy")
            return await call_through(portal, kind_of_loop)

    assert trio.run(main).startswith("asyncio.")


def test_who_is_cut_off_here_is_cut_off_there() -> None:
    ended: list[str] = []

    async def sleep(begun: Callable[[], None]) -> None:
        begun()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            ended.append("cut off")
            raise

    async def main() -> bool:
        begun, here = trio.Event(), trio.lowlevel.current_trio_token()
        with start_blocking_portal("asyncio") as portal:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(
                    call_through,
                    portal,
                    sleep,
                    lambda: here.run_sync_soon(begun.set),
                )
                await begun.wait()
                nursery.cancel_scope.cancel()
        return nursery.cancel_scope.cancelled_caught

    assert trio.run(main)
    assert ended == ["cut off"]


# ---------------------------------------------------------------- benchmark
@pytest.mark.parametrize("count", [1, 100])
def test_a_benchmark_of_sleeps_measures_the_sleeps_broken(
    count: int,
) -> None:
    """Own list: sleep-only code shows no gain from another loop."""

    async def main() -> tuple[int, float]:
        done = await sleepers(count=count, rounds=10, seconds=0.5)
        return done, asyncio.get_running_loop().time()

    assert run(main()) == (count, 5.0)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "conference",
            "1 s: Ada joins\n3600 s: Ada is off the line\n"
            "over, cut off: True\n1 s: Ada joins\n"
            "2 s: Bo is off the line\n2 s: Ada is off the line\n"
            "failed: (UnreachableError('Bo'),)\nover, cut off: False\n",
        ),
        ("redial", "asyncio (1, 125.0)\nTrio (3, 5.0)\n"),
        ("checkpoints", "asyncio 0\nasyncio 99\nTrio True\n"),
        ("choose_loop", "uvloop\n"),
        ("shared_lock", "['Ada', 'Grace']\n['Ada', 'Grace']\n"),
        ("portal", "[['1815', 'not listed']]\n"),
    ],
)
def test_output(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module = import_module(f"examples.concurrency.event_loops.{name}")
    runpy.run_path(str(module.__file__), run_name="__main__")
    assert capsys.readouterr() == (said, "")
