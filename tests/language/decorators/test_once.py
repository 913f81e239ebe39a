"""One shared object: by a factory, and by the decorator that is copied."""

import pickle
from collections.abc import Callable, Iterator
from functools import cache
from threading import Barrier, Event, Thread
from typing import Any

import pytest

from examples.language.decorators import database_broken, once
from examples.language.decorators.database_broken import instances, singleton


@pytest.fixture(autouse=True)
def no_instances() -> Iterator[None]:
    instances.clear()
    yield
    instances.clear()


def test_factory_is_called_once() -> None:
    made: list[object] = []

    @once.once
    def harbour() -> object:
        """The one."""
        made.append(object())
        return made[-1]

    assert harbour() is harbour()
    assert len(made) == 1
    assert (harbour.__name__, harbour.__doc__) == ("harbour", "The one.")


def test_nothing_is_kept_of_a_failure() -> None:
    answers = iter(["locked", "open"])

    @once.once
    def harbour() -> str:
        answer = next(answers)
        if answer == "locked":
            raise OSError(answer)
        return answer

    with pytest.raises(OSError, match="locked"):
        harbour()
    assert (harbour(), harbour()) == ("open", "open")


def test_none_is_kept_too() -> None:
    made: list[None] = []

    @once.once
    def nothing() -> None:
        made.append(None)

    nothing()
    nothing()
    assert len(made) == 1


def test_second_thread_waits_for_the_first() -> None:
    second_is_done = Event()

    @once.once
    def harbour() -> bool:
        """Whether another thread got past this one while it was made."""
        second.start()
        return second_is_done.wait(0.02)

    def ask() -> None:
        answers.append(harbour())
        second_is_done.set()

    answers: list[bool] = []
    second = Thread(target=ask)
    answers.append(harbour())
    second.join()
    assert answers == [False, False]


def test_one_factory_may_use_another() -> None:
    @once.once
    def sea() -> str:
        return "sea"

    @once.once
    def harbour() -> str:
        return f"harbour by the {sea()}"

    assert harbour() == "harbour by the sea"


def test_factory_that_needs_itself_fails_instead_of_hanging() -> None:
    @once.once
    def harbour() -> str:
        return harbour()

    with pytest.raises(RecursionError):
        harbour()


def test_class_stays_a_class() -> None:
    shared = once.database()
    assert isinstance(shared, once.Database)
    assert shared.path == "tides.db"
    assert issubclass(type("Replica", (once.Database,), {}), once.Database)
    assert pickle.loads(pickle.dumps(shared)).path == "tides.db"
    assert once.Database("other.db") is not shared


def test_class_decorator_that_returns_a_function_broken() -> None:
    """S2-18: the class is gone, and what is done with classes with it."""
    name: Any = database_broken.Database
    made = name("tides.db")
    assert name("ships.db") is made
    assert made.path == "tides.db"
    assert not isinstance(name, type)
    with pytest.raises(TypeError, match="isinstance"):
        isinstance(made, name)
    with pytest.raises(TypeError, match="metaclass conflict"):
        type("Replica", (name,), {})
    with pytest.raises(pickle.PicklingError, match="not the same object"):
        pickle.dumps(made)


def test_class_decorator_leaves_subclasses_alone_broken() -> None:
    """S2-18: the power of a metaclass would reach the subclass."""
    name: Any = database_broken.Database
    made: Any = name("tides.db")

    class Replica(type(made)):  # type: ignore[misc]
        """Derived from the hidden class."""

    assert Replica("a") is not Replica("b")


def test_eight_threads_get_eight_singletons_broken(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    """S2-18: check and store are two steps, without a lock."""
    all_are_inside = Barrier(8)

    @singleton
    class Database:
        def __init__(self) -> None:
            all_are_inside.wait(10)

    found = together(lambda _: Database())
    assert len({id(each) for each in found}) == 8


def test_cached_factory_makes_one_for_each_thread_broken(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    """Own list: `functools.cache` does not lock, so all of them make."""
    all_are_inside = Barrier(8)

    @cache
    def database() -> object:
        all_are_inside.wait(10)
        return object()

    found = together(lambda _: database())
    assert len({id(each) for each in found}) == 8
    assert database() in found


def test_eight_threads_get_one_database(
    together: Callable[[Callable[[int], Any]], list[Any]],
) -> None:
    made: list[int] = []

    @once.once
    def database() -> object:
        made.append(1)
        return object()

    found = together(lambda _: database())
    assert len({id(each) for each in found}) == 1
    assert made == [1]


@pytest.mark.parametrize(
    ("module", "out"),
    [
        (once, "True True\n"),
        (database_broken, "tides.db tides.db\na class: False\n"),
    ],
)
def test_main(
    module: Any, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr().out == out
