"""A shared object with stand-ins that nobody else sees."""

import asyncio

import pytest

from examples.language.singletons.solutions import replaceable as solution
from examples.language.singletons.solutions.replaceable import Replaceable


def test_everybody_shares_what_is_made_once() -> None:
    shared = Replaceable(object)
    assert shared() is shared()


def test_stand_in_is_used_and_given_up() -> None:
    made: list[int] = []
    shared: Replaceable[object] = Replaceable(lambda: made.append(1))
    with shared.replaced_by("outer"):
        with shared.replaced_by(stand_in=None):
            assert shared() is None
        assert shared() == "outer"
        with pytest.raises(ValueError, match="x"), shared.replaced_by("in"):
            raise ValueError("x")
        assert shared() == "outer"
    assert made == []
    shared()
    shared()
    assert made == [1]


def test_tasks_replace_for_themselves() -> None:
    shared: Replaceable[str] = Replaceable(lambda: "real")

    async def use(stand_in: str, everybody: asyncio.Barrier) -> str:
        with shared.replaced_by(stand_in):
            await everybody.wait()
            return shared()

    async def main() -> tuple[str, str]:
        everybody = asyncio.Barrier(2)
        return await asyncio.gather(
            use("one", everybody), use("two", everybody)
        )

    assert [*asyncio.run(main())] == ["one", "two"]


def test_variable_has_a_name() -> None:
    assert Replaceable(object)._stand_in.name == "stand_in"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr() == ("a reading\nHamlet\n", "")
