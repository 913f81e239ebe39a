"""Five ways to one object, under threads, copied, pickled and derived."""

import copy
import pickle
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier, Event
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

import examples.language.singletons as singletons
from examples.language.singletons import (
    audition,
    box_office,
    playbill,
    shared_connection,
    singleton_meta,
    stage,
    theatre,
)
from examples.language.singletons import stampede as stampedes
from examples.language.singletons.audition import (
    CANDIDATES,
    OFFICE,
    Candidate,
    is_same,
)
from examples.language.singletons.box_office import (
    BoxOffice,
    SoldError,
    office,
)
from examples.language.singletons.playbill import Playbill, singleton
from examples.language.singletons.shared_connection import (
    Logger,
    SharedConnection,
)
from examples.language.singletons.singleton_meta import (
    ConflictError,
    Singleton,
    SingletonMeta,
)
from examples.language.singletons.stage import Stage
from examples.language.singletons.stampede import stampede

Enter = Callable[[], None]


def nothing() -> None:
    """Forget nothing."""


@pytest.fixture
def real_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the module back that the rest of the tests has imported."""
    monkeypatch.setitem(sys.modules, OFFICE, box_office)
    monkeypatch.setattr(singletons, "box_office", box_office)


def test_stampede_counts_different_objects() -> None:
    assert stampede(object, nothing) == {8: 1000}
    assert stampede(lambda: None, nothing, rounds=3, threads=2) == {1: 3}


def test_stampede_forgets_before_each_round() -> None:
    made: list[object] = []
    assert stampede(
        lambda: made[0], lambda: made.insert(0, object()), rounds=5
    ) == {1: 5}
    assert len(made) == 5


def test_stampede_starts_its_threads_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    arrived: list[int] = []

    class Watched(Barrier):
        def wait(self, timeout: float | None = None) -> int:
            arrived.append(self.parties)
            return super().wait(timeout)

    monkeypatch.setattr(stampedes, "Barrier", Watched)
    here = stampede(lambda: (*arrived,), arrived.clear, rounds=3, threads=4)
    assert arrived == [4] * 4
    assert sum(here.values()) == 3
    assert stampede(lambda: len(arrived), arrived.clear, rounds=3) == {1: 3}


@pytest.mark.usefixtures("haste", "real_office")
@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda each: each.name)
def test_eight_threads_get_one_object_in_thousands_of_rounds(
    candidate: Candidate,
) -> None:
    counts = stampede(candidate.make, candidate.forget, rounds=2000)
    assert counts == {1: 2000}


@pytest.mark.usefixtures("real_office")
@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda each: each.name)
def test_candidates_forget(candidate: Candidate) -> None:
    first = candidate.make()
    assert candidate.make() is first
    candidate.forget()
    assert candidate.make() is not first


@pytest.mark.usefixtures("real_office")
def test_audition(capsys: pytest.CaptureFixture[str]) -> None:
    audition.main(rounds=2)
    assert capsys.readouterr().out.splitlines() == [
        "           objects  copied   pickled",
        "module     1        itself   itself",
        "factory    1        a twin   refused",
        "metaclass  1        itself   itself",
        "__new__    1        itself   itself",
        "decorator  1        itself   itself",
    ]
    assert theatre._database.cache_info().currsize == 0


def test_audition_lets_other_errors_through() -> None:
    with pytest.raises(ZeroDivisionError):
        is_same(lambda _: 1 / 0, object())


def test_audition_holds_five_hundred_rounds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[int] = []

    def counted(make: Any, forget: Any, rounds: int) -> Counter[int]:
        asked.append(rounds)
        return Counter({1: 1, 3: 1})

    monkeypatch.setattr(audition, "stampede", counted)
    audition.main()
    assert asked == [500] * 5
    assert capsys.readouterr().out.count(" 3 ") == 5


# The module.


def test_module_runs_once_for_eight_threads(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    enter: Enter,
    entered: list[int],
) -> None:
    gate = SimpleNamespace(enter=enter)
    monkeypatch.setitem(sys.modules, "gate_of_module", gate)
    (tmp_path / "gated_module.py").write_text(
        "import gate_of_module\ngate_of_module.enter()\noffice = object()\n"
    )
    monkeypatch.syspath_prepend(tmp_path)

    def make() -> object:
        from gated_module import (  # type: ignore[import-not-found]
            office,  # pyright: ignore  # it was written just now
        )

        return office

    try:
        assert stampede(make, nothing, rounds=1) == {1: 1}
    finally:
        del sys.modules["gated_module"]
    assert entered == [1]


def test_office_sells_a_seat_once() -> None:
    office.sell("A1", "Ada")
    with pytest.raises(SoldError, match=r"^A1 belongs to Ada$"):
        office.sell("A1", "Ben")
    office.sell("A2", "Ben")
    assert office.sold == {"A1": "Ada", "A2": "Ben"}


def test_one_object_is_not_a_locked_object() -> None:
    class Watched(dict[str, str]):
        def __setitem__(self, seat: str, guest: str) -> None:
            locked.append(other._lock.locked())
            super().__setitem__(seat, guest)

    locked: list[bool] = []
    other = BoxOffice()
    other.sold = Watched()
    other.sell("A1", "Ada")
    assert (locked, other._lock.locked()) == ([True], False)


def test_office_travels_by_name() -> None:
    assert copy.copy(office) is copy.deepcopy(office) is office
    assert pickle.loads(pickle.dumps(office)) is office


def test_second_office_cannot_pass_for_the_first() -> None:
    with pytest.raises(pickle.PicklingError, match="not the same object"):
        pickle.dumps(BoxOffice())


# The factory.


def test_factory_opens_one_pool(tmp_path: Path) -> None:
    assert theatre.database() is theatre.database()
    assert theatre.database().path == "theatre.db"
    assert (tmp_path / "theatre.db").exists()


def test_forgotten_pool_is_closed_and_another_opened() -> None:
    first = theatre.database()
    theatre.forget_database()
    with pytest.raises(sqlite3.ProgrammingError, match="closed database"):
        first.get_connection().__enter__()
    with theatre.database().get_connection() as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_forgetting_what_was_never_made_makes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(theatre, "DatabaseConnection")
    theatre.forget_database()


def test_factory_makes_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch, enter: Enter, entered: list[int]
) -> None:
    class Slow:
        def __init__(self, path: str) -> None:
            enter()

        def close(self) -> None:
            """Nothing to close."""

    monkeypatch.setattr(theatre, "DatabaseConnection", Slow)
    assert stampede(theatre.database, nothing, rounds=1) == {1: 1}
    theatre.forget_database()
    assert entered == [1]


def test_forgetting_waits_for_who_is_making(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inside, go_on, forgotten = Event(), Event(), Event()
    closed: list[object] = []

    class Slow:
        def __init__(self, path: str) -> None:
            inside.set()
            assert go_on.wait(10)

        def close(self) -> None:
            closed.append(self)

    def forget() -> None:
        theatre.forget_database()
        forgotten.set()

    monkeypatch.setattr(theatre, "DatabaseConnection", Slow)
    with ThreadPoolExecutor(2) as executor:
        made = executor.submit(theatre.database)
        assert inside.wait(10)
        executor.submit(forget)
        assert not forgotten.wait(0.1)
        go_on.set()
        assert forgotten.wait(10)
    assert closed == [made.result()]


def test_factory_that_needs_itself_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def circular(path: str) -> object:
        return theatre.database()

    monkeypatch.setattr(theatre, "DatabaseConnection", circular)
    with pytest.raises(RecursionError):
        theatre.database()


# The metaclass.


class House(Singleton):
    def __init__(self, name: str, seats: int = 700) -> None:
        self.name, self.seats = name, seats


@pytest.fixture(autouse=True)
def forget_house() -> None:
    House.clear_instance()


def test_same_arguments_give_the_same_instance() -> None:
    globe = House("Globe")
    assert House("Globe") is House(name="Globe") is globe
    assert House("Globe", 700) is House(seats=700, name="Globe") is globe
    assert (globe.name, globe.seats) == ("Globe", 700)


def test_other_arguments_are_refused() -> None:
    House("Globe")
    with pytest.raises(ConflictError) as caught:
        House("Rose")
    assert isinstance(caught.value, ValueError)
    assert str(caught.value) == (
        "made with {'name': 'Globe', 'seats': 700}, "
        "not {'name': 'Rose', 'seats': 700}"
    )
    with pytest.raises(ConflictError, match="'seats': 701"):
        House("Globe", seats=701)
    with pytest.raises(TypeError, match="missing a required argument"):
        House()  # type: ignore[call-arg]  # pyright: ignore


def test_first_call_fails_as_the_constructor_does() -> None:
    with pytest.raises(TypeError, match=r"__init__\(\) missing 1 required"):
        House()  # type: ignore[call-arg]  # pyright: ignore
    assert House("Globe").name == "Globe"


def test_same_spelling_needs_no_signature(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    globe = House("Globe", seats=1)
    monkeypatch.delattr(singleton_meta, "signature")
    assert House("Globe", seats=1) is globe


def test_each_class_has_its_own() -> None:
    class Stalls(House):
        pass

    stalls, house = Stalls("Globe"), House("Globe")
    assert type(stalls) is Stalls
    assert type(house) is House
    assert Stalls("Globe") is stalls


def test_namespace_and_keywords_reach_the_parents() -> None:
    class Parent(Singleton):
        titles: ClassVar[list[str]] = []

        def __init_subclass__(cls, title: str) -> None:
            cls.titles.append(title)

    class Child(Parent, title="child"):
        pass

    assert Parent.titles == ["child"]
    assert isinstance(Child(), Child)


def test_metaclass_cooperates_with_another() -> None:
    class Noted(type):
        def __init__(cls, *args: Any) -> None:
            super().__init__(*args)
            cls.noted = args[0]

    class Both(SingletonMeta, Noted):
        pass

    class Bell(metaclass=Both):
        pass

    assert (Bell.noted, Bell() is Bell()) == ("Bell", True)


def test_only_one_is_in_the_constructor(
    enter: Enter, entered: list[int]
) -> None:
    class Slow(Singleton):
        def __init__(self) -> None:
            enter()

    assert stampede(Slow, nothing, rounds=1) == {1: 1}
    assert entered == [1]


@pytest.mark.usefixtures("haste")
def test_nested_singletons_and_sixteen_threads(tmp_path: Path) -> None:
    def forget() -> None:
        for pool in pools:
            pool.close()
        pools.clear()
        SharedConnection.clear_instance()
        Logger.clear_instance()

    def make() -> object:
        pool = SharedConnection(path)
        pools.add(pool)
        Logger().log("asked")
        return pool, Logger()

    def both() -> object:
        made.append(make())
        return None

    path = str(tmp_path / "theatre.db")
    pools: set[SharedConnection] = set()
    made: list[object] = []
    assert stampede(both, forget, rounds=100, threads=16) == {1: 100}
    assert len(made) == 1600
    assert len(set(made)) == 100
    assert Logger().lines.count("asked") == 16
    assert Logger().lines[0] == f"SharedConnection opened {path}"
    forget()


def test_lock_is_one_for_all_classes() -> None:
    """Two that need each other in two threads cannot wait crosswise."""
    inside, go_on, tried = Event(), Event(), Event()

    class First(Singleton):
        def __init__(self) -> None:
            inside.set()
            assert go_on.wait(10)

    class Second(Singleton):
        pass

    def second() -> object:
        tried.set()
        return Second()

    with ThreadPoolExecutor(2) as executor:
        first = executor.submit(First)
        assert inside.wait(10)
        other = executor.submit(second)
        assert tried.wait(10)
        with pytest.raises(TimeoutError):
            other.result(0.1)
        go_on.set()
        assert type(other.result(10)) is Second
        assert type(first.result(10)) is First


def test_constructor_that_fails_leaves_nothing() -> None:
    class Shy(Singleton):
        failures = 1

        def __init__(self) -> None:
            if Shy.failures:
                Shy.failures -= 1
                raise RuntimeError("not today")

    with pytest.raises(RuntimeError, match="not today"):
        Shy()
    assert Shy() is Shy()


def test_constructor_that_needs_itself_says_so() -> None:
    class Circular(Singleton):
        def __init__(self) -> None:
            Circular()

    with pytest.raises(RecursionError):
        Circular()


def test_clearing_in_the_window_harms_nobody() -> None:
    """What S0-05 needs: somebody clears between the check and the return."""

    class Windy(Singleton):
        def __init__(self, draught: object) -> None:
            """Keep nothing."""

    class Draught:
        def __eq__(self, other: object) -> bool:
            Windy.clear_instance()
            return True

        __hash__ = None  # type: ignore[assignment]  # as Python would do

    windy = [Windy(Draught()), Windy(Draught())]
    assert windy[0] is windy[1]
    assert Windy(Draught()) is not windy[0]


def test_clearing_waits_for_who_is_making() -> None:
    inside, go_on, cleared = Event(), Event(), Event()

    class Slow(Singleton):
        def __init__(self) -> None:
            inside.set()
            assert go_on.wait(10)

    def clear() -> None:
        Slow.clear_instance()
        cleared.set()

    with ThreadPoolExecutor(2) as executor:
        made = executor.submit(Slow)
        assert inside.wait(10)
        executor.submit(clear)
        assert not cleared.wait(0.1)
        go_on.set()
        assert cleared.wait(10)
    assert Slow() is not made.result()


@pytest.mark.parametrize("name", ["copy", "deepcopy"])
def test_copies_are_the_original(name: str) -> None:
    globe = House("Globe", seats=[1, 2])  # type: ignore[arg-type]
    assert getattr(copy, name)(globe) is globe


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_unpickled_is_asked_for_again(protocol: int) -> None:
    data = pickle.dumps(House("Globe", seats=1), protocol)
    assert pickle.loads(data) is House("Globe", seats=1)
    House.clear_instance()
    again = pickle.loads(data)
    assert (again.name, again.seats) == ("Globe", 1)
    House.clear_instance()
    House("Rose")
    with pytest.raises(ConflictError, match="'Globe'"):
        pickle.loads(data)


def test_unpickled_elsewhere_it_is_made_there(tmp_path: Path) -> None:
    path = str(tmp_path / "theatre.db")
    with closing(SharedConnection(path, size=3)) as pool:
        data = pickle.dumps(pool)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import pickle, sys\n"
            "pool = pickle.load(sys.stdin.buffer)\n"
            "print(pool.path, pool.size)\n"
            "print(type(pool)(pool.path, 3) is pool)\n"
            "pool.close()\n",
        ],
        input=data,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode().splitlines() == [f"{path} 3", "True"]


def test_forgotten_instance_is_no_original_any_more() -> None:
    globe = House("Globe")
    House.clear_instance()
    with pytest.raises(TypeError, match=r"^not the one House$"):
        copy.copy(globe)
    rose = House("Rose")
    with pytest.raises(TypeError, match=r"^not the one House$"):
        pickle.dumps(globe)
    assert copy.copy(rose) is rose


# `__new__`.


def test_stage_is_set_up_once() -> None:
    Stage().props.append("skull")
    assert Stage() is Stage()
    assert Stage().props == ["curtain", "skull"]


def test_each_stage_class_has_its_own() -> None:
    class Studio(Stage):
        def _set_up(self) -> None:
            super()._set_up()
            self.props.append("mirror")

    class Basement(Studio):
        pass

    main, studio, basement = Stage(), Studio(), Basement()
    assert [type(each) for each in (main, studio, basement)] == [
        Stage,
        Studio,
        Basement,
    ]
    assert studio.props == basement.props == ["curtain", "mirror"]
    assert main.props == ["curtain"]
    assert Studio() is studio


def test_only_one_is_setting_up(enter: Enter, entered: list[int]) -> None:
    class Slow(Stage):
        def _set_up(self) -> None:
            enter()
            super()._set_up()

    assert stampede(lambda: Slow().props, nothing, rounds=1) == {1: 1}
    assert entered == [1]


def test_stage_that_fails_to_set_up_is_not_kept() -> None:
    class Shaky(Stage):
        def _set_up(self) -> None:
            raise RuntimeError("the curtain is stuck")

    for _ in range(2):
        with pytest.raises(RuntimeError, match="stuck"):
            Shaky()


def test_stage_travels_as_itself() -> None:
    assert copy.copy(Stage()) is copy.deepcopy(Stage()) is Stage()
    data = pickle.dumps(Stage())
    assert pickle.loads(data) is Stage()
    Stage().props.append("skull")
    assert pickle.loads(data).props == ["curtain", "skull"]


def test_stage_that_needs_itself_says_so() -> None:
    class Circular(Stage):
        def _set_up(self) -> None:
            Circular()

    with pytest.raises(RecursionError):
        Circular()


# The decorator.


def test_playbill_is_filled_once_and_stays_a_class() -> None:
    Playbill().acts.append("overture")
    assert Playbill() is Playbill()
    assert Playbill().acts == ["overture"]
    assert isinstance(Playbill(), Playbill)
    assert isinstance(Playbill, type)
    assert Playbill.__name__ == "Playbill"


def test_playbill_is_final() -> None:
    with pytest.raises(TypeError, match=r"^Playbill is a .* final$"):
        type("Leaflet", (Playbill,), {})


def test_playbill_takes_no_arguments() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        Playbill("Hamlet")  # type: ignore[call-arg]  # pyright: ignore


def test_decorated_constructor_runs_in_one_thread(
    enter: Enter, entered: list[int]
) -> None:
    @singleton
    class Slow:
        def __init__(self) -> None:
            enter()

    assert stampede(Slow, nothing, rounds=1) == {1: 1}
    assert entered == [1]


def test_decorated_class_that_needs_itself_says_so() -> None:
    @singleton
    class Circular:
        def __init__(self) -> None:
            Circular()

    with pytest.raises(RecursionError):
        Circular()


def test_decorated_class_that_fails_is_not_kept() -> None:
    @singleton
    class Shy:
        failures = 1

        def __init__(self) -> None:
            if Shy.failures:
                Shy.failures -= 1
                raise RuntimeError("not today")

    with pytest.raises(RuntimeError, match="not today"):
        Shy()
    assert Shy() is Shy()


def test_playbill_travels_as_itself() -> None:
    assert copy.copy(Playbill()) is copy.deepcopy(Playbill()) is Playbill()
    assert pickle.loads(pickle.dumps(Playbill())) is Playbill()


@pytest.mark.parametrize(
    ("module", "printed"),
    [
        (box_office, "not for Ben: A1 belongs to Ada\n"),
        (theatre, "one: True\n"),
        (stampedes, "Counter({8: 10})\n"),
        (
            singleton_meta,
            "True\nmade with {'name': 'Grace'}, not {'name': 'Alan'}\n",
        ),
        (
            shared_connection,
            "True ['SharedConnection opened :memory:']\n",
        ),
        (stage, "['curtain', 'skull']\n"),
        (playbill, "['overture'] True\n"),
    ],
)
def test_mains(
    module: Any, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if module is singleton_meta:
        singleton_meta.Usher.clear_instance()
    module.main()
    assert capsys.readouterr() == (printed, "")
