"""One for everybody, and one for each class."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from examples.by_example import singletons
from examples.by_example.singletons import SingletonMeta


def test_threads_make_one() -> None:
    together = Barrier(8)
    made: list[object] = []

    class Slow(metaclass=SingletonMeta):
        def __init__(self) -> None:
            made.append(self)

    def ask(_: int) -> Slow:
        together.wait(10)
        return Slow()

    with ThreadPoolExecutor(8) as pool:
        assert {*map(id, pool.map(ask, range(8)))} == {id(made[0])}
    assert len(made) == 1


def test_one_may_be_made_inside_another_and_a_failure_is_not_kept() -> None:
    class Inner(metaclass=SingletonMeta):
        pass

    class Outer(metaclass=SingletonMeta):
        def __init__(self, name: str) -> None:
            self.inner = Inner()
            if not name:
                raise ValueError("no name")
            self.name = name

    with pytest.raises(ValueError, match=r"^no name$"):
        Outer("")
    assert Outer(name="till").inner is Inner()
    with pytest.raises(TypeError, match=r"^Outer was made; ask without more$"):
        Outer(name="other")
    with pytest.raises(TypeError, match=r"^Outer was made; ask without more$"):
        Outer("other")


def test_an_instance_in_an_attribute_is_inherited_broken() -> None:
    """S2-24: the subclass gets the instance of its base, or empties it."""

    class Only:
        _instance: object = None

        def __new__(cls) -> "Only":
            if cls._instance is None:
                cls._instance = super().__new__(cls)
            assert isinstance(cls._instance, Only)
            return cls._instance

        def __init__(self) -> None:
            self.lines: list[str] = []

    class Audit(Only):
        pass

    Only().lines.append("open")
    assert Only().lines == []  # __init__ ran again
    assert type(Audit()) is Only


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    singletons.main()
    out = capsys.readouterr().out.splitlines()
    assert out[-3:] == [
        "till ['open']",
        "shop []",
        "Logger was made; ask without more",
    ]
    assert singletons.settings == {"debug": True}
    assert singletons.catalogue() is singletons.catalogue()
