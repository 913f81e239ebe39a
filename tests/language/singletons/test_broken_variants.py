"""Singletons that hang, miss, forget, double, or are no class any more."""

import copy
import importlib
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event, Lock
from typing import Any

import pytest

import examples.language.decorators.database_broken as database_broken
from examples.language.singletons import (
    cached_broken,
    production_broken,
    stage_broken,
    theatre,
    unlocked_broken,
    warm_up_broken,
)
from examples.language.singletons.box_office import BoxOffice
from examples.language.singletons.playbill import singleton
from examples.language.singletons.production_broken import (
    DatabaseConnection,
    LoggedConnection,
    Logger,
)
from examples.language.singletons.shared_connection import (
    Logger as SoundLogger,
)
from examples.language.singletons.singleton_meta import Singleton
from examples.language.singletons.stampede import stampede
from examples.language.singletons.warm_up_broken import Lights


def nothing() -> None:
    """Forget nothing."""


@pytest.fixture
def meet() -> Callable[[], None]:
    """Wait inside until all eight threads are there."""
    everybody = Barrier(8)

    def meet() -> None:
        everybody.wait(10)

    return meet


def test_eight_threads_in_the_constructor_get_eight_loggers_broken(
    meet: Callable[[], None],
) -> None:
    """S1-14: no lock, so all of them pass the check before one stores."""

    class Slow(unlocked_broken.Logger):
        def __init__(self) -> None:
            meet()
            super().__init__()

    assert stampede(Slow, nothing, rounds=1) == {8: 1}
    assert Slow() is Slow()
    assert Slow().lines == []


class Impatient:
    """A lock that tells when it would wait for ever."""

    def __init__(self) -> None:
        self.lock = Lock()

    def __enter__(self) -> None:
        if not self.lock.acquire(timeout=0.1):
            raise TimeoutError("held already")

    def __exit__(self, *_: object) -> None:
        self.lock.release()


def test_nested_construction_waits_for_itself_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """S0-04: one lock, not re-entrant, held while the other is made."""
    meta = production_broken.SingletonMeta
    assert isinstance(meta._lock, type(Lock()))
    monkeypatch.setattr(meta, "_lock", Impatient())
    with pytest.raises(TimeoutError, match="held already"):
        LoggedConnection("theatre.db")
    Logger()
    made = LoggedConnection("theatre.db")
    assert made is LoggedConnection("theatre.db")
    assert Logger().lines == ["connected"]


