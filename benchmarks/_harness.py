"""Measure variants side by side and write what was found.

Each round is a fresh process in which the variants take turns, so that a
busy moment slows all of them.  A variant's time is its fastest sample.
"""

import importlib
import json
import operator
import os
import pkgutil
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from prove.whole import write_whole

# pyperf has no type information.
pyperf: Any = importlib.import_module("pyperf")

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results"
LEAST = 0.01  # seconds that a sample lasts at least
LADDER = 4  # variants from which a table has a picture
TRIES = 40  # runs of which a parallel sample is the best, at most
PATIENCE = 0.5  # seconds after which no further one is begun


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to do the work.

    Args:
        name: The name that pages bind to.
        label: Its row in the table, in Markdown.
        run: Does the work once and returns the result.
        parallel: Whether it uses several cores; then the clock on the wall
            counts, and otherwise the processor time.
        pieces: How many pieces of work a run does; the time is of one.
    """

    name: str
    label: str
    run: Callable[[], object]
    parallel: bool = False
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Measurement:
    """Variants of the same work, and the two that the others stand beside.

    Args:
        title: What was done, with its size.
        variants: The rows of the table, in order.
        plain: The variant that counts as one.
        best: The variant that counts as 100%.
        same: Whether two results are the same; by default, equal.
        packages: Installed packages whose versions matter.
        compiled: Whether a C compiler made some of it, which is then named.
        plain_label: What the table calls `plain`.
        best_label: What the table calls `best`.
        long: Whether a run takes seconds, in processes of its own, and checks
            its own work; then it is timed once, by the processor time of
            all its processes, and the table shows that.
        prepare: What is done before anything is timed.
    """

    title: str
    variants: tuple[Variant, ...]
    plain: str
    best: str
    same: Callable[[object, object], bool] = operator.eq
    packages: tuple[str, ...] = ()
    compiled: bool = True
    plain_label: str = "plain Python"
    best_label: str = "hand-written C"
    long: bool = False
    prepare: Callable[[], object] = object


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured: the fastest time of each variant, in seconds."""

    seconds: dict[str, float]
    machine: dict[str, str]

    def ratio(self, variant: str, base: str) -> float:
        """Tell how many times as fast as `base` the variant is."""
        return self.seconds[base] / self.seconds[variant]


def names() -> list[str]:
    """Return the names of all measurements."""
    found = pkgutil.iter_modules([str(Path(__file__).parent)])
    return sorted(m.name for m in found if not m.name.startswith("_"))


def load(name: str) -> Measurement:
    """Import a measurement and set up its data."""
    module = importlib.import_module(f"benchmarks.{name}")
    made = module.measurement()
    assert isinstance(made, Measurement)
    return made


def disagreement(measurement: Measurement) -> str | None:
    """Name a variant that does other work than the plain one."""
    if measurement.long:
        return None
    by_name = {v.name: v for v in measurement.variants}
    expected = by_name[measurement.plain].run()
    for variant in measurement.variants:
        if not measurement.same(expected, variant.run()):
            return variant.name
    return None


def timed(variant: Variant, loops: int) -> float:
    """Return the time of `loops` runs."""
    clock = time.perf_counter if variant.parallel else time.process_time
    run = variant.run
    start = clock()
    for _ in range(loops):
        run()
    return clock() - start


def spent(variant: Variant) -> float:
    """Return the processor time of one run and of what it starts."""
    before = os.times()
    variant.run()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def take(variant: Variant, loops: int) -> float:
    """Return the seconds of one run.

    A parallel run is good only while all cores are free, so it is tried
    many times, each by itself.
    """
    if variant.parallel:
        tries = [timed(variant, 1)]
        while len(tries) < TRIES and sum(tries) < PATIENCE:
            tries.append(timed(variant, 1))
        return min(tries)
    return timed(variant, loops) / loops


def calibrate(variant: Variant) -> int:
    """Return how many runs make a sample; this warms up as well."""
    loops = 1
    while timed(variant, loops) < LEAST:
        loops *= 2
    return loops


def sample(measurement: Measurement, samples: int) -> dict[str, list[float]]:
    """Let the variants take turns; return the seconds of one run each."""
    measurement.prepare()
    if measurement.long:
        return {v.name: [spent(v) / v.pieces] for v in measurement.variants}
    loops = {v.name: calibrate(v) for v in measurement.variants}
    taken: dict[str, list[float]] = {v.name: [] for v in measurement.variants}
    for _ in range(samples):
        for variant in measurement.variants:
            taken[variant.name].append(take(variant, loops[variant.name]))
    return taken


