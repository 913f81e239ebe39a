"""Chooses among mutants, by a seed."""

import random
from collections.abc import Sequence

from drift.mutant import Mutant

__all__ = ["sampled"]


def sampled(
    mutants: Sequence[Mutant], count: int, source: random.Random
) -> list[Mutant]:
    """Some of the mutants, evenly over kinds, and over files within a kind.

    Args:
        mutants: All that there are.
        count: How many are wanted.
        source: Where chance comes from.
    """
    kinds: dict[str, dict[str, list[Mutant]]] = {}
    for mutant in mutants:
        files = kinds.setdefault(mutant.kind, {})
        files.setdefault(mutant.path, []).append(mutant)
    queues = [_dealt(kinds[kind], source) for kind in sorted(kinds)]
    chosen: list[Mutant] = []
    while queues and len(chosen) < count:
        queues = [queue for queue in queues if queue]
        for queue in queues:
            if len(chosen) < count:
                chosen.append(queue.pop())
    return chosen


def _dealt(
    files: dict[str, list[Mutant]], source: random.Random
) -> list[Mutant]:
    """The mutants of one kind: the last of each file, then the next."""
    piles = [files[path] for path in sorted(files)]
    for pile in piles:
        source.shuffle(pile)
    source.shuffle(piles)
    dealt: list[Mutant] = []
    while piles:
        dealt.extend(pile.pop() for pile in piles)
        piles = [pile for pile in piles if pile]
    return dealt[::-1]