def test_nested_construction_hangs_broken() -> None:
    """S0-04: the real lock, in a process that ends itself after a while."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import faulthandler\n"
            "faulthandler.dump_traceback_later(0.5, exit=True)\n"
            "from examples.language.singletons.production_broken import (\n"
            "    LoggedConnection)\n"
            "LoggedConnection('theatre.db')\n",
        ],
        capture_output=True,
        timeout=60,
    )
    told = done.stderr.decode()
    assert done.returncode == 1
    assert told.startswith("Timeout (0:00:00.500000)!")
    places = [line.split()[-1] for line in told.splitlines()[2:5]]
    assert places == ["__call__", "__init__", "__call__"]


def test_sound_metaclass_nests() -> None:
    class Inner(Singleton):
        pass

    class Outer(Singleton):
        def __init__(self) -> None:
            self.inner = Inner()

    assert Outer().inner is Inner()


def test_second_lookup_misses_what_was_cleared_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """S0-05: the other thread clears between the check and the lookup."""
    checked, cleared = Event(), Event()

    class Window(dict[type, Any]):
        def __contains__(self, key: object) -> bool:
            found = super().__contains__(key)
            checked.set()
            assert cleared.wait(10)
            return found

    meta = production_broken.SingletonMeta
    monkeypatch.setattr(meta, "_instances", Window({Logger: Logger()}))
    with ThreadPoolExecutor(1) as executor:
        reader = executor.submit(Logger)
        assert checked.wait(10)
        Logger.clear_instance()
        cleared.set()
        with pytest.raises(KeyError, match="Logger"):
            reader.result()


def test_production_readiness_is_a_label_broken() -> None:
    """S0-06: other arguments are ignored, no pool, and a copy is a twin."""
    first = DatabaseConnection("theatre.db")
    assert DatabaseConnection("cinema.db") is first
    assert first.connection_string == "theatre.db"
    assert first.get_connection() is None
    first._pool = pool = object()
    assert first.get_connection() is pool
    twin = copy.copy(first)
    assert twin is not first
    assert type(twin) is DatabaseConnection
    assert pickle.loads(pickle.dumps(first)) is not first


def test_without_nesting_the_lock_holds(
    enter: Callable[[], None], entered: list[int]
) -> None:
    class Slow(Logger):
        def __init__(self) -> None:
            enter()

    assert stampede(Slow, nothing, rounds=1) == {1: 1}
    assert entered == [1]


def test_cleared_production_class_makes_another() -> None:
    first = Logger()
    Logger.clear_instance()
    assert Logger() is not first


def test_new_without_a_guard_wipes_what_was_there_broken() -> None:
    """S2-24: `__init__` runs at every call."""
    held = stage_broken.Stage()
    held.props.append("skull")
    assert stage_broken.Stage() is held
    assert held.props == ["curtain"]


def test_subclass_gets_the_parents_instance_broken() -> None:
    """S2-24: the slot is looked up along the MRO."""
    stage = stage_broken.Stage()
    rehearsal = stage_broken.Rehearsal()
    assert rehearsal is stage
    assert not isinstance(rehearsal, stage_broken.Rehearsal)
    assert not hasattr(rehearsal, "notes")


def test_subclass_made_first_is_everybodys_broken() -> None:
    """S2-24: and it depends on who comes first."""
    rehearsal = stage_broken.Rehearsal()
    rehearsal.notes.append("louder")
    stage = stage_broken.Stage()
    assert type(stage) is stage_broken.Stage
    assert stage is not rehearsal
    stage_broken.Stage._instance = None
    del stage_broken.Rehearsal._instance


def test_arguments_are_impossible_broken() -> None:
    """S2-24: `__new__` gets them as well, and does not take them."""
    kind: Any = stage_broken.Stage
    with pytest.raises(TypeError, match=r"__new__\(\) takes 1 positional"):
        kind("Globe")


def test_instance_is_handed_out_before_it_is_set_up_broken() -> None:
    """S2-24: `__init__` comes after `__new__` has published."""
    published, looked = Event(), Event()

    class Slow(stage_broken.Stage):
        def __init__(self) -> None:
            published.set()
            assert looked.wait(10)
            super().__init__()

    with ThreadPoolExecutor(1) as executor:
        made = executor.submit(Slow)
        assert published.wait(10)
        half = Slow._instance
        assert not hasattr(half, "props")
        looked.set()
        assert made.result() is half


def test_unpickling_overwrites_the_living_broken() -> None:
    """S2-24: `__new__` gives the one there is, and pickle fills it."""
    stage = stage_broken.Stage()
    data = pickle.dumps(stage)
    stage.props.append("skull")
    assert pickle.loads(data) is stage
    assert stage.props == ["curtain"]


SCRIPT = """\
class Office:
    pass

office = Office()

if __name__ == "__main__":
    import desk
    print(desk.office is office, type(desk.office) is Office)
"""


def run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == b""
    return done.stdout.decode().strip()


def test_script_that_is_imported_runs_twice_broken(tmp_path: Path) -> None:
    """S2-24: one file, as `__main__` and under its own name."""
    (tmp_path / "office.py").write_text(SCRIPT)
    (tmp_path / "desk.py").write_text("from office import office\n")
    assert run(tmp_path, "office.py") == "False False"
    (tmp_path / "start.py").write_text(
        "import desk\nfrom office import office\nprint(desk.office is office)"
    )
    assert run(tmp_path, "start.py") == "True"


def test_file_with_two_names_runs_twice_broken(tmp_path: Path) -> None:
    """S2-24: its folder is on the path, and so is the folder's parent."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "office.py").write_text("office = object()\n")
    (tmp_path / "start.py").write_text(
        "import sys\nsys.path.append('house')\n"
        "import office, house.office\n"
        "print(office.office is house.office.office)\n"
    )
    assert run(tmp_path, "start.py") == "False"


