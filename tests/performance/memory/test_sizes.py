"""Sizes: what an object weighs, alone, with others and without a dict."""

import importlib
import runpy
import sys
from itertools import count
from typing import Any

import pytest

from examples.performance.memory import (
    labels,
    reading,
    shared_keys,
    sizes,
    slots_broken,
)
from examples.performance.memory.reading import LeakyReading, Reading
from examples.performance.memory.solutions import culprits
from examples.performance.object_layouts.footprint import measure

asizeof: Any = importlib.import_module("pympler.asizeof")


def test_size_is_the_sum_of_the_parts_once() -> None:
    scan = bytes(100)
    twice = [scan, scan]
    whole = sys.getsizeof(twice) + sys.getsizeof(scan)
    assert sizes.deep_size(twice) == whole
    assert sizes.deep_size(twice, scan, scan) == whole
    assert sizes.deep_size() == 0


def test_size_knows_rings_and_stops_at_what_all_share() -> None:
    ring: list[object] = [int, sys, test_output]
    ring.append(ring)
    assert sizes.deep_size(ring) == sys.getsizeof(ring)


def test_pympler_agrees_but_for_padding() -> None:
    nested = [bytes(1000), {"film": [bytes(500)]}]
    ours, theirs = sizes.deep_size(nested), asizeof.asizeof(nested)
    assert 0 <= theirs - ours < 100


def test_a_typing_error_costs_the_module_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S1-01: `def __slots__ = [...]` is a syntax error, so nothing runs."""
    with pytest.raises(SyntaxError) as refused:
        exec(compile(slots_broken.SOURCE, "reading.py", "exec"))
    assert (refused.value.lineno, refused.value.msg) == (5, "expected '('")
    assert capsys.readouterr() == ("", "")


def test_a_base_with_a_dictionary_cancels_the_gain_broken() -> None:
    """S1-01: slots over a base without slots save nothing."""
    assert reading.has_dict(LeakyReading)
    assert not reading.has_dict(cls=Reading)
    lax, strict = LeakyReading(8, 60), Reading(aperture=8, shutter=60)
    assert (lax.aperture, lax.shutter) == (8, 60)
    assert (strict.aperture, strict.shutter) == (8, 60)
    setattr(lax, "apperture", 11)  # noqa: B010 -- checkers refuse the dot
    with pytest.raises(AttributeError, match="no attribute 'apperture'"):
        setattr(strict, "apperture", 11)  # noqa: B010 -- as above
    assert measure(LeakyReading, 500).alive > measure(Reading, 500).alive


def test_both_readings_describe_themselves() -> None:
    assert LeakyReading(8, 60).describe() == "leakyreading"
    assert Reading(8, 60).describe() == "reading"


def test_culprits_are_named_in_order_of_lookup() -> None:
    assert culprits.culprits(cls=LeakyReading) == ["Record"]
    assert culprits.culprits(Reading) == []

    class Later(Reading):
        """No slots of its own."""

    assert culprits.culprits(Later) == ["Later"]


def test_keys_are_shared_by_instances_that_are_alike() -> None:
    shared_keys.turns = count()
    diverse = [shared_keys.Diverse(1, 2) for _ in range(40)]
    assert vars(diverse[0]) == vars(diverse[39]) == {"tag_0": 1, "tag_1": 2}
    assert vars(diverse[38]) == {"tag_38": 1, "tag_39": 2}
    assert vars(shared_keys.Alike(1, 2)) == {"tag_0": 1, "tag_1": 2}
    alike = measure(shared_keys.Alike, 500).alive
    assert measure(shared_keys.Diverse, 500).alive > 1.5 * alike


def test_interned_names_are_one_object() -> None:
    book = [f"film_{number % 3} 36 exposures" for number in range(30)]
    loose = list(labels.films(lines=book, shared=False))
    tied = list(labels.films(book, shared=True))
    assert loose == tied == [line.split()[0] for line in book]
    assert (len(set(map(id, loose))), len(set(map(id, tied)))) == (30, 3)


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (culprits, "['Film']\n"),
        (labels, "1000 names, 1000 objects\n1000 names, 2 objects\n"),
        (reading, "leakyreading  True\nreading       False\n"),
        (shared_keys, "{'tag_0': 1, 'tag_1': 2} 2\n"),
        (sizes, "shallow: True\ndeep:    True\n"),
        (slots_broken, "reading.py:5: expected '('\n"),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr() == (output, "")
