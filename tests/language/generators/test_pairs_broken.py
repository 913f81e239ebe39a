"""StopIteration inside a body."""

import pytest

from examples.language.generators import pairs_broken
from examples.language.generators.pairs_broken import pairs


@pytest.mark.parametrize("levels", [[], [1.5], [1.5, 2.0], [1.5, 2.0, 2.5]])
def test_bare_next_turns_the_end_into_an_error_broken(
    levels: list[float],
) -> None:
    """No id: PEP 479, StopIteration in a body is a RuntimeError."""
    made = pairs(levels)
    seen = [next(made) for _ in range(len(levels) // 2)]
    assert seen == list(zip(levels[::2], levels[1::2], strict=False))
    with pytest.raises(RuntimeError, match=r"^generator raised Stop") as error:
        next(made)
    assert isinstance(error.value.__cause__, StopIteration)


def test_map_takes_a_stray_end_for_its_own_broken() -> None:
    """No id: PEP 479 guards generators; `map` still ends in silence."""
    source = iter([1.5, 2.0, 2.5])

    def with_next(level: float) -> tuple[float, float]:
        return level, next(source)

    assert list(map(with_next, source)) == [(1.5, 2.0)]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    pairs_broken.main()
    assert capsys.readouterr().out == (
        "generator raised StopIteration, from StopIteration()\n"
    )
