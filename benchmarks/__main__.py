"""`python -m benchmarks`: measure, write the tables, check the pages."""

import argparse
import json
import sys
import time

from benchmarks import _bindings, _harness


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        "python -m benchmarks", description=__doc__
    )
    parser.add_argument("name", nargs="*", help="measurements (default: all)")
    parser.add_argument(
        "--check",
        action="store_true",
        help="check the pages against the recorded results; measure nothing",
    )
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--samples", type=int, default=4, metavar="N")
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def report() -> int:
    """Check the pages and say what is false; return the exit code."""
    count, found = _bindings.check(_harness.ROOT / "docs", _harness.read)
    for fault in found:
        print(fault, file=sys.stderr)
    print(f"{count - len(found)} of {count} bound numbers hold")
    return 1 if found else 0


def main() -> int:
    """Run the command."""
    asked = arguments()
    known = _harness.names()
    for name in asked.name:
        if name not in known:
            print(
                f"no measurement {name!r}: {', '.join(known)}", file=sys.stderr
            )
            return 2
    if asked.worker:
        taken = _harness.sample(_harness.load(asked.name[0]), asked.worker)
        print(json.dumps(taken))
        return 0
    if not asked.check:
        for name in asked.name or known:
            start = time.monotonic()
            result = _harness.measure(name, asked.rounds, asked.samples)
            print(f"{name} ({time.monotonic() - start:.0f} s)")
            made = _harness.load(name)
            for variant, seconds in result.seconds.items():
                ratio = _harness.figure(result.ratio(variant, made.plain))
                unit = f"x {made.plain}"
                if made.long:
                    ratio, unit = _harness.figure(seconds), "s"
                print(f"  {variant:12} {ratio:>6} {unit}")
    return report()


if __name__ == "__main__":
    sys.exit(main())
