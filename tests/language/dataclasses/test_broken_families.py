"""What a second class or a second object breaks."""

import sys
from dataclasses import dataclass, fields, replace

import attrs
import pytest

from examples.language.dataclasses import (
    as_dict_broken,
    cached_broken,
    class_var_broken,
    conversion_broken,
    converted_broken,
    diamond_broken,
    field_order_broken,
    post_init_broken,
    registry_broken,
    subclass_broken,
    super_broken,
)
from examples.language.dataclasses.as_dict_broken import Clerk, Counter
from examples.language.dataclasses.converted import Grams
from examples.language.dataclasses.diamond_broken import (
    Foreign,
    Tracked,
    TrackedForeign,
)
from examples.language.dataclasses.registry_broken import Express, Service

CODE = "RR473124829GB"


def test_field_without_default_behind_one_with_broken() -> None:
    """No id: a default in the base forbids fields without one below."""
    with pytest.raises(TypeError, match="non-default argument 'value'"):
        field_order_broken.declare()
    assert field_order_broken.Item(code="X").country == "FR"


def test_check_of_the_base_is_not_called_broken() -> None:
    """No id: `__post_init__` is replaced like any method."""
    assert post_init_broken.Insured(code="lost", value=1).code == "lost"
    with pytest.raises(ValueError, match=r"^lost is no tracking code$"):
        post_init_broken.Item("lost")
    assert post_init_broken.Item(CODE).code == CODE
    with pytest.raises(ValueError, match=r"^nothing to insure: 0$"):
        post_init_broken.Insured(CODE, 0)


def test_diamond_has_two_defaults_broken() -> None:
    """No id: each base brings the fields that it inherited."""
    assert TrackedForeign.country == "GB"
    assert TrackedForeign("X").country == "FR"
    assert [spec.name for spec in fields(TrackedForeign)] == [
        "code",
        "country",
        "scans",
    ]
    assert Tracked(code="X", country="DE", scans=2).scans == 2
    assert (Tracked("X").scans, Foreign("X").country) == (0, "GB")


def test_attrs_takes_the_default_that_the_mro_names() -> None:
    @attrs.define(slots=False)
    class Item:
        country: str = "FR"

    @attrs.define(slots=False)
    class Left(Item):
        pass

    @attrs.define(slots=False)
    class Right(Item):
        country: str = "GB"

    @attrs.define(slots=False)
    class Both(Left, Right):
        pass

    assert Both().country == "GB"


def test_subclass_is_never_equal_broken() -> None:
    """No id: written comparisons want the very same class."""
    parcel = subclass_broken.Parcel(code="X", grams=1)
    printed = subclass_broken.Printed("X", 1)
    assert parcel != printed
    assert hash(parcel) == hash(printed)
    assert printed.label() == "X 1 g"
    with pytest.raises(TypeError, match="'<' not supported"):
        sorted([parcel, printed])
    assert parcel < subclass_broken.Parcel("X", 2)


def test_class_variable_becomes_a_field_broken() -> None:
    """No id: under the `__future__` import a hint is only text."""
    Stamp = class_var_broken.Stamp  # noqa: N806  # a class
    assert [spec.name for spec in fields(Stamp)] == ["printed", "motif"]
    assert (Stamp().printed, Stamp().motif) == (0, "heron")


def test_replace_converts_again_broken() -> None:
    """No id: `replace` is a call of the constructor."""
    parcel = conversion_broken.Parcel(code="X", weight=2000)
    assert parcel.weight == 2.0
    assert replace(parcel, code="Y").weight == 0.002


def test_as_dict_copies_what_nobody_asked_for_broken() -> None:
    """No id: `asdict` deep-copies all that it does not know."""
    with pytest.raises(TypeError, match=r"cannot pickle '_thread\.lock'"):
        as_dict_broken.settings(Counter(Clerk("Ada")))
    clerk = Clerk(name="Ada", marks=["early"])
    settings = as_dict_broken.settings(counter=Counter(clerk, lock=None))
    assert settings == {
        "clerk": {"name": "Ada", "marks": ["early"]},
        "lock": None,
    }
    assert settings["clerk"]["marks"] is not clerk.marks
    assert repr(Counter(clerk)) == (
        "Counter(clerk=Clerk(name='Ada', marks=['early']))"
    )
    assert Clerk("Ada").marks == []


def test_super_is_that_of_the_first_class_broken() -> None:
    """No id: the cell `__class__` holds the class before the slots."""
    insured = super_broken.Insured(code=CODE, value=5)
    if sys.version_info >= (3, 14):  # mended there
        assert insured.label() == f"{CODE} insured"
    else:
        with pytest.raises(TypeError, match=r"super\(type, obj\)"):
            insured.label()
    assert super_broken.Item(CODE).label() == CODE


def test_registry_holds_a_class_nobody_has_broken() -> None:
    """No id: `__init_subclass__` meets both classes."""
    assert [kind.__name__ for kind in Service.offered] == ["Express"] * 2
    assert [kind is Express for kind in Service.offered] == [False, True]
    assert Express().hours == 24
    assert not hasattr(Express(hours=1), "__dict__")


def test_cached_property_finds_no_dict_broken() -> None:
    """No id: slots leave `cached_property` no place."""
    crate = cached_broken.Crate(width=3, depth=4)
    with pytest.raises(TypeError, match="No '__dict__' attribute"):
        crate.area  # noqa: B018  # it is the read that raises
    area = vars(cached_broken.Crate)["area"]
    assert area.func(crate) == 12


def test_slots_remove_a_converter_broken() -> None:
    """No id: the slot takes the name of the descriptor."""
    parcel = converted_broken.Parcel(code="X", grams="1.2 kg")
    assert repr(parcel) == "Parcel(code='X', grams='1.2 kg')"


def test_a_descriptor_is_no_default() -> None:
    """The same class without slots converts, and wants a weight."""

    @dataclass
    class Open:
        grams: Grams = Grams()  # noqa: RUF009  # a descriptor

    assert Open("1.2 kg").grams == 1200


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (
        field_order_broken,
        post_init_broken,
        diamond_broken,
        subclass_broken,
        class_var_broken,
        conversion_broken,
        as_dict_broken,
        registry_broken,
        cached_broken,
        converted_broken,
        super_broken,
    ):
        module.main()
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == [
        "non-default argument 'value'",
        "Insured(code='no code at all', value=500)",
        "GB FR",
        "Parcel(code='RR473124829GB', grams=1) RR473124829GB 1 g False",
        "'<' not supported between instances of 'Printed' and 'Parcel'",
        "Stamp(printed=0, motif='heron')",
        "Parcel(code='RR473124829GB', weight=1.2)",
        "Counter(clerk=Clerk(name='Ada', marks=[]))",
        "cannot pickle '_thread.lock' object",
        "[False, True]",
        "Crate(width=3, depth=4)",
        "No '__dict__' attribute on 'Crate' instance to cache 'area' "
        "property.",
        "Parcel(code='RR473124829GB', grams='1.2 kg')",
        "Insured(code='RR473124829GB', value=500)",
    ]
    mended = sys.version_info >= (3, 14)
    assert last.startswith(f"{CODE} insured" if mended else "super(type, obj)")
