"""A sample is even, repeatable, and never holds a mutant twice."""

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from drift.mutant import Mutant
from drift.sample import sampled

MUTANTS = st.lists(
    st.builds(
        Mutant,
        kind=st.sampled_from(["values", "claims", "links"]),
        path=st.sampled_from(["a.py", "b.md"]),
        line=st.integers(1, 50),
        source=st.just("x"),
        change=st.just("y"),
        edits=st.just(()),
    ),
    unique=True,
)


@given(MUTANTS, st.integers(0, 40), st.integers())
def test_a_sample_is_even_over_the_kinds(
    mutants: list[Mutant], count: int, seed: int
) -> None:
    chosen = sampled(mutants, count, random.Random(seed))
    assert chosen == sampled(mutants, count, random.Random(seed))
    assert len(chosen) == min(count, len(mutants))
    assert {*chosen} <= {*mutants}
    assert len({*chosen}) == len(chosen)
    had = Counter(mutant.kind for mutant in mutants)
    took = Counter(mutant.kind for mutant in chosen)
    most = max(took.values(), default=0)
    # A kind has fewer than another only when all of it was taken.
    assert all(took[k] >= most - 1 or took[k] == had[k] for k in had)


def test_within_a_kind_the_files_take_turns() -> None:
    many = [Mutant("values", "a.py", n, "", "", ()) for n in range(50)]
    few = [Mutant("values", "b.py", n, "", "", ()) for n in range(3)]
    chosen = sampled([*many, *few], 6, random.Random(1))
    assert Counter(m.path for m in chosen) == {"a.py": 3, "b.py": 3}
