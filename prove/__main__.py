"""`python -m prove`: prove pages, or bring their claims up to date."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from prove.census import take_census
from prove.checkers import check_types
from prove.drawings import check_drawings
from prove.names import Names, check_names
from prove.numbers import check_numbers
from prove.origin import Problem
from prove.page import Program, read_page
from prove.program import prove
from prove.regions import check_regions
from prove.runner import Runner
from prove.update import update


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: The words after the command; by default those given.

    Returns:
        The exit status: 0 when all is proved, 1 when something is not.
    """
    parser = argparse.ArgumentParser(
        prog="python -m prove", description=__doc__
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="prove pages")
    check.add_argument("pages", nargs="+", type=Path)
    renew = commands.add_parser(
        "update", help="rewrite stale claims and outputs where they stand"
    )
    renew.add_argument("pages", nargs="*", type=Path)
    count = commands.add_parser(
        "census", help="hold the blocks of the built site against the pages"
    )
    count.add_argument("site", type=Path)
    commands.add_parser("regions", help="check the regions of examples/")
    chosen = parser.parse_args(arguments)
    missing = [p for p in getattr(chosen, "pages", []) if not p.is_file()]
    if missing:
        parser.error(f"{missing[0]}: there is no such page")
    match chosen.command:
        case "check":
            return _check(chosen.pages)
        case "update":
            return _update(chosen.pages)
        case "census":
            return _census(chosen.site)
        case _:
            return _tell(check_regions(Path.cwd()))


def _check(paths: Sequence[Path]) -> int:
    root = Path.cwd()
    findings: dict[str, list[str]] = {}
    programs: list[Program] = []
    with closing(Runner(root)) as runner:
        for path in paths:
            page = read_page(path, root)
            found = findings.setdefault(page.path, [])
            found.extend(map(str, page.problems))
            names = Names(page, root)
            found.extend(map(str, check_names(page, path, root, names)))
            found.extend(map(str, check_drawings(page, path, root, names)))
            found.extend(map(str, check_numbers(page, path, root)))
            for program in page.programs:
                found.extend(map(str, prove(program, runner).findings))
            programs += page.programs
    _, problems = check_types(programs, root)
    last = next(reversed(findings))
    for problem in problems:
        # One about an example file is told with the last page.
        findings.get(problem.origin.path, findings[last]).append(str(problem))
    for name, found in findings.items():
        print("\n\n".join(found) or f"{name}: proved")
    return 1 if any(findings.values()) else 0


def _update(pages: Sequence[Path]) -> int:
    if os.environ.get("CI"):
        print("CI never updates: run `make update` and commit what it says")
        return 1
    root = Path.cwd()
    chosen = pages or sorted((root / "docs").rglob("*.md"))
    with closing(Runner(root)) as runner:
        done = update([page.resolve() for page in chosen], root, runner)
    print(done.diff, end="")
    for reason in done.refused:
        print(reason)
    print(f"{len(done.changed)} files updated, {len(done.refused)} refused")
    return 1 if done.refused else 0


def _census(site: Path) -> int:
    census = take_census(Path.cwd(), site)
    print(f"{census.shown} blocks shown, {census.proved} proved")
    return _tell(census.problems)


def _tell(problems: Sequence[Problem]) -> int:
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
