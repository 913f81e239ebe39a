"""What comes back from `__del__` comes back once."""

from examples.performance.weak_references.tray import drop


def test_counted_to_zero_it_comes_back_whole() -> None:
    assert drop(cyclic=False)._asdict() == {
        "came_back": 1,
        "found_weakly": True,
        "finalized": False,
        "came_back_again": 0,
    }


def test_from_the_collector_it_comes_back_finalized() -> None:
    assert drop(cyclic=True)._asdict() == {
        "came_back": 1,
        "found_weakly": False,
        "finalized": True,
        "came_back_again": 0,
    }
