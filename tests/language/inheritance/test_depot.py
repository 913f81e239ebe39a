"""A depot from three bases, from parts, and from bases that stop short."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from examples.language.inheritance import (
    composed_depot,
    depot,
    depot_broken,
)
from examples.language.inheritance.composed_depot import (
    Depot,
    Pool,
    open_depot,
)
from examples.language.inheritance.depot import (
    ConfigurableComponent,
    DatabaseConnection,
    DepotConnection,
    ResourceManager,
)

CONFIG = {"database": ":memory:"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run in: a database on disk would be left there."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- three bases ---


def test_every_base_gets_its_own_argument() -> None:
    made = DepotConnection(account="north", config=CONFIG, most=3)
    assert vars(made) == {
        "account": "north",
        "config": CONFIG,
        "most": 3,
        "held": [],
    }
    assert made.config is not CONFIG


@pytest.mark.parametrize(
    ("missing", "base"),
    [
        ("account", "DatabaseConnection"),
        ("config", "ConfigurableComponent"),
        ("most", "ResourceManager"),
    ],
)
def test_missing_argument_is_named_with_its_base(
    missing: str, base: str
) -> None:
    given: dict[str, Any] = {"account": "a", "config": CONFIG, "most": 1}
    del given[missing]
    with pytest.raises(TypeError, match=rf"^{base}\..*'{missing}'$"):
        DepotConnection(**given)


def test_argument_that_nobody_knows_is_refused() -> None:
    with pytest.raises(TypeError, match=r"object.__init__\(\) takes exactly"):
        DepotConnection(account="a", config=CONFIG, most=1, colour="red")


def test_setting_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match=r"^no setting 'database'$"):
        DepotConnection(account="a", config={"path": ""}, most=1)


def test_bases_are_abstract_and_unrelated() -> None:
    bases = (DatabaseConnection, ConfigurableComponent, ResourceManager)
    assert DepotConnection.__bases__ == bases
    for base in bases:
        with pytest.raises(TypeError, match="abstract"):
            base(account="a", config=CONFIG, most=1)  # type: ignore[abstract]


def test_queries_share_one_connection() -> None:
    with closing(
        DepotConnection(account="a", config=CONFIG, most=1)
    ) as connection:
        connection.query(sql="CREATE TABLE parcel (grams)")
        connection.query("INSERT INTO parcel VALUES (70)")
        assert connection.query("SELECT grams FROM parcel") == [(70,)]
        (held,) = connection.held
    assert connection.held == []
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        held.execute("SELECT 1")


def test_no_more_than_most_are_held() -> None:
    with closing(DepotConnection(account="a", config=CONFIG, most=2)) as made:
        assert made.acquire() is not made.acquire()
        with pytest.raises(RuntimeError, match=r"^2 held already$"):
            made.acquire()
        assert len(made.held) == 2


def test_main(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    depot.main()
    assert [*folder.iterdir()] == []  # in memory
    assert capsys.readouterr().out.splitlines() == [
        "north [(42,)] 1",
        "0",
        "no setting 'database'",
    ]


# --- from parts ---


class Shelf:
    def __init__(self) -> None:
        self.asked: list[str] = []
        self.closed = False

    def execute(self, sql: str, /) -> list[str]:
        self.asked.append(sql)
        return ["row"]

    def close(self) -> None:
        self.closed = True


def test_depot_asks_the_first_of_its_pool() -> None:
    shelf = Shelf()
    made = Depot(account="test", pool=Pool(opener=lambda: shelf, most=1))
    assert made.query(sql="SELECT 1") == ["row"]
    assert made.query("SELECT 2") == ["row"]
    assert shelf.asked == ["SELECT 1", "SELECT 2"]
    made.close()
    assert shelf.closed
    assert made.pool.held == []


def test_pool_holds_no_more_than_most() -> None:
    pool = Pool(Shelf, most=2)
    first, second = pool.acquire(), pool.acquire()
    with pytest.raises(RuntimeError, match=r"^2 held already$"):
        pool.acquire()
    assert pool.held == [first, second]


def test_two_depots_may_share_a_pool() -> None:
    pool = Pool(Shelf, most=1)
    Depot("north", pool).query("SELECT 1")
    assert Depot("south", pool).query("SELECT 1") == ["row"]
    assert len(pool.held) == 1


def test_opened_depot_is_on_sqlite() -> None:
    with closing(open_depot(account="a", config=CONFIG, most=1)) as made:
        assert made.account == "a"
        assert made.query("SELECT 1") == [(1,)]
        assert made.pool.most == 1


def test_depot_without_a_database_is_not_opened() -> None:
    with pytest.raises(ValueError, match=r"^no setting 'database'$"):
        open_depot("a", {}, 1)


def test_path_of_the_config_is_opened(folder: Path) -> None:
    path = folder / "depot.db"
    for kind in (
        open_depot("a", {"database": str(path)}, 1),
        DepotConnection(account="a", config={"database": str(path)}, most=1),
    ):
        with closing(kind):
            (row,) = kind.query("PRAGMA database_list")
            assert row[2] == str(path)


def test_main_of_the_composed(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    composed_depot.main()
    assert [*folder.iterdir()] == []  # in memory
    assert capsys.readouterr().out.splitlines() == ["north [(42,)]", "[]"]


# --- bases that stop short ---


def test_base_that_asks_nobody_ends_the_chain_broken() -> None:
    """S3-10: two of the three constructors never run."""
    made = depot_broken.DepotConnection()
    assert vars(made) == {"dsn": "sqlite://"}
    with pytest.raises(AttributeError, match="'held'"):
        made.held.append("a connection")


def test_keyword_of_a_later_base_is_refused_broken() -> None:
    """S3-10: the first base takes no account, and passes nothing on."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'acc"):
        depot_broken.DepotConnection(account="north")  # type: ignore[call-arg]


def test_base_that_drops_its_keywords_starves_the_next_broken() -> None:
    """S3-10: `super().__init__()` is there, and passes nothing on."""

    class Sized:
        def __init__(self, **rest: Any) -> None:
            self.rest = rest

    class Component(depot_broken.ConfigurableComponent, Sized):
        pass

    made = Component(size=3)
    assert made.config == {"size": 3}
    assert made.rest == {}


def test_each_copied_base_works_alone() -> None:
    assert vars(depot_broken.DatabaseConnection(dsn="x")) == {"dsn": "x"}
    assert vars(depot_broken.ResourceManager()) == {"held": []}


def test_excerpt_without_imports_broken() -> None:
    """S3-09: bases are evaluated when the class statement runs."""
    excerpt = "class DepotConnection(DatabaseConnection, ABC): pass"
    with pytest.raises(NameError, match="'DatabaseConnection' is not def"):
        exec(excerpt, {})
    later = "\nclass DatabaseConnection: pass"
    with pytest.raises(NameError, match="'DatabaseConnection' is not def"):
        exec(excerpt + later, {})


def test_main_of_the_copy(capsys: pytest.CaptureFixture[str]) -> None:
    depot_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "{'dsn': 'sqlite://'}",
        "DatabaseConnection.__init__() got an unexpected keyword argument"
        " 'account'",
    ]
