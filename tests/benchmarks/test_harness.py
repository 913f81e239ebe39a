"""Measurements do the same work, and what is written can be read."""

import functools
import itertools
import math
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import __main__ as command
from benchmarks import _bindings, _harness
from benchmarks._harness import Measurement, Variant

MACHINE = {
    "cpu_model_name": "Abacus",
    "cpu_count": "2",
    "python": "CPython 3.11.7",
    "compiler": "GCC 12.2.0",
    "date": "2026-11-21",
}
TAKEN = [
    {"python": [2.0, 2.2], "typed": [0.04, 0.05], "c": [0.04, 0.05]},
    {"python": [2.4, 2.1], "typed": [0.06, 0.07], "c": [0.05, 0.03]},
]


def echo(result: object) -> object:
    """Do no work at all."""
    return result


def sums(*results: object) -> Measurement:
    """Return variants with these results."""
    return Measurement(
        title="Sum of nothing",
        variants=tuple(
            Variant(name, label, functools.partial(echo, result))
            for name, label, result in zip(
                ("python", "typed", "c"),
                ("Python", "Cython", "hand-written C"),
                results,
                strict=True,
            )
        ),
        plain="python",
        best="c",
    )


def test_a_variant_that_does_other_work_is_named() -> None:
    assert _harness.disagreement(sums(1, 1, 1)) is None
    assert _harness.disagreement(sums(1, 2, 1)) == "typed"


def test_the_fastest_sample_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    _harness.save("sums", TAKEN, MACHINE)
    result = _harness.read("sums", tmp_path)
    assert result.seconds == {"python": 2.0, "typed": 0.04, "c": 0.03}
    assert result.ratio("typed", "python") == pytest.approx(50)
    assert result.machine["cpu_model_name"] == "Abacus"


def test_the_table_shows_ratios_and_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    _harness.save("sums", TAKEN, MACHINE)
    result = _harness.read("sums", tmp_path)
    assert _harness.table(sums(1, 1, 1), result).splitlines() == [
        "| Version | Times plain Python | Of hand-written C |",
        "| :-- | --: | --: |",
        "| Python | 1.0 | 1.5% |",
        "| Cython | 50 | 75% |",
        "| hand-written C | 67 | 100% |",
        "",
        "Sum of nothing. Abacus, 2 cores, CPython 3.11.7, GCC 12.2.0; "
        "2026-11-21.",
    ]


def test_the_table_names_what_counts_as_one_and_no_idle_compiler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    _harness.save("sums", TAKEN, MACHINE)
    loops = replace(
        sums(1, 1, 1),
        plain_label="asyncio",
        best_label="uvloop",
        compiled=False,
    )
    told = _harness.table(loops, _harness.read("sums", tmp_path)).splitlines()
    assert told[0] == "| Version | Times asyncio | Of uvloop |"
    assert told[-1] == (
        "Sum of nothing. Abacus, 2 cores, CPython 3.11.7; 2026-11-21."
    )


def test_a_ladder_has_a_picture_that_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    _harness.save(
        "sums", [{**TAKEN[0], "prange": [0.01], "worse": [8]}], MACHINE
    )
    both = Variant("prange", "Cython, `prange`", functools.partial(echo, 1))
    worse = Variant("worse", "worse", functools.partial(echo, 1))
    steps = replace(
        sums(1, 1, 1),
        variants=(*sums(1, 1, 1).variants, both, worse),
        plain_label="plain `Python`",
    )
    told = _harness.table(steps, _harness.read("sums", tmp_path))
    picture = told[told.index("<figure>") :]
    assert (
        "Times plain Python, on a logarithmic axis: Python 1, Cython 50, "
        "hand-written C 50, Cython, prange 200, worse 0.25."
    ) in picture
    assert picture.endswith("</svg></figure>\n")
    bars = re.findall(r'<path d="([^"]*)"\s+style="fill: #0173b2', picture)
    assert ">0.25</text>" in picture
    python, cython, c, prange, _ = map(end, bars)
    names = re.findall(r'text-anchor: end[^>]* x="([\d.]+)"', picture)
    begin = [min(map(float, re.findall(r"M ([\d.]+)", bar))) for bar in bars]
    assert len(set(begin)) == 1
    assert max(map(float, names)) < begin[0]
    assert cython == c
    assert (prange - cython) / (cython - python) == pytest.approx(
        math.log(4) / math.log(50), abs=0.01
    )
    assert "currentColor" in picture
    shapes = re.sub(r'>[^<]*<|aria-label="[^"]*"', "", picture)
    assert re.search(r"\d\.\d\d", shapes) is None
    assert "<g/>" not in picture


def end(path: str) -> float:
    """Return where a bar ends, from the left."""
    return max(float(x) for x in re.findall(r"[ML] ([\d.]+)", path))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.183, "0.18"),
        (1.13, "1.1"),
        (9.96, "10"),
        (57.4, "57"),
        (99.9, "100"),
        (1614.4, "1600"),
    ],
)
def test_two_digits_are_shown(value: float, shown: str) -> None:
    assert _harness.figure(value) == shown


