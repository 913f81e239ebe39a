"""A contract for plugins, and the desk that runs them."""

from typing import Any

import pytest

from examples.language.abstract_base_classes import service
from examples.language.abstract_base_classes.service import Desk, Service


def plugin(label: str, **attributes: Any) -> Any:
    steps = {
        "initialize": lambda self: self.log.append("initialize"),
        "execute": lambda self, address: f"{label} to {address}",
        "cleanup": lambda self: self.log.append("cleanup"),
        "log": [],
    }
    return type(label.title(), (Service,), steps | attributes)


@pytest.mark.parametrize(
    ("given", "missing"),
    [({"version": (1, 0)}, "name"), ({"name": "wrap"}, "version")],
)
def test_attribute_is_missed_when_the_class_is_made(
    given: dict[str, Any], missing: str
) -> None:
    with pytest.raises(TypeError, match=rf"^Wrap does not set {missing}$"):
        plugin("wrap", **given)


def test_abstract_class_need_not_set_attributes() -> None:
    half: Any = type("Half", (Service,), {})
    assert half.__abstractmethods__ == {"initialize", "execute", "cleanup"}
    assert not hasattr(half, "name")


def test_keywords_are_forwarded() -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        type("Odd", (Service,), {}, colour="red")


def test_steps_are_run_in_order() -> None:
    desk, wrap = Desk(), plugin("wrap", name="wrap", version=(1, 0))
    offered: Any = desk.offer(kind=wrap)
    assert offered is wrap
    assert desk.use(name="wrap", address="Bath") == "wrap to Bath"
    assert wrap.log == ["initialize", "cleanup"]
    assert desk.offered() == ["wrap (1, 0)"]


def test_cleanup_follows_a_failure() -> None:
    def fail(self: object, address: str) -> str:
        raise OSError(address)

    desk = Desk()
    wrap = plugin("wrap", name="wrap", version=(1, 0), execute=fail)
    desk.offer(wrap)
    with pytest.raises(OSError, match=r"^Bath$"):
        desk.use("wrap", "Bath")
    assert wrap.log == ["initialize", "cleanup"]


def test_each_use_has_an_instance_of_its_own() -> None:
    seen: list[object] = []

    def keep(self: object, address: str) -> str:
        seen.append(self)
        return address

    desk = Desk()
    desk.offer(plugin("wrap", name="wrap", version=(1, 0), execute=keep))
    desk.use("wrap", "Bath")
    desk.use("wrap", "Ulm")
    assert seen[0] is not seen[1]


def test_desk_refuses_abstract_and_taken() -> None:
    desk = Desk()
    contract: Any = Service
    with pytest.raises(TypeError, match=r"^Service is abstract$"):
        desk.offer(contract)
    first = desk.offer(plugin("wrap", name="wrap", version=(1, 0)))
    desk.offer(first)
    with pytest.raises(ValueError, match=r"^wrap is taken$"):
        desk.offer(plugin("wrap", name="wrap", version=(2, 0)))
    assert desk.offered() == ["wrap (1, 0)"]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    service.main()
    assert capsys.readouterr().out.splitlines() == [
        "['insurance (2, 1)']",
        "insurance: open",
        "insurance: closed",
        "insured to 12 Mill Lane",
    ]
