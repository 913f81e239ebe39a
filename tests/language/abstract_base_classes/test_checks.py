"""What is checked, by whom, and when."""

from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, total_ordering
from inspect import isabstract
from typing import Any

import pytest

from examples.language.abstract_base_classes import (
    concrete,
    depot,
    depot_broken,
    receipts,
    stamp_broken,
    trolley_broken,
)
from examples.language.abstract_base_classes.concrete import (
    concrete as complete,
)
from examples.language.abstract_base_classes.courier import (
    Bicycle,
    Courier,
    Parcel,
)


def test_incomplete_class_is_noticed_at_the_first_instance_broken() -> None:
    """No id: it imports, derives and sits in a table like any other."""
    assert trolley_broken.fleet["heavy"] is trolley_broken.Trolley
    assert isabstract(trolley_broken.Trolley)
    light = trolley_broken.dispatch(Parcel("9 Hill Row", 5_000))
    assert light == "pedals to 9 Hill Row, rings once"
    with pytest.raises(TypeError, match=r"abstract class Trolley.*carry"):
        trolley_broken.dispatch(parcel=Parcel("9 Hill Row", 5_001))


def test_what_the_trolley_does_have() -> None:
    made: Any = type(
        "Mended",
        (trolley_broken.Trolley,),
        {"carry": trolley_broken.Trolley.carrry},
    )()
    assert made.limit == 40_000
    delivered = made.deliver(Parcel("Bath", 40_000))
    assert delivered == "rolls to Bath, rings once"


def test_concrete_names_what_is_missing() -> None:
    assert complete(cls=Bicycle) is Bicycle
    assert complete(int) is int
    contract: Any = Courier
    with pytest.raises(TypeError, match=r"^Courier lacks carry, limit$"):
        complete(contract)


@pytest.mark.parametrize(
    "kind",
    [stamp_broken.Stamp, stamp_broken.Card, stamp_broken.TornError],
)
def test_built_in_base_is_not_checked_broken(kind: Any) -> None:
    """No id: `object.__new__` checks, and these have their own."""
    assert kind.__abstractmethods__ == {"postmark"}
    assert kind().postmark() is None
    with pytest.raises(TypeError, match=rf"^{kind.__name__} lacks postmark$"):
        complete(kind)


@pytest.mark.parametrize("base", [tuple, list, dict, set, float, bytes])
def test_no_built_in_container_or_number_checks(base: type) -> None:
    kind = type("Kind", (base, stamp_broken.Marked), {})
    assert isabstract(kind)
    assert not kind()


@pytest.mark.parametrize("outer", [property, classmethod, staticmethod])
def test_abstractmethod_outside_fails_at_once_broken(
    outer: Callable[..., Any],
) -> None:
    """No id: the mark cannot be written on a built-in descriptor."""
    with pytest.raises(AttributeError, match="__isabstractmethod__"):
        abstractmethod(outer(lambda self: None))
    namespace = {"keeper": outer(abstractmethod(lambda self: None))}
    assert isabstract(ABCMeta("Depot", (ABC,), namespace))


def test_mark_is_lost_in_silence_broken() -> None:
    """No id: `cached_property` and a bare wrapper hand on no mark."""
    assert depot_broken.Depot.__abstractmethods__ == frozenset()


def test_bare_wrapper_still_calls(capsys: pytest.CaptureFixture[str]) -> None:
    made: Any = depot_broken.Depot
    assert made().find("sack") is None
    assert made().stock is None
    assert capsys.readouterr().out == "log: ('sack',)\n"


def test_wrapper_made_with_wraps_keeps_the_mark() -> None:
    kept: Any = cache(abstractmethod(lambda self: None))
    assert kept.__isabstractmethod__


def test_mark_is_copied_to_a_method_that_is_there_broken() -> None:
    """No id: `update_wrapper` copies `__dict__`, and the mark is in it."""
    make: Any = depot_broken.TopShelf
    assert make.__abstractmethods__ == {"find"}
    with pytest.raises(TypeError, match=r"abstract class TopShelf.*find"):
        make()
    assert make.find.__doc__ == "Say where it lies."
    assert make.find.__name__ == "find"
    assert make.find(None, "sack") == "sack: top shelf"


def test_documented_copies_the_documentation_only() -> None:
    def describe() -> None:
        """Say what it is."""

    @depot_broken.documented(source=describe)
    def other() -> None: ...

    assert other.__doc__ == "Say what it is."
    assert other.__name__ == "other"


