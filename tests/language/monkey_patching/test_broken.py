"""Patchers that are copied everywhere, and what they leave behind."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: SIM117

import copy
from typing import Any

import pytest

from examples.language.monkey_patching import (
    cache_broken,
    getattr_broken,
    instance_broken,
    late_broken,
    one_name_broken,
    order_broken,
    rates,
)
from examples.language.monkey_patching.cache_broken import (
    cleared,
    gross,
    without_vat,
)
from examples.language.monkey_patching.getattr_broken import SafeMonkeyPatch
from examples.language.monkey_patching.instance_broken import patched_method
from examples.language.monkey_patching.kinds import Drink, Tea
from examples.language.monkey_patching.late_broken import MonkeyPatch
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.replacements import debug_connect
from examples.language.monkey_patching.shop import (
    APIClient,
    DatabaseConnection,
)


def make_tea() -> type[Tea]:
    """Make a class to be spoilt, like `Tea` and with methods of its own."""
    body = {name: vars(Tea)[name] for name in ("currency", "steep")}
    body["make"] = vars(Drink)["make"]
    return type("Tea", (Tea,), body)


def test_patch_in_the_block_is_never_made_broken() -> None:
    """S3-12: patches are applied on entry, and registered after it."""
    orders = DatabaseConnection("test")
    with MonkeyPatch() as patches:
        patches.patch(DatabaseConnection, "connect", lambda _: "Patched!")
        assert orders.connect() == "connected to test"
    assert orders.connect() == "connected to test"


def test_patch_before_the_block_is_made() -> None:
    tea, patches = make_tea(), MonkeyPatch()
    patches.patch(target=tea, name="price", value=1)
    with patches as entered:
        assert (entered is patches, tea.price) == (True, 1)
    assert tea.price == 350
    assert patches.originals == [(tea, "price", 350)]


def test_static_method_comes_back_as_a_function_broken() -> None:
    """S3-13: `getattr` unwraps what is saved."""
    tea, patches = make_tea(), SafeMonkeyPatch()
    patches.patch(target=tea, name="currency", value=str)
    patches.apply()
    assert tea.currency() == ""
    patches.restore()
    assert tea.currency() == "EUR"
    with pytest.raises(TypeError, match="takes 0 positional arguments but 1"):
        tea().currency()


def test_class_method_comes_back_bound_broken() -> None:
    """S3-13: `getattr` binds what is saved, to this class for ever."""
    tea, patches = make_tea(), SafeMonkeyPatch()
    patches.patch(tea, "make", str)
    patches.apply()
    patches.restore()
    oolong: Any = type("Oolong", (tea,), {})
    assert oolong.make() == "a tea"


def test_inherited_attribute_comes_back_as_an_own_one_broken() -> None:
    """S3-13: the subclass no longer follows its base."""
    tea, patches = make_tea(), SafeMonkeyPatch()
    patches.patch(tea, "price", 1)
    patches.apply()
    patches.restore()
    assert vars(tea)["price"] == 350


def test_failure_while_applying_leaves_patches_broken() -> None:
    """S3-13: what was applied before the failure stays applied."""
    tea, patches = make_tea(), SafeMonkeyPatch()
    patches.patch(tea, "price", 1)
    patches.patch(tea, "colour", "green")
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        patches.apply()
    assert tea.price == 1


def test_reuse_restores_a_stale_value_broken() -> None:
    """S3-13: what was saved the first time is what is put back."""
    tea, patches = make_tea(), SafeMonkeyPatch()
    patches.patch(tea, "price", 1)
    patches.apply()
    patches.restore()
    tea.price = 400
    patches.apply()
    assert tea.price == 1
    patches.restore()
    assert tea.price == 350


def test_bound_method_stays_in_the_instance_broken() -> None:
    """S3-14: `setattr` puts back what was not there."""
    orders = DatabaseConnection("orders")
    with patched_method(
        instance=orders, name="connect", replacement=debug_connect
    ):
        assert orders.connect() == "would connect to orders"
    assert list(vars(orders)) == ["name", "connect"]
    teas = copy.copy(orders)
    teas.name = "teas"
    assert teas.connect() == "connected to orders"
    with Patches() as patches:
        patches.replace(DatabaseConnection, "connect", debug_connect)
        assert orders.connect() == "connected to orders"


def test_bound_method_stays_after_an_error_too_broken() -> None:
    """S3-14: and it does so however the block ends."""
    orders = DatabaseConnection("orders")
    with pytest.raises(ValueError, match="x"):
        with patched_method(orders, "connect", debug_connect):
            raise ValueError("x")
    assert orders.connect() == "connected to orders"
    assert "connect" in vars(orders)


def test_second_class_of_a_name_gets_the_patch_broken() -> None:
    """S3-28: the name stands for another class by now."""
    with pytest.raises(AttributeError) as caught:
        one_name_broken.debug()
    assert str(caught.value) == (
        "type object 'DatabaseConnection' has no attribute 'connect'"
    )


def test_second_class_with_that_method_gets_it_in_silence_broken() -> None:
    """S3-28: nothing fails, and nothing is patched that is in use."""
    spare = type("DatabaseConnection", (), {"connect": None})
    with Patches() as patches:
        patches.replace(one_name_broken, "DatabaseConnection", spare)
        assert one_name_broken.debug() == "connected"


def test_first_class_gets_the_patch_while_it_has_the_name() -> None:
    first = type(one_name_broken.orders)
    assert first is not one_name_broken.DatabaseConnection
    with Patches() as patches:
        patches.replace(one_name_broken, "DatabaseConnection", first)
        assert one_name_broken.debug() == "would connect"
        assert one_name_broken.orders.connect() == "connected"
    second: Any = one_name_broken.DatabaseConnection
    assert second.query == "SELECT name FROM teas"


def test_patches_undone_as_made_leave_one_broken() -> None:
    """No id: the first patch is what the second puts back."""
    client: Any = type("Client", (APIClient,), {})
    order_broken.overlap(client=client)
    assert client.TIMEOUT == 300


def test_cache_keeps_what_a_patch_made_it_compute_broken() -> None:
    """No id: what outlives the block was computed in it."""
    gross.cache_clear()
    assert without_vat(net=200) == 200
    assert gross(net=200) == 240  # another key: passed by keyword
    assert gross(200) == 200
    gross.cache_clear()
    assert gross(200) == 240


def test_cache_that_is_cleared_before_and_after_is_right() -> None:
    gross.cache_clear()
    assert gross(200) == 240
    assert cleared(net=200) == 200
    assert gross(200) == 240
    assert rates.vat() == 20


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    gross.cache_clear()
    late_broken.main()
    getattr_broken.main()
    instance_broken.main()
    one_name_broken.main()
    order_broken.main()
    cache_broken.main()
    assert capsys.readouterr() == (
        "connected to test\n"
        "EUR function True\n"
        "would connect to orders\n"
        "connected to orders ['name', 'connect']\n"
        "type object 'DatabaseConnection' has no attribute 'connect'\n"
        "30 300\n"
        "200 200\n"
        "200 240\n",
        "",
    )
