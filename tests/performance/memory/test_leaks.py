"""Leaks: what grows, where it was allocated and who holds it."""

import gc
import runpy
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import count
from types import ModuleType

import pytest

from examples.performance.memory import hunt, lab, lab_broken
from examples.performance.memory.lab_broken import Scan
from examples.performance.memory.solutions import flat

LINE = "self.job, self.pixels = job, bytes(20_000)"
Serve = Callable[[lab_broken.Lab, int], object]
WAYS: dict[Serve, list[str]] = {
    lab_broken.develop: ["Lab", "dict", "Scan"],
    lab_broken.follow: ["Lab", "list", "function", "tuple", "cell", "Scan"],
    lab_broken.check: [
        "Lab",
        "list",
        "ValueError",
        "traceback",
        "frame",
        "Scan",
    ],
}


@pytest.fixture(autouse=True)
def _small_heap() -> Iterator[None]:
    """Set aside what the test run itself keeps, or collecting is slow."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def scans() -> list[Scan]:
    gc.collect()
    return [each for each in gc.get_objects() if type(each) is Scan]


@pytest.mark.parametrize("serve", WAYS)
def test_every_way_to_serve_leaks_broken(serve: Serve) -> None:
    """A cache without end, a closure and a traceback keep each scan."""
    leaky, jobs = lab_broken.Lab(), count()

    def step() -> None:
        serve(leaky, next(jobs))

    added = hunt.growth(step=step, rounds=3)
    assert len(added) == 3
    assert min(added) > 20_000 > max(added) / 2
    text, size = hunt.suspects(step=step)[0]
    assert text == LINE
    assert 20_000 < size < 40_000
    assert not tracemalloc.is_tracing()
    assert next(jobs) == 6
    kept = scans()
    assert hunt.chain(root=leaky, subject=kept[0]) == WAYS[serve]


def test_suspects_come_with_the_largest_first() -> None:
    kept: list[bytes] = []

    def step() -> None:
        kept.append(bytes(3000))
        kept.append(bytes(9000))

    found = hunt.suspects(step)
    assert [text for text, _ in found[:2]] == [
        "kept.append(bytes(9000))",
        "kept.append(bytes(3000))",
    ]


@pytest.mark.parametrize("serve", [lab.develop, lab.follow, lab.check])
def test_repaired_ways_are_flat(
    serve: Callable[[lab.Lab, int], object],
) -> None:
    shop, jobs = lab.Lab(), count()
    assert flat.is_flat(lambda: serve(shop, next(jobs)))


def test_growth_stops_tracing_when_a_step_raises() -> None:
    def step() -> None:
        raise ValueError("blank")

    for ask in (lambda: hunt.growth(step, 1), lambda: hunt.suspects(step)):
        with pytest.raises(ValueError, match="blank"):
            ask()
        assert not tracemalloc.is_tracing()


def test_growth_collects_and_warms_up() -> None:
    calls: list[int] = []

    def step() -> None:
        ring: list[object] = [bytes(10_000)]
        ring.append(ring)
        calls.append(1)

    added = hunt.growth(step, 2)
    assert -1000 < min(added) <= max(added) < 1000
    assert len(calls) == 3
    assert all(abs(size) < 5000 for _, size in hunt.suspects(step))
    assert len(calls) == 5


def test_chain_gives_up() -> None:
    class Box:
        """What nobody leads to."""

    stranger, near = Box(), Box()
    assert hunt.chain(stranger, near) == []
    assert hunt.chain(near, near) == ["Box"]
    shelf = [[near]]
    assert hunt.chain(shelf, near) == ["list", "list", "Box"]
    assert hunt.chain(shelf, near, limit=1) == []
    assert hunt.chain(shelf, near, limit=0) == []


def test_chain_does_not_go_through_modules() -> None:
    module, near = ModuleType("darkroom"), Scan(1)
    vars(module)["near"] = near
    owner = [module]
    assert hunt.chain(vars(module), near) == ["dict", "Scan"]
    assert hunt.chain(owner, near) == []


def test_survivor_is_what_somebody_holds() -> None:
    scan = Scan(1)
    assert hunt.survives(subject=[scan])
    ring: list[object] = [scan]
    del scan
    assert not hunt.survives(ring)
    assert ring == []


def test_both_labs_answer_alike() -> None:
    shop, leaky = lab.Lab(kept=1), lab_broken.Lab()
    assert lab.develop(shop, 1) == lab_broken.develop(leaky, 1) == 20_000
    assert lab.follow(shop, 2) == lab_broken.follow(leaky, 2) == 6
    assert lab_broken.follow(leaky, 3) == 13  # the old one hears it too
    assert lab.follow(shop, 3) == 7
    assert lab.check(shop, 4) is lab_broken.check(leaky, 4) is False
    assert list(shop.failures) == ["job 4 is blank"]
    assert list(map(str, leaky.failures)) == ["job 4 is blank"]


@pytest.mark.parametrize("module", [lab, lab_broken])
def test_good_scan_is_no_failure(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bright(Scan):
        """A scan that is not blank."""

        def __init__(self, job: int) -> None:
            super().__init__(job)
            self.pixels = b"\xff"

    monkeypatch.setattr(module, "Scan", Bright)
    shop = module.Lab()
    assert module.check(shop, 1) is True
    assert not shop.failures


@pytest.mark.parametrize("module", [lab, lab_broken])
def test_scan_is_developed_once(module: ModuleType) -> None:
    shop = module.Lab()
    module.develop(shop, 1)
    first = shop.cache[1]
    module.develop(shop, 1)
    assert shop.cache == {1: first}
    assert first.job == 1


def test_lab_keeps_the_last() -> None:
    shop = lab.Lab()
    for job in range(5):
        lab.develop(shop, job)
        lab.check(shop, job)
    assert list(shop.cache) == [3, 4]
    assert list(shop.failures) == ["job 3 is blank", "job 4 is blank"]


def test_listener_leaves_with_the_block() -> None:
    shop = lab.Lab()

    def fail() -> None:
        with lab.listening(shop, listener=len):
            assert shop.listeners == [len]
            raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        fail()
    assert shop.listeners == []


def test_flat_is_what_adds_little_after_the_first_rounds() -> None:
    kept: list[bytes] = []

    def grow(size: int, rounds: int) -> Callable[[], None]:
        calls = count(1)

        def step() -> None:
            if next(calls) <= rounds:
                kept.append(bytes(size))

        return step

    assert flat.is_flat(step=grow(5000, 4))
    assert not flat.is_flat(grow(5000, 5))
    assert not flat.is_flat(grow(5000, 9))
    assert flat.is_flat(grow(5000, 9), slack=6000)
    assert flat.is_flat(grow(500, 9))


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (flat, "leaks: False\nflat:  True\n"),
        (hunt, "[True, True, True]\n"),
        (lab, "2 0 2\n"),
        (lab_broken, "10 10 10\n"),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr() == (output, "")
