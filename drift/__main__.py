"""`python -m drift`: break the project on purpose; count what is noticed.

Every change is made in a copy of the project, and those checks of `make
test` are run there that have to do with the file.  A change that gets past
them all is a survivor: something that a page or a module says, and that
nothing holds it to.
"""

import argparse
import contextlib
import os
import queue
import random
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from drift.building import build_mutants
from drift.code import code_mutants
from drift.compiled import compiled_mutants
from drift.copies import PYTEST, Copy, Outcome
from drift.gates import Gate, Gates
from drift.mutant import Mutant
from drift.pages import page_mutants
from drift.sample import sampled
from drift.score import Fate, read_equivalents, score, survivors, table, write
from prove.regions import is_generated

__all__ = ["Trial", "UnsoundError", "all_mutants", "main"]

COUNT = 525
_SLOW = {"assets", "build", "diagrams", "notebooks"}
_TESTS = (".py", ".md")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?)(?: - .*)?$", re.MULTILINE)
_MUTANTS = {".py": code_mutants, ".pyx": compiled_mutants}
_NOT_OURS = "examples/performance/cython/wheel"  # built, not imported


def main(arguments: Sequence[str] | None = None) -> int:
    """Break the project, and say what was noticed.

    Args:
        arguments: The words after the command; by default those given.

    Returns:
        The exit status: 0 when every change was noticed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m drift",
        description="Break the project on purpose; count what is noticed.",
    )
    parser.add_argument("--count", type=int, help="how many changes to make")
    parser.add_argument("--seed", type=int, default=1, help="which of them")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--kind", help="changes of this kind only")
    parser.add_argument(
        "paths", nargs="*", help="files to change; then the score is not kept"
    )
    chosen = parser.parse_args(arguments)
    root = Path.cwd()
    every = all_mutants(root)
    try:
        equivalents = read_equivalents(root, every)
    except ValueError as error:
        parser.error(str(error))
    mutants = [
        mutant
        for mutant in every
        if chosen.kind in {None, mutant.kind}
        and (not chosen.paths or mutant.path.startswith(tuple(chosen.paths)))
    ]
    if not mutants:
        parser.error(f"nothing is changed in {' '.join(chosen.paths)}")
    whole = not chosen.paths and not chosen.kind and not chosen.count
    count = chosen.count or (COUNT if whole else len(mutants))
    mutants = sampled(mutants, count, random.Random(chosen.seed))
    # What needs a browser comes last: it takes longest.
    mutants.sort(key=lambda mutant: mutant.kind in _SLOW)
    fates = Trial(root, Gates(root)).run(mutants, chosen.jobs)
    counted = score(fates, equivalents)
    print(f"\n{table(counted)}")
    left = survivors(fates, equivalents)
    for mutant in left:
        print(mutant)
    if whole:
        write(root, chosen.seed, len(every), counted)
    return 1 if left else 0


def all_mutants(root: Path) -> list[Mutant]:
    """Every change to the project that is known.

    Args:
        root: The project.
    """
    return [*_of_examples(root), *_of_pages(root), *build_mutants(root)]


def _of_examples(root: Path) -> Iterator[Mutant]:
    for path in sorted((root / "examples").rglob("*.py*")):
        name = path.relative_to(root).as_posix()
        if name.startswith(_NOT_OURS) or path.suffix not in _MUTANTS:
            continue
        if is_generated(path):
            continue
        text = path.read_text(encoding="utf-8")
        yield from _MUTANTS[path.suffix](name, text)


def _of_pages(root: Path) -> Iterator[Mutant]:
    for path in sorted((root / "docs").rglob("*.md")):
        yield from page_mutants(path, root)


class UnsoundError(Exception):
    """A check fails without a change, so it cannot tell one."""


class Trial:
    """Puts mutants to the checks, several at a time.

    Args:
        root: The project.
        gates: What is checked for a mutant.
    """

    def __init__(self, root: Path, gates: Gates) -> None:
        self._root = root
        self._gates = gates
        self._sound: set[tuple[str, ...]] = set()
        self._lock = threading.Lock()
        self._errors: list[BaseException] = []

    def run(self, mutants: Sequence[Mutant], jobs: int) -> list[Fate]:
        """Put every mutant to the checks.

        Args:
            mutants: The mutants.
            jobs: How many at a time.

        Returns:
            What became of each, in the order of the mutants.

        Raises:
            UnsoundError: A check fails without a mutant.
        """
        pending: queue.SimpleQueue[int] = queue.SimpleQueue()
        for number in range(len(mutants)):
            pending.put(number)
        fates: dict[int, Fate] = {}
        with tempfile.TemporaryDirectory(prefix="drift-") as name:
            threads = [
                threading.Thread(
                    target=self._work,
                    args=(Path(name) / str(job), mutants, pending, fates),
                )
                for job in range(min(jobs, len(mutants)))
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        if self._errors:
            raise self._errors[0]
        return [fates[number] for number in range(len(mutants))]

    def _work(
        self,
        folder: Path,
        mutants: Sequence[Mutant],
        pending: "queue.SimpleQueue[int]",
        fates: dict[int, Fate],
    ) -> None:
        try:
            with contextlib.closing(Copy(self._root, folder)) as copy:
                while True:
                    number = pending.get_nowait()
                    try:
                        fate = self._fate(mutants[number], copy)
                        what = f"noticed by {fate.noticed}"
                        if not fate.noticed:
                            what = "SURVIVED"
                    except UnsoundError as error:
                        # Told at the end: the others are still worth it.
                        self._errors.append(error)
                        fate = Fate(mutants[number], "")
                        what = "UNSOUND"
                    fates[number] = fate
                    line = f"[{len(fates)}/{len(mutants)}] {fate.mutant}"
                    print(f"{line}\n    {what}", flush=True)
        except queue.Empty:
            pass
        except BaseException as error:
            self._errors.append(error)

    def _fate(self, mutant: Mutant, copy: Copy) -> Fate:
        built = False
        copy.plant(mutant)
        try:
            for gate in self._gates.of(mutant):
                name, command, limit = gate
                built = built or name == "compiler"
                outcome = copy.run(command, limit)
                if not outcome.passed:
                    copy.mend(mutant)
                    self._check(gate, outcome, copy, built)
                    return Fate(mutant, name, outcome.told)
            return Fate(mutant, "")
        finally:
            copy.mend(mutant)
            if built:
                self._compile(mutant, copy)

    def _compile(self, mutant: Mutant, copy: Copy) -> None:
        for name, command, limit in self._gates.of(mutant):
            if name == "compiler":
                outcome = copy.run(command, limit)
                if not outcome.passed:
                    raise RuntimeError(f"does not compile:\n{outcome.told}")

    def _check(
        self, gate: Gate, outcome: Outcome, copy: Copy, built: bool
    ) -> None:
        """Make sure that a check that failed passes without the change.

        Of a run of pytest that is the test that failed, and no other.
        """
        name, command, limit = gate
        failed = _FAILED.search(outcome.told)
        if command[:2] == PYTEST and failed:
            paths = [word for word in command if word.endswith(_TESTS)]
            command = tuple(word for word in command if word not in paths)
            command = (*command, failed[1])
        with self._lock:
            if command in self._sound:
                return
        if built:
            return  # compiled anew after this, and checked by other changes
        again = copy.run(command, limit)
        if not again.passed:
            raise UnsoundError(
                f"{name} fails without a change, so it cannot tell one: "
                f"mend that first\n{again.told}"
            )
        with self._lock:
            self._sound.add(command)


if __name__ == "__main__":
    sys.exit(main())
