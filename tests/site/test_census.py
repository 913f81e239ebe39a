"""The blocks that readers of the built site see are the blocks proved."""

from collections.abc import Callable
from pathlib import Path

from prove.census import take_census
from prove.record import Record

ROOT = Path(__file__).parents[2]


def test_blocks_seen_are_blocks_proved(
    site: Path, record_property: Callable[[str, object], None]
) -> None:
    census = take_census(ROOT, site)
    assert [str(problem) for problem in census.problems] == []
    assert census.shown == census.proved > 0
    record_property("shown", census.shown)
    # The build ran the cells of the notebooks, and an error would end it.
    cells = [
        Record(
            page=page,
            line=line,
            language="notebook cell",
            claims=0,
            interpreters=[],
            result="proved",
        )
        for page, lines in census.cells.items()
        for line in lines
    ]
    record_property("proved", cells)
