"""A method, an instance and class attributes are patched, one row each."""

from types import MethodType
from typing import Any

import pytest

from examples.language.monkey_patching import replacements, shop
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.replacements import (
    audited_total,
    debug_connect,
    get_config,
)
from examples.language.monkey_patching.shop import (
    APIClient,
    Calculator,
    DatabaseConnection,
)


def test_class_patch_reaches_instances_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    till = Calculator()
    with Patches() as patches:
        patches.replace(Calculator, "total", audited_total)
        assert till.total(prices=[350, 420]) == 770
        assert capsys.readouterr() == ("2 prices: 770 cents\n", "")
    assert till.total(prices=[1, 2, 3]) == 6
    assert capsys.readouterr() == ("", "")


def test_instance_patch_reaches_one_instance() -> None:
    orders, teas = (
        DatabaseConnection("orders"),
        DatabaseConnection(name="teas"),
    )
    with Patches() as patches:
        patches.replace(orders, "connect", MethodType(debug_connect, orders))
        assert orders.connect() == "would connect to orders"
        assert teas.connect() == "connected to teas"
    assert orders.connect() == "connected to orders"
    assert vars(orders) == {"name": "orders"}


def test_function_on_an_instance_does_not_bind_broken() -> None:
    """No id: only what stands on the type is bound."""
    orders = DatabaseConnection("orders")
    with Patches() as patches:
        patches.replace(orders, "connect", debug_connect)
        with pytest.raises(TypeError, match="missing 1 required positional"):
            orders.connect()


def test_class_attributes_are_patched_and_a_class_method_is_added() -> None:
    client: Any = APIClient()
    assert client.request(path="teas") == "https://api.tea.example/teas, 30 s"
    with Patches() as patches:
        patches.replace(APIClient, "BASE_URL", "http://localhost")
        patches.replace(APIClient, "TIMEOUT", 1)
        patches.add(APIClient, "get_config", classmethod(get_config))
        assert client.request("teas") == "http://localhost/teas, 1 s"
        assert client.get_config() == {"url": "http://localhost", "timeout": 1}
    assert not hasattr(APIClient, "get_config")
    assert client.request("teas") == "https://api.tea.example/teas, 30 s"


def test_own_entry_hides_a_class_patch_broken() -> None:
    """No id: an instance, or a subclass, that has its own is not reached."""
    client: Any = APIClient()
    client.TIMEOUT = 5
    with Patches() as patches:
        patches.replace(APIClient, "TIMEOUT", 1)
        assert client.TIMEOUT == 5


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    shop.main()
    replacements.main()
    assert capsys.readouterr() == (
        "770 cents\n"
        "connected to orders\n"
        "https://api.tea.example/teas, 30 s\n"
        "2 prices: 770 cents\n"
        "would connect to orders\n"
        "{'url': 'https://api.tea.example', 'timeout': 30}\n"
        "connected to orders False\n",
        "",
    )