def test_depot_wants_three_methods(capsys: pytest.CaptureFixture[str]) -> None:
    assert depot.Depot.__abstractmethods__ == {"opened_in", "code", "count"}
    shed = depot.Shed.opened_in(town="Ghent")
    assert (type(shed), shed.name) == (depot.Shed, "GHE")
    assert depot.Shed(name="x").name == "x"
    assert depot.Shed.code(town="Oslo") == "OSL"
    assert shed.stock is shed.stock
    assert shed.stock == ["crate", "sack"]
    assert capsys.readouterr().out == "counting GHE\n"


def test_method_added_later_leaves_the_class_abstract_broken() -> None:
    """No id: the set of abstract names is computed once."""
    porter: Any = type("Porter", (receipts.Signed,), {})
    assert receipts.add_receipt(cls=porter) is porter
    assert porter.receipt.__name__ == "receipt"
    with pytest.raises(TypeError, match=r"abstract class Porter.*receipt"):
        porter()
    assert receipts.with_receipt(cls=porter) is porter
    assert porter().receipt() == "received by Porter"


def test_update_does_not_reach_subclasses() -> None:
    porter: Any = type("Porter", (receipts.Signed,), {})
    junior = type("Junior", (porter,), {})
    receipts.with_receipt(porter)
    assert (isabstract(porter), isabstract(junior)) == (False, True)


def test_total_ordering_does_not_fulfil_a_contract_broken() -> None:
    """No id: an inherited abstract comparison counts as defined."""
    wanted = {
        n: abstractmethod(lambda *_: False) for n in ("__lt__", "__le__")
    }
    contract: Any = ABCMeta("Ranked", (ABC,), wanted)
    weight: Any = type(
        "Weight", (contract,), {"__lt__": lambda self, other: False}
    )
    assert total_ordering(weight).__abstractmethods__ == {"__le__"}
    priority: Any = type(
        "Priority", (contract,), {"__annotations__": {"level": int}}
    )
    dataclass(order=True)(priority)
    assert priority(1) < priority(2)


def test_dataclass_field_is_no_property_broken() -> None:
    """No id: an annotation supplies nothing; a slot does."""

    class Sized(ABC):
        @property
        @abstractmethod
        def grams(self) -> int: ...

    def sack(**options: bool) -> Any:
        namespace = {"__annotations__": {"grams": int}}
        return dataclass(**options)(type("Sack", (Sized,), namespace))

    with pytest.raises(TypeError, match=r"abstract class Sack.*grams"):
        sack()(50)
    assert sack(slots=True)(50).grams == 50


def test_signature_and_kind_are_not_checked_broken() -> None:
    """No id: any attribute of the name fulfils the contract."""
    skates: Any = type("Skates", (Bicycle,), {"carry": lambda self: "rolls"})
    with pytest.raises(TypeError, match="1 positional argument but 2"):
        skates().deliver(Parcel("9 Hill Row", 40))
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        type("Balloon", (Bicycle,), {"carry": None})().deliver(
            Parcel("Bath", 1)
        )


def test_metaclass_beside_abc_conflicts_broken() -> None:
    """S0-28: an own metaclass and `ABC`; derived from ABCMeta it works."""
    own = type("Countable", (type,), {})
    with pytest.raises(TypeError, match="metaclass conflict"):
        own("Courier", (ABC,), {})
    joined: Any = type("Countable", (type(ABC),), {})
    carry = abstractmethod(lambda self: "")
    made = joined("Courier", (ABC,), {"carry": carry})
    assert made.__abstractmethods__ == {"carry"}


def test_contract_made_by_hand_is_not_checked_broken() -> None:
    """No id (beside S1-15): without ABCMeta nobody looks."""

    class Contract:
        @abstractmethod
        def carry(self) -> str: ...

        def announce(self) -> str:
            raise NotImplementedError

    make: Any = type("Snail", (Contract,), {})
    snail = make()
    assert snail.carry() is None
    with pytest.raises(NotImplementedError):
        snail.announce()


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    concrete.main()
    depot.main()
    depot_broken.main()
    receipts.main()
    stamp_broken.main()
    trolley_broken.main()
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == [
        "int is complete",
        "Courier lacks carry, limit",
        "counting BAT",
        "['crate', 'sack'] ['crate', 'sack']",
        "made: Depot",
        "not made: TopShelf",
        "still abstract after add_receipt",
        "received by Porter",
        "Stamp None",
        "Card None",
        "TornError None",
        "pedals to 12 Mill Lane, rings once",
    ]
    assert last.startswith("Can't instantiate abstract class Trolley")