def test_reloaded_module_makes_another_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S2-24: who imported the name before holds the old one."""
    (tmp_path / "reloaded_office.py").write_text("office = object()\n")
    monkeypatch.syspath_prepend(tmp_path)
    module: Any = importlib.import_module("reloaded_office")
    before = module.office
    try:
        assert importlib.reload(module) is module
    finally:
        del sys.modules["reloaded_office"]
    assert module.office is not before


def test_class_that_became_a_function_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """S2-18: no `isinstance`, no subclass, no pickle."""
    monkeypatch.setattr(database_broken, "instances", {})
    name: Any = database_broken.Database
    made = name("tides.db")
    with pytest.raises(TypeError, match="isinstance"):
        isinstance(made, name)
    with pytest.raises(TypeError):
        type("Replica", (name,), {})
    with pytest.raises(pickle.PicklingError, match="not the same object"):
        pickle.dumps(made)
    assert name("ships.db") is made


def test_function_in_place_of_a_class_has_no_lock_broken(
    meet: Callable[[], None],
) -> None:
    """S2-18: eight threads, eight instances."""

    class Slow:
        def __init__(self) -> None:
            meet()

    assert stampede(database_broken.singleton(Slow), nothing, rounds=1) == {
        8: 1
    }
    del database_broken.instances[Slow]


def test_decorated_class_is_still_a_class() -> None:
    @singleton
    class Poster:
        def __init__(self) -> None:
            self.title = "Hamlet"

    assert isinstance(Poster(), Poster)
    assert Poster().title == "Hamlet"


def test_cache_does_not_hold_a_lock_broken(
    meet: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No id: all eight threads run the function, and each keeps its own."""

    class Slow(BoxOffice):
        def __init__(self) -> None:
            meet()
            super().__init__()

    monkeypatch.setattr(cached_broken, "BoxOffice", Slow)
    monkeypatch.setattr("builtins.print", lambda *_: None)
    assert stampede(cached_broken.box_office, nothing, rounds=1) == {8: 1}
    assert cached_broken.box_office.cache_info().currsize == 1
    offices = [cached_broken.box_office() for _ in range(2)]
    assert offices[0] is offices[1]


def test_cache_tells_spellings_apart_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: by position, by name and by default are three keys."""
    offices = {
        id(cached_broken.box_office()),
        id(cached_broken.box_office("Globe")),
        id(cached_broken.box_office(house="Globe")),
    }
    assert len(offices) == 3
    line = "opening a box office for the Globe\n"
    assert capsys.readouterr() == (line * 3, "")


def test_factory_without_parameters_has_one_spelling() -> None:
    with pytest.raises(TypeError, match="takes 0 positional"):
        theatre.database("theatre.db")  # type: ignore[call-arg] # pyright: ignore


def test_constructor_that_waits_for_another_thread_broken() -> None:
    """No id: the lock is re-entrant, but only for the thread that has it."""
    lights = Lights(0.1)
    lights.helper.join(10)
    assert not lights.are_up
    assert SoundLogger().lines == ["lights up"]


def test_constructor_that_waits_is_fine_if_nobody_needs_the_lock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Free:
        def log(self, line: str) -> None:
            """Need no lock."""

    monkeypatch.setattr(warm_up_broken, "Logger", Free)
    assert Lights(patience=10).are_up


@pytest.mark.parametrize(
    ("module", "printed"),
    [
        (unlocked_broken, "one, in one thread: True\n"),
        (production_broken, "True None\n"),
        (stage_broken, "['curtain'] Stage\n"),
        (
            cached_broken,
            "opening a box office for the Globe\n" * 2 + "False\n",
        ),
        (warm_up_broken, "up in 0.1 s: False\n['lights up']\n"),
    ],
)
def test_mains(
    module: Any, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr() == (printed, "")
