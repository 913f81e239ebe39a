"""Last resorts: of modules, of proxies, of tables; and special methods."""

import copy
import warnings
from decimal import Decimal
from typing import Any

import pytest

from examples.language.object_model import (
    catalogue,
    instance_method,
    instance_method_broken,
    masked_error_broken,
    proxy,
    proxy_broken,
)
from examples.language.object_model.instance_method_broken import Night
from examples.language.object_model.masked_error_broken import Survey


def test_old_name_warns_at_the_line_that_uses_it() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        name = catalogue.brightest_star
    assert name == catalogue.BRIGHTEST == "Sirius"
    assert [str(w.message) for w in caught] == ["use BRIGHTEST"]
    assert caught[0].category is DeprecationWarning
    assert caught[0].filename == __file__


def test_import_of_the_old_name_asks_the_module_too() -> None:
    with pytest.warns(DeprecationWarning, match=r"^use BRIGHTEST$"):
        from examples.language.object_model.catalogue import brightest_star
    assert brightest_star == "Sirius"


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match=r"^no 'faintest_star' here$"):
        _ = catalogue.faintest_star


def test_old_name_is_listed_with_the_rest() -> None:
    assert {"brightest_star", "BRIGHTEST", "main"} <= set(dir(catalogue))
    assert dir(catalogue) == sorted(dir(catalogue))


def test_inside_the_module_the_old_name_is_unknown() -> None:
    with pytest.raises(NameError):
        eval("brightest_star", {**vars(catalogue)})


def test_special_method_on_the_instance_is_ignored_broken() -> None:
    """Own list: a special method assigned to an instance."""
    night: Any = Night("Vega", "Deneb")
    instance_method_broken.make_sized(night)
    assert night.__len__() == 2
    with pytest.raises(TypeError, match="'Night' has no len"):
        len(night)


def test_one_object_gets_a_type_of_its_own() -> None:
    night: Any = Night("Vega", "Deneb")
    instance_method.make_sized(night)
    assert len(night) == 2
    assert isinstance(night, Night)
    assert type(night).__name__ == "SizedNight"
    assert night.stars == ("Vega", "Deneb")
    assert not hasattr(Night, "__len__")
    assert vars(type(night))["__slots__"] == ()


@pytest.mark.parametrize("module", [proxy, proxy_broken])
def test_proxy_forwards_and_remembers(module: Any) -> None:
    vega = module.Recorder("Vega")
    assert (vega.upper(), vega.lower()) == ("VEGA", "vega")
    assert vega.asked == ["upper", "lower"]
    with pytest.raises(AttributeError, match="'str' object"):
        _ = vega.mass


def test_unfinished_proxy_asks_itself_for_ever_broken() -> None:
    """Own list: `__getattr__` that relies on what `__init__` sets."""
    with pytest.raises(RecursionError):
        copy.copy(proxy_broken.Recorder("Vega"))


def test_proxy_is_copied_as_a_proxy() -> None:
    vega = proxy.Recorder("Vega")
    twin = copy.copy(vega)
    assert type(twin) is proxy.Recorder
    assert twin.upper() == "VEGA"
    assert copy.deepcopy(vega).lower() == "vega"


def test_deep_copy_of_a_proxy_is_that_of_its_target_broken() -> None:
    """Own list: special names that are forwarded to the target."""
    target = Decimal(1)
    twin: Any = copy.deepcopy(proxy_broken.Recorder(target))
    assert type(twin) is Decimal
    assert type(copy.deepcopy(proxy.Recorder(target))) is proxy.Recorder


@pytest.mark.parametrize("name", ["_target", "asked", "__len__"])
def test_proxy_knows_what_it_must_not_forward(name: str) -> None:
    blank = object.__new__(proxy.Recorder)
    with pytest.raises(AttributeError, match=f"^{name}$"):
        getattr(blank, name)


def test_error_in_a_property_is_taken_for_an_absence_broken() -> None:
    """Own list: an AttributeError on the way asks `__getattr__`."""
    survey = Survey({"magnitudes": [0.03, -1.46]})
    with pytest.raises(AttributeError, match=r"^no column 'brightest'$") as e:
        _ = survey.brightest
    context = e.value.__context__
    assert isinstance(context, KeyError)
    assert context.__context__ is None  # no trace of "magnitude"
    assert survey.magnitudes == [0.03, -1.46]


def test_survey_reads_a_column_by_its_right_name() -> None:
    survey = Survey({"magnitude": [0.03, -1.46]})
    assert survey.brightest == -1.46
    assert copy.copy(survey).brightest == -1.46


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (
        catalogue,
        instance_method_broken,
        instance_method,
        proxy_broken,
        proxy,
        masked_error_broken,
    ):
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        "Sirius True",
        "by name: 2 ('Vega', 'Deneb')",
        "by syntax: object of type 'Night' has no len()",
        "2 ('Vega', 'Deneb') SizedNight",
        "VEGA ['upper']",
        "RecursionError",
        "VEGA ['upper']",
        "not ready: asked",
        "[0.03, -1.46]",
        "magnitudes False True",
        "brightest True False",
        "colour False False",
    ]
