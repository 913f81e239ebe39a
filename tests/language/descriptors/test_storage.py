"""Where values live, and what dies or leaks with each place."""

import gc

import pytest

from examples.language.descriptors import (
    id_storage_broken,
    sidecar,
    storage,
    storage_probes,
)
from examples.language.descriptors.storage import (
    ById,
    OwnName,
    PassedName,
    PrivateName,
    Storage,
)
from examples.language.descriptors.storage_probes import PROBES


@pytest.mark.parametrize(
    ("make", "failed"),
    [
        (
            ById,
            ["value_dies_with_object", "copy_keeps_value", "loads_old_data"],
        ),
        (PassedName, ["fields_stay_apart", "fits_slots"]),
        (PrivateName, ["loads_old_data"]),
        (OwnName, ["fits_slots"]),
    ],
)
def test_what_each_place_fails(make: type[Storage], failed: list[str]) -> None:
    assert [p.__name__ for p in PROBES if not p(make)] == failed


def test_main_prints_one_row_a_probe(
    capsys: pytest.CaptureFixture[str],
) -> None:
    storage_probes.main()
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["ById", "PassedName", "PrivateName", "OwnName"]
    assert rows[1] == ["fields_stay_apart", "yes", "-", "yes", "yes"]
    assert len(rows) == 1 + len(PROBES)


def test_main_shows_what_each_place_leaves_in_the_instance(
    capsys: pytest.CaptureFixture[str],
) -> None:
    storage.main()
    assert capsys.readouterr().out.splitlines() == [
        "ById        {}",
        "PassedName  {'price': 2400}",
        "PrivateName {'_price': 2400}",
        "OwnName     {'price': 2400}",
    ]


@pytest.fixture
def values() -> dict[int, str]:
    entries: dict[int, str] = vars(id_storage_broken.Customer)["token"].values
    entries.clear()
    return entries


def test_new_object_reads_a_dead_ones_secret_broken(
    values: dict[int, str],
) -> None:
    """S0-17: an `id` is free again as soon as its object is gone."""
    assert "ada's token" in id_storage_broken.tokens_of_strangers()
    assert id_storage_broken.Customer().token in {"none", "ada's token"}


def test_descriptor_keeps_entries_of_the_dead_broken(
    values: dict[int, str],
) -> None:
    """S0-17: nothing ever removes an entry."""
    id_storage_broken.visit(1000)
    gc.collect()
    assert len(values) == 1000


def test_broken_main(
    capsys: pytest.CaptureFixture[str], values: dict[int, str]
) -> None:
    id_storage_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        'leaked to strangers: {"ada\'s token"}',
        "entries for customers long gone: 1000",
    ]


def test_sidecar_entry_dies_with_the_object() -> None:
    bean, other = sidecar.Bean(), sidecar.Bean()
    bean.origin, other.origin = "Gedeo", "Guji"
    values = sidecar.Bean.origin.values
    assert len(values) == 2
    assert vars(sidecar.Bean)["origin"] is sidecar.Bean.origin
    del bean
    gc.collect()
    assert list(values.values()) == ["Guji"]
    assert other.origin == "Guji"


class Sack:
    __slots__ = ("__weakref__", "origin")
    owner = sidecar.Sidecar[str]()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sack)

    def __hash__(self) -> int:
        return 1


def test_sidecar_confuses_objects_that_compare_equal() -> None:
    mine, yours = Sack(), Sack()
    mine.owner, yours.owner = "ada", "ben"
    assert mine.owner == "ben"


class Jar:
    owner = sidecar.Sidecar[str]()
    __hash__ = None  # type: ignore[assignment]  # what `__eq__` alone does


def test_sidecar_refuses_what_cannot_be_hashed() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        Jar().owner = "ada"


def test_sidecar_main(capsys: pytest.CaptureFixture[str]) -> None:
    sidecar.main()
    assert capsys.readouterr().out.splitlines() == ["Gedeo 1", "0"]
