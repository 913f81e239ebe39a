"""A function that keeps its argument is found out."""

from functools import lru_cache

from examples.performance.weak_references.solutions.kept import is_kept


def test_what_returns_keeps_nothing() -> None:
    assert not is_kept(repr)
    assert not is_kept(use=lambda thing: thing)


def test_what_stores_keeps() -> None:
    box: list[object] = []
    assert is_kept(box.append)
    cached = lru_cache(repr)
    assert is_kept(cached)


def test_a_cycle_is_not_a_keeper() -> None:
    def tie(thing: object) -> None:
        ring: list[object] = [thing]
        ring.append(ring)

    assert not is_kept(tie)


def test_it_is_called_once() -> None:
    calls: list[int] = []
    is_kept(lambda thing: calls.append(1))
    assert calls == [1]
