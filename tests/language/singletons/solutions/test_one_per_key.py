"""One object for each key, made without holding the others up."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from examples.language.singletons.solutions import one_per_key as solution
from examples.language.singletons.solutions.one_per_key import OnePerKey
from examples.language.singletons.stampede import stampede


def test_each_key_has_one() -> None:
    made: list[str] = []

    def make(key: str) -> object:
        made.append(key)
        return object()

    houses = OnePerKey(make)
    assert houses("a") is houses("a")
    assert houses("a") is not houses("b")
    assert made == ["a", "b"]


def test_threads_with_one_key_wait(enter: object, entered: list[int]) -> None:
    def make(key: str) -> object:
        assert callable(enter)
        enter()
        return object()

    houses = OnePerKey(make)
    assert stampede(lambda: houses("a"), list, rounds=1) == {1: 1}
    assert entered == [1]


def test_threads_with_other_keys_do_not_wait() -> None:
    other_is_made = Event()

    def make(key: str) -> bool:
        if key == "slow":
            return other_is_made.wait(10)
        other_is_made.set()
        return True

    houses = OnePerKey(make)
    with ThreadPoolExecutor(2) as executor:
        slow = executor.submit(houses, "slow")
        assert executor.submit(houses, "quick").result()
        assert slow.result()


def test_making_one_may_need_another() -> None:
    def make(key: str) -> str:
        return key and f"{houses(key[1:])}/{key}"

    houses = OnePerKey(make)
    assert houses("abc") == "/c/bc/abc"
    assert houses(key="c") == "/c"


def test_making_one_that_needs_itself_says_so() -> None:
    def make(key: str) -> str:
        return houses(key)

    houses = OnePerKey(make)
    with pytest.raises(RecursionError):
        houses("a")


@pytest.mark.usefixtures("haste")
def test_locks_are_made_once_too() -> None:
    box: list[OnePerKey[str, object]] = []

    def forget() -> None:
        box[:] = [OnePerKey(lambda key: object())]

    assert stampede(lambda: box[0]("a"), forget, rounds=300) == {1: 300}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr() == ("True ROSE\n", "")
