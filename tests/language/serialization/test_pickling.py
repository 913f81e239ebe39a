"""Classes that say how they are pickled, and pickles that are checked."""

import copy
import copyreg
import pickle
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import (
    relief,
    restricted,
    sealed,
    settings,
    summit,
    trail,
)
from examples.language.serialization.damage import changed_bytes, truncations
from examples.language.serialization.relief import Relief, join, part
from examples.language.serialization.sealed import SealError, seal, unseal
from examples.language.serialization.summit import Summit
from examples.language.serialization.trail import Trail

KEY = b"a key from the vault"


# -------------------------------------------------------------- state


def test_a_trail_climbs() -> None:
    assert Trail("", [2320, 2280, 2350, 1620]).climb() == 70
    assert Trail(name="", heights=[1]).climb() == 0
    assert Trail("", [1, 2, 2, 5]).climb() == 4


def test_the_climb_is_computed_once() -> None:
    flat = Trail("", [5, 5])
    assert flat.climb() == 0
    flat.heights.append(9)
    assert flat.climb() == 0


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_trail_comes_back_with_a_lock_of_its_own(protocol: int) -> None:
    original = Trail("Eiger Trail", [1, 3])
    assert original.climb() == 2
    found = pickle.loads(pickle.dumps(original, protocol=protocol))
    assert (found.name, found.heights, found.climb()) == (
        "Eiger Trail",
        [1, 3],
        2,
    )
    assert vars(found)["_lock"] is not vars(original)["_lock"]


def test_the_state_says_its_version_and_holds_no_more_than_needed() -> None:
    value = Trail("Eiger Trail", [1, 3])
    value.climb()
    assert value.__getstate__() == {
        "version": 2,
        "name": "Eiger Trail",
        "heights": [1, 3],
    }


def test_a_state_of_the_first_version_is_read() -> None:
    value = Trail.__new__(Trail)
    value.__setstate__({"name": "Eiger Trail", "profile": [1, 3]})
    assert (value.name, value.climb()) == ("Eiger Trail", 2)


def test_a_copy_shares_the_heights_and_not_the_lock() -> None:
    value = Trail("Eiger Trail", [1, 3])
    found = copy.copy(value)
    assert found.heights is value.heights
    assert vars(found)["_lock"] is not vars(value)["_lock"]
    assert copy.deepcopy(value).heights is not value.heights


# ------------------------------------------------------------- reduce


@pytest.fixture
def no_summits() -> None:
    summit.summit.cache_clear()


@pytest.mark.usefixtures("no_summits")
def test_a_summit_is_one_object() -> None:
    eiger = summit.summit("Eiger")
    assert type(eiger) is Summit
    assert eiger.name == "Eiger"
    assert summit.summit("Eiger") is eiger is not summit.summit("Mönch")
    assert pickle.loads(pickle.dumps(eiger)) is eiger
    assert copy.copy(eiger) is copy.deepcopy(eiger) is eiger


@pytest.mark.usefixtures("no_summits")
def test_a_summit_may_be_new_to_the_reader() -> None:
    data = pickle.dumps(summit.summit("Eiger"))
    summit.summit.cache_clear()
    assert pickle.loads(data) is summit.summit("Eiger")


# ------------------------------------------------------------ buffers


def test_a_buffer_is_handed_over_without_a_copy() -> None:
    heights = bytearray(b"\x01\x02" * 500)
    data, buffers = part(Relief("Eiger", heights))
    found = join(data, buffers)
    assert (len(buffers), len(data) < 100) == (1, True)
    assert (found.name, found.view.obj is heights) == ("Eiger", True)
    heights[0] = 99
    assert found.view[0] == 99


def test_without_a_callback_the_buffer_is_in_the_pickle() -> None:
    heights = bytearray(b"\x01\x02" * 500)
    data = pickle.dumps(Relief("Eiger", heights), protocol=5)
    found = pickle.loads(data)
    assert len(data) > 1000
    assert found.view.obj == heights
    assert found.view.obj is not heights


@pytest.mark.parametrize("protocol", range(5))
def test_older_protocols_copy(protocol: int) -> None:
    heights = bytearray(b"\x01\x02")
    data = pickle.dumps(Relief("Eiger", heights), protocol=protocol)
    assert pickle.loads(data).view.obj == b"\x01\x02"