def rounds(
    name: str, count: int, samples: int
) -> Iterator[dict[str, list[float]]]:
    """Sample in `count` fresh processes, one after the other."""
    command = [sys.executable, "-m", "benchmarks", name]
    for _ in range(count):
        done = subprocess.run(
            [*command, "--worker", str(samples)],
            cwd=ROOT,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        yield json.loads(done.stdout)


def processor() -> str:
    """Return the processor's name, without trade marks."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        text = ""
    found = re.search(r"^model name\s*: (.+)$", text, re.MULTILINE)
    return found[1].strip() if found else platform.machine()


def compiler() -> str:
    """Return the first line with which the C compiler names itself."""
    command = [os.environ.get("CC", "cc"), "--version"]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return "no C compiler"
    said = done.stdout.partition("\n")[0]
    return re.sub(r"^\S+ \((.*?)\) ", "GCC ", said)


def machine(packages: tuple[str, ...]) -> dict[str, str]:
    """Describe where the numbers come from, without naming the host."""
    cores = os.cpu_count() or 1
    found = {
        "cpu_model_name": processor(),
        "cpu_count": str(cores),
        "system": platform.system(),
        "python": f"{platform.python_implementation()} "
        f"{platform.python_version()}",
        "compiler": compiler(),
        "date": datetime.now(UTC).date().isoformat(),
    }
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def save(
    name: str, taken: list[dict[str, list[float]]], where: dict[str, str]
) -> None:
    """Write the samples as a pyperf suite, which its command line can read."""
    suite = pyperf.BenchmarkSuite(
        [
            pyperf.Benchmark(
                [
                    pyperf.Run(
                        one[variant],
                        metadata={"name": variant, **where},
                        collect_metadata=False,
                    )
                    for one in taken
                ]
            )
            for variant in taken[0]
        ]
    )
    RESULTS.mkdir(exist_ok=True)
    suite.dump(str(RESULTS / f"{name}.json"), replace=True)


def read(name: str, folder: Path = RESULTS) -> Result:
    """Read what was measured.

    Raises:
        FileNotFoundError: If it never was.
    """
    path = folder / f"{name}.json"
    if not path.exists():
        raise FileNotFoundError(
            f"{path.name} is missing: run `python -m benchmarks {name}`"
        )
    suite = pyperf.BenchmarkSuite.load(str(path))
    seconds: dict[str, float] = {}
    where: dict[str, str] = {}
    for benchmark in suite.get_benchmarks():
        seconds[benchmark.get_name()] = min(benchmark.get_values())
        where = {k: str(v) for k, v in benchmark.get_metadata().items()}
    return Result(seconds, where)


def figure(value: float) -> str:
    """Round to two digits: 0.18, 1.1, 57, 1600."""
    rounded = float(f"{value:.2g}")
    if rounded >= 10:
        return f"{rounded:.0f}"
    return f"{rounded:.1f}" if rounded >= 1 else f"{rounded:g}"


def table(measurement: Measurement, result: Result) -> str:
    """Return the Markdown table that the pages embed."""
    where = result.machine
    if measurement.long:
        lines = ["| Run | Seconds of one core |", "| :-- | --: |"]
        lines += [
            f"| {v.label} | {figure(result.seconds[v.name])} |"
            for v in measurement.variants
        ]
        return "\n".join([*lines, "", where_from(measurement, where), ""])
    lines = [
        f"| Version | Times {measurement.plain_label} "
        f"| Of {measurement.best_label} |",
        "| :-- | --: | --: |",
    ]
    for variant in measurement.variants:
        plain = figure(result.ratio(variant.name, measurement.plain))
        part = figure(100 * result.ratio(variant.name, measurement.best))
        lines.append(f"| {variant.label} | {plain} | {part}% |")
    lines += ["", where_from(measurement, where), ""]
    if len(measurement.variants) >= LADDER:
        # Here, because those who measure have no use for matplotlib.
        from benchmarks._chart import drawing

        ratios = {
            v.label: result.ratio(v.name, measurement.plain)
            for v in measurement.variants
        }
        lines += [drawing(f"Times {measurement.plain_label}", ratios), ""]
    return "\n".join(lines)


def where_from(measurement: Measurement, where: dict[str, str]) -> str:
    """Return what was done, on which machine, with which versions."""
    versions = "".join(f", {p} {where[p]}" for p in measurement.packages)
    compiled = f", {where['compiler']}" if measurement.compiled else ""
    return (
        f"{measurement.title}. {where['cpu_model_name']}, "
        f"{where['cpu_count']} cores, {where['python']}{versions}"
        f"{compiled}; {where['date']}."
    )


def measure(name: str, count: int, samples: int) -> Result:
    """Measure one, and write its results and its table.

    Raises:
        ValueError: If a variant does other work than the plain one.
    """
    measurement = load(name)
    if wrong := disagreement(measurement):
        raise ValueError(f"{name}.{wrong} returns something else")
    taken = list(rounds(name, 1 if measurement.long else count, samples))
    save(name, taken, machine(measurement.packages))
    result = read(name)
    text = table(measurement, result)
    write_whole(RESULTS / f"{name}.md", text.encode())
    return result
