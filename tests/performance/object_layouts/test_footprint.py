"""Bytes are counted, and every layout and store costs what we say."""

import runpy
import tracemalloc

import pytest

from examples.performance.object_layouts import footprint, layouts, storage
from examples.performance.object_layouts.footprint import measure
from examples.performance.object_layouts.layouts import LAYOUTS, PlainPoint
from examples.performance.object_layouts.storage import strategies

N = 1_000


@pytest.fixture(scope="module")
def bytes_of() -> dict[str, float]:
    """Bytes an object of each layout, to the byte."""
    return {k: round(measure(make, N).alive) for k, make in LAYOUTS.items()}


def test_a_known_size_is_measured() -> None:
    floats = measure(lambda x, y: x / y, N)
    assert round(floats.alive) == (0.75).__sizeof__()
    assert floats.left < 1


def test_slots_halve_an_object(bytes_of: dict[str, float]) -> None:
    assert bytes_of["dataclass(slots=True)"] < 0.65 * bytes_of["class"]


def test_a_dataclass_costs_what_a_class_costs(
    bytes_of: dict[str, float],
) -> None:
    assert bytes_of["dataclass"] == bytes_of["class"]


def test_slots_over_a_plain_base_save_nothing_broken(
    bytes_of: dict[str, float],
) -> None:
    """S1-01: a base class with a dictionary cancels the gain of slots."""
    assert bytes_of["slots over a plain base"] == bytes_of["class"]


def test_a_dictionary_is_the_dearest_layout(
    bytes_of: dict[str, float],
) -> None:
    assert max(bytes_of, key=lambda name: bytes_of[name]) == "dict"


def test_a_look_at_the_dictionary_makes_one(
    bytes_of: dict[str, float],
) -> None:
    assert bytes_of["class, __dict__ used"] > bytes_of["class"] + 40


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_holds_both_numbers(name: str) -> None:
    made = LAYOUTS[name](3, 4)
    if isinstance(made, dict):
        assert made == {"x": 3, "y": 4}
    else:
        assert (getattr(made, "x", None), getattr(made, "y", None)) == (3, 4)


@pytest.mark.parametrize("name", strategies())
def test_every_store_keeps_instances_apart(name: str) -> None:
    make = strategies()[name]
    first, second = make(1, 2), make(3, 4)
    assert (first.x, first.y, second.x, second.y) == (1, 2, 3, 4)


def test_only_the_stores_in_the_descriptor_leave_bytes() -> None:
    left = {k: measure(make, N).left for k, make in strategies().items()}
    leaking = {name for name, size in left.items() if size > 1}
    assert leaking == {"weak-key dictionary", "dictionary by id"}


def test_values_by_id_outlive_their_owner_broken() -> None:
    """S0-17: a thousand owners are gone and every value is still held."""
    by_id = storage.ById()
    owner = storage.owner_of(lambda: by_id)
    kept = [owner(1, 2) for _ in range(N)]
    kept.clear()
    assert len(by_id.values) == N


def test_tracing_ends_when_a_maker_fails() -> None:
    calls = iter(range(105))

    with pytest.raises(StopIteration):
        measure(lambda x, y: next(calls), N)
    assert not tracemalloc.is_tracing()


def test_a_plain_point_has_no_dictionary_before_it_is_asked() -> None:
    assert vars(PlainPoint(3, 4)) == {"x": 3, "y": 4}


@pytest.mark.parametrize(
    ("module", "first"),
    [
        (footprint, "complex 32 bytes"),
        (layouts, "dict                     dict"),
        (storage, "weak-key dictionary      3 4"),
    ],
    ids=["footprint", "layouts", "storage"],
)
def test_output(
    module: object, first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr().out.splitlines()[0] == first
