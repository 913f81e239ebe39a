"""Takes on real SQLite, held against a list that copies itself."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012, SIM117

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import (
    AbstractContextManager,
    closing,
    contextmanager,
    suppress,
)
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples.language.context_managers import rehearsal
from examples.language.context_managers import take as chapter
from examples.language.context_managers.rehearsal import (
    Scene,
    ScrappedError,
    Step,
    improvise,
    model_take,
    play,
)
from examples.language.context_managers.take import (
    open_tape,
    record,
    take,
    tracks,
)

Take = Callable[[], AbstractContextManager[None]]

TITLES = st.sampled_from(["drums", "bass", "cowbell"])
SESSIONS: st.SearchStrategy[list[Step]] = st.recursive(
    st.lists(TITLES, max_size=2),
    lambda inner: st.lists(
        TITLES | st.builds(Scene, inner, st.sampled_from([0, 0, 1, 2, 3])),
        max_size=4,
    ),
    max_leaves=12,
)


@pytest.fixture
def tape() -> Iterator[sqlite3.Connection]:
    with open_tape() as tape:
        yield tape


def watched(inner: Take, note: Callable[[], object]) -> Take:
    """Note what outsiders see, before, inside and after each take."""

    @contextmanager
    def watching() -> Generator[None]:
        try:
            with inner():
                note()
                yield
                note()
        finally:
            note()

    return watching


def perform(
    session: list[Step], record: Callable[[str], object], take: Take
) -> int:
    """Play to the end; return how many takes were left to bring down."""
    try:
        play(session, record, take)
    except ScrappedError as error:
        return error.takes
    return 0


def on_a_list(session: list[Step]) -> tuple[list[str], int, list[list[str]]]:
    """The model: outsiders see the list as it is outside all takes."""
    reel: list[str] = []
    public: list[str] = []
    seen: list[list[str]] = []
    depth = 0

    def publish() -> None:
        if not depth:
            public[:] = reel

    def record(title: str) -> None:
        reel.append(title)
        publish()

    @contextmanager
    def take() -> Generator[None]:
        nonlocal depth
        depth += 1
        try:
            with model_take(reel):
                yield
        finally:
            depth -= 1
            publish()

    scraps = perform(
        session, record, watched(take, lambda: seen.append(list(public)))
    )
    return reel, scraps, seen


@settings(deadline=None)  # each session is written to a real file
@given(SESSIONS)
def test_any_session_ends_as_the_model_says(session: list[Step]) -> None:
    seen: list[list[str]] = []
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "tape.db")
        with open_tape(path) as tape, closing(sqlite3.connect(path)) as other:
            tape.execute("PRAGMA synchronous = OFF")
            scraps = perform(
                session,
                partial(record, tape),
                watched(
                    partial(take, tape), lambda: seen.append(tracks(other))
                ),
            )
            assert not tape.in_transaction
            assert (tracks(other), scraps, seen) == on_a_list(session)


@pytest.mark.parametrize("seed", range(40))
def test_improvised_sessions_agree_at_every_step(seed: int) -> None:
    reel: list[str] = []
    steps = improvise(Random(seed))
    with open_tape() as tape:

        def both(title: str) -> None:
            record(tape, title)
            reel.append(title)
            assert tracks(tape) == reel

        @contextmanager
        def take_both() -> Generator[None]:
            try:
                with take(tape), model_take(reel):
                    yield
            finally:
                assert tracks(tape) == reel

        perform(steps, both, take_both)


def test_improvisation_nests_scraps_and_keeps() -> None:
    def scenes(steps: object, depth: int) -> Iterator[tuple[int, int]]:
        assert isinstance(steps, list)
        for step in steps:
            if isinstance(step, Scene):
                yield depth, step.scraps
                yield from scenes(step.steps, depth + 1)
            else:
                assert step in {"drums", "bass", "cowbell"}

    made = [improvise(Random(seed)) for seed in range(300)]
    found = [each for steps in made for each in scenes(steps, 1)]
    assert {depth for depth, _ in found} == {1, 2, 3, 4}
    assert {scraps for _, scraps in found} == {0, 1, 2, 3}


def test_same_seed_same_session() -> None:
    assert improvise(Random(25)) == [
        "drums",
        Scene(["drums", "bass"], 0),
        Scene(
            [
                Scene([], 3),
                "drums",
                Scene(
                    [
                        "drums",
                        Scene(
                            [
                                Scene([], 3),
                                Scene(["bass", "drums", "cowbell"], 0),
                                "drums",
                            ],
                            0,
                        ),
                    ],
                    2,
                ),
            ],
            3,
        ),
    ]


def test_scrap_falls_through_as_many_takes_as_it_says() -> None:
    def session(scraps: int) -> list[Step]:
        inner = Scene(["c", Scene(["d"], scraps), "e"], 0)
        return ["a", Scene(["b", inner, "f"], 0), "g"]

    def kept(scraps: int) -> tuple[str, int]:
        reel: list[str] = []
        left = perform(session(scraps), reel.append, lambda: model_take(reel))
        return "".join(reel), left

    assert [kept(scraps) for scraps in range(5)] == [
        ("abcdefg", 0),
        ("abcefg", 0),
        ("abfg", 0),
        ("ag", 0),
        ("a", 1),
    ]


def test_passed_on_scrap_names_its_cause() -> None:
    reel: list[str] = []
    with pytest.raises(ScrappedError) as caught:
        play([Scene(["a"], 2)], reel.append, lambda: model_take(reel))
    assert (caught.value.takes, caught.value.args) == (1, (1,))
    assert isinstance(caught.value.__cause__, ScrappedError)
    assert caught.value.__cause__.takes == 2


def test_tracks_are_in_the_order_of_recording(
    tape: sqlite3.Connection,
) -> None:
    tape.execute("PRAGMA reverse_unordered_selects = ON")
    record(tape, "drums")
    record(tape, "bass")
    assert tracks(tape) == ["drums", "bass"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_model_goes_back_after_any_error(
    error: type[BaseException],
) -> None:
    reel = ["drums"]
    with pytest.raises(error, match="x"), model_take(reel):
        reel.append("bass")
        raise error("x")
    assert reel == ["drums"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_any_error_scraps_and_passes(
    tape: sqlite3.Connection, error: type[BaseException]
) -> None:
    with pytest.raises(error, match="x"), take(tape):
        record(tape, "drums")
        raise error("x")
    assert (tracks(tape), tape.in_transaction) == ([], False)


def test_take_that_cannot_be_kept_is_scrapped(
    tape: sqlite3.Connection,
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        with take(tape):
            record(tape, "bass", player="nobody")
    assert (tracks(tape), tape.in_transaction) == ([], False)


def test_deferred_check_waits_for_the_outermost_take(
    tape: sqlite3.Connection,
) -> None:
    with take(tape):
        with take(tape):
            record(tape, "bass", player="Carol")
        tape.execute("INSERT INTO player VALUES ('Carol')")
    assert tracks(tape) == ["bass"]


def test_rollback_by_sqlite_itself_does_not_hide_the_error(
    tape: sqlite3.Connection,
) -> None:
    add = "INSERT OR ROLLBACK INTO player VALUES ('Carol')"
    tape.execute(add)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"), take(tape):
        with take(tape):
            record(tape, "bass")
            tape.execute(add)
    assert (tracks(tape), tape.in_transaction) == ([], False)


def test_outer_take_complains_if_its_transaction_is_gone(
    tape: sqlite3.Connection,
) -> None:
    add = "INSERT OR ROLLBACK INTO player VALUES ('Carol')"
    tape.execute(add)
    with pytest.raises(sqlite3.OperationalError, match="no such savepoint"):
        with take(tape):
            with suppress(sqlite3.IntegrityError), take(tape):
                tape.execute(add)


def test_tape_is_closed_on_the_way_out() -> None:
    with open_tape() as tape:
        assert tape.isolation_level is None
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        tracks(tape)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    chapter.main()
    rehearsal.main()
    assert capsys.readouterr().out.splitlines() == [
        "scrapped: more cowbell",
        "['drums', 'bass']",
        "['drums', 'bass']",
    ]