def test_an_array_does_the_same() -> None:
    heights = np.arange(1000)
    data, buffers = part(Relief("Eiger", heights))
    assert np.shares_memory(join(data, buffers).view.obj, heights)


# ----------------------------------------------------------- copyreg


def test_settings_come_back_read_only() -> None:
    found = pickle.loads(settings.dump([MappingProxyType({"a": "b"})]))
    assert found == [{"a": "b"}]
    assert type(found[0]) is MappingProxyType


def test_nobody_else_pickles_settings() -> None:
    with pytest.raises(TypeError, match=r"^cannot pickle 'mappingproxy'"):
        pickle.dumps(MappingProxyType({}))


def test_what_others_registered_still_holds() -> None:
    value = 1 + 2j
    assert complex in copyreg.dispatch_table
    assert pickle.loads(settings.dump(value)) == value
    assert settings.dump(value)[1] == 4


@pytest.fixture
def registered() -> Iterator[None]:
    before = dict(copyreg.dispatch_table)
    copyreg.pickle(MappingProxyType, settings.reduce_settings)
    yield
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(before)


@pytest.mark.usefixtures("registered")
def test_copyreg_is_for_every_pickler_and_for_copies() -> None:
    proxy = MappingProxyType({"a": "b"})
    assert pickle.loads(pickle.dumps(proxy)) == proxy
    assert copy.copy(proxy) == proxy


# --------------------------------------------------------- restricted


def test_only_what_is_allowed_is_found() -> None:
    data = pickle.dumps([1 + 2j, "text"], protocol=4)
    assert restricted.loads(data, {"builtins.complex"}) == [1 + 2j, "text"]
    for allowed in (set[str](), {"complex"}, {"builtins.print"}):
        with pytest.raises(
            pickle.UnpicklingError, match=r"^builtins.complex is not allowed$"
        ):
            restricted.loads(data, allowed)


def test_a_way_through_an_allowed_class_is_another_name() -> None:
    data = b"\x80\x04\x8c\x08builtins\x8c\x0fcomplex.__bool__\x93."
    data = data.replace(b"\x0f", b"\x10")
    with pytest.raises(pickle.UnpicklingError, match=r"complex.__bool__ is n"):
        restricted.loads(data, {"builtins.complex"})
    assert restricted.loads(data, {"builtins.complex.__bool__"})(1j) is True


def test_an_allowed_class_takes_any_state() -> None:
    """The limit: names are checked, what is done with them is not."""
    value = Trail("Eiger Trail", [1, 3])
    value.__dict__["heights"] = "not heights at all"
    name = f"{Trail.__module__}.{Trail.__qualname__}"
    found = restricted.loads(pickle.dumps(value), {name})
    assert found.heights == "not heights at all"


# -------------------------------------------------------------- sealed

RAN: list[str] = []


class Trace:
    """Leaves a trace when it is unpickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        return RAN.append, ("ran",)


@given(st.recursive(st.text() | st.integers(), st.lists), st.binary())
def test_what_was_sealed_comes_back(value: object, key: bytes) -> None:
    assert unseal(seal(value, key), key) == value


def test_the_seal_stands_before_the_pickle() -> None:
    data = seal("Eiger", KEY)
    assert pickle.loads(data[32:]) == "Eiger"
    assert data[:32].hex() == (
        __import__("hmac").new(KEY, data[32:], "sha256").hexdigest()
    )


def test_every_damage_is_refused_before_anything_runs() -> None:
    data = seal("Eiger", KEY)
    for damaged in [*truncations(data), *changed_bytes(data)]:
        with pytest.raises(SealError):
            unseal(damaged, KEY)
    with pytest.raises(SealError):
        unseal(data, b"a guess")
    with pytest.raises(SealError):
        unseal(bytes(32) + pickle.dumps(Trace()), KEY)
    assert RAN == []


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for each in (trail, summit, relief, settings, restricted, sealed):
        each.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "Eiger Trail [2320, 2280, 2350, 1620] 70",
        "True",
        "True",
        "True",
        "True True",
        "{'language': 'de'}",
        "cannot pickle 'mappingproxy' object",
        "[(1+2j)]",
        "builtins.complex is not allowed",
        "['Eiger', 3967]",
        "SealError()",
    ]