def test_a_sample_lasts_long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = itertools.count(0, 0.003)
    monkeypatch.setattr("time.process_time", lambda: next(ticks))
    calls: list[int] = []

    def work() -> None:
        calls.append(1)
        next(ticks)

    loops = _harness.calibrate(Variant("slow", "slow", work))
    assert loops == 4  # the clock ticks once more as it is read
    assert len(calls) == 1 + 2 + 4


def test_variants_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_harness, "LEAST", 0.0)
    monkeypatch.setattr(_harness, "TRIES", 3)
    turns: list[str] = []
    measurement = Measurement(
        title="Turns",
        variants=(
            Variant("a", "a", lambda: turns.append("a")),
            Variant("b", "b", lambda: turns.append("b"), parallel=True),
        ),
        plain="a",
        best="b",
    )
    taken = _harness.sample(measurement, 2)
    assert turns == ["a", "b"] + 2 * ["a", "b", "b", "b"]
    assert {name: len(values) for name, values in taken.items()} == {
        "a": 2,
        "b": 2,
    }


def test_a_parallel_sample_is_the_best_of_half_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = 0.0
    lengths = iter([0.2, 0.1, 0.2, 0.05])

    def work() -> None:
        nonlocal clock
        clock += next(lengths)

    monkeypatch.setattr("time.perf_counter", lambda: clock)
    both = Variant("both", "both cores", work, parallel=True)
    assert _harness.take(both, 1) == pytest.approx(0.1)
    assert next(lengths) == 0.05


def test_a_long_run_is_timed_once_with_all_that_it_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[str] = []
    burn = "import time\nwhile time.process_time() < 0.2: pass"

    def work() -> None:
        runs.append("work")
        subprocess.run([sys.executable, "-c", burn], check=True)

    measurement = Measurement(
        title="Burned",
        variants=(Variant("burn", "Burning", work, pieces=2),),
        plain="burn",
        best="burn",
        compiled=False,
        long=True,
        prepare=lambda: runs.append("prepare"),
    )
    assert _harness.disagreement(measurement) is None
    taken = _harness.sample(measurement, 4)
    assert runs == ["prepare", "work"]
    assert taken["burn"][0] > 0.09  # half of it, as the system counts
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    _harness.save("burn", [{"burn": [0.123]}], MACHINE)
    result = _harness.read("burn", tmp_path)
    assert _harness.table(measurement, result).splitlines() == [
        "| Run | Seconds of one core |",
        "| :-- | --: |",
        "| Burning | 0.12 |",
        "",
        "Burned. Abacus, 2 cores, CPython 3.11.7; 2026-11-21.",
    ]


def test_the_machine_is_described_without_its_name() -> None:
    where = _harness.machine(("Cython", "no-such-package"))
    assert where["cpu_model_name"]
    assert where["no-such-package"] == "not installed"
    assert "hostname" not in where
    assert not any("/" in value for value in where.values())


def test_every_measurement_is_recorded_and_in_step() -> None:
    for name in _harness.names():
        measurement = _harness.load(name)
        expected = [variant.name for variant in measurement.variants]
        result = _harness.read(name)
        assert sorted(result.seconds) == sorted(expected)
        written = (_harness.RESULTS / f"{name}.md").read_text()
        assert written == _harness.table(measurement, result)


def test_every_number_on_the_pages_holds() -> None:
    _, faults = _bindings.check(_harness.ROOT / "docs", _harness.read)
    assert [str(fault) for fault in faults] == []


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command."""
    monkeypatch.setattr(sys, "argv", ["benchmarks", *arguments])
    return command.main()


def test_an_unknown_measurement_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "rust") == 2
    known = ", ".join(_harness.names())
    assert f"no measurement 'rust': {known}" in capsys.readouterr().err


def test_a_false_claim_fails_the_command(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.write_text("<!--bench: cython.typed >= 9999 x python-->\n")
    monkeypatch.setattr(_harness, "ROOT", tmp_path)
    assert run(monkeypatch, "--check") == 1
    shown = capsys.readouterr()
    assert "docs/page.md:1: cython.typed is" in shown.err
    assert shown.out == "0 of 1 bound numbers hold\n"


def test_a_measurement_runs_in_a_process_of_its_own(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(_harness, "RESULTS", tmp_path)
    code = run(monkeypatch, "cython_route", "--rounds", "1", "--samples", "1")
    assert code == 0
    assert "queue" in capsys.readouterr().out
    assert (tmp_path / "cython_route.md").exists()


def test_other_work_is_refused_before_anything_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load(name: str) -> Measurement:
        assert name == "sums"
        return sums(1, 1, 2)

    monkeypatch.setattr(_harness, "load", load)
    with pytest.raises(ValueError, match=r"sums\.c returns something else"):
        _harness.measure("sums", 1, 1)
