"""Calls that go past the order, or round in it."""

from collections import UserDict

import pytest

from examples.language.inheritance import (
    bundle,
    bundle_broken,
    invoice,
    manifest,
    manifest_broken,
    own_class_broken,
    private_hook_broken,
    skipped_broken,
    tracked,
    twice_broken,
)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


# --- by name ---


def test_class_that_names_its_base_skips_a_sibling_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: right alone, wrong in a diamond."""
    assert skipped_broken.Insured(1000).price() == 750
    assert skipped_broken.InsuredExpress(1000).price() == 750
    skipped_broken.main()
    assert lines(capsys) == ["750 750"]


def test_bases_called_by_name_run_the_root_twice_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: one parcel, two entries."""
    ledger: list[str] = []
    made = twice_broken.InsuredExpress(ledger=ledger)
    assert ledger == ["InsuredExpress"] * 2
    assert made.insured
    assert made.express
    twice_broken.main()
    assert lines(capsys) == ["['InsuredExpress', 'InsuredExpress']"]


def test_cooperating_bases_run_the_root_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ledger: list[str] = []
    tracked.InsuredExpress(ledger=ledger)
    tracked.Insured(ledger)
    tracked.Express(ledger)
    assert ledger == ["InsuredExpress", "Insured", "Express"]
    tracked.main()
    assert lines(capsys) == ["['InsuredExpress'] True True"]


# --- super() itself ---


def test_super_of_the_instances_class_recurs_for_ever_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: `super(self.__class__, self)` never leaves the method."""
    assert own_class_broken.Fragile(1000).price() == 650
    with pytest.raises(RecursionError):
        own_class_broken.FragileGift(1000).price()
    own_class_broken.main()
    first, second = lines(capsys)
    assert first == "650"
    assert second.startswith("RecursionError: maximum recursion depth")


def test_super_in_a_generator_expression_has_no_self_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the first argument of the inner function is an iterator."""
    made = bundle_broken.Bundle(grams=1000, rates=[100])
    assert made.grams == 1000
    with pytest.raises(TypeError, match=r"^super\(type, obj\): obj"):
        made.price()
    bundle_broken.main()
    assert lines(capsys)[0].startswith("TypeError: super(type, obj): obj")


def test_bound_method_of_super_goes_anywhere(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bundle.Bundle(grams=1000, rates=[100, 80]).price() == 1800
    assert bundle.Bundle(500, []).price() == 0
    bundle.main()
    assert lines(capsys) == ["1800"]


# --- what an override reaches ---


def test_private_hook_cannot_be_overridden_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: both methods exist, under two names."""
    made = private_hook_broken.ExportInvoice()
    assert made.total(cents=500) == 500
    hooks = [name for name in dir(made) if name.endswith("__surcharge")]
    assert hooks == ["_ExportInvoice__surcharge", "_Invoice__surcharge"]
    assert getattr(made, hooks[0])() == 1500
    private_hook_broken.main()
    assert lines(capsys) == ["500"]


def test_protected_hook_is_overridden_and_private_state_is_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert invoice.Invoice().total(cents=500) == 500
    assert invoice.Invoice().lines() == ["goods"]
    invoice.main()
    assert lines(capsys) == [
        "2000 ['goods', 'customs form']",
        "_Invoice__notes _ExportInvoice__notes",
    ]


def test_dict_is_filled_past_the_override_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No id: the C methods of `dict` do not call `__setitem__`."""
    made = manifest_broken.Manifest()
    with pytest.raises(ValueError, match=r"^ALP weighs 0 g$"):
        made["ALP"] = 0
    made["ALP"] = 1
    made.update(ALP=-1)
    assert made == {"ALP": -1}
    manifest_broken.main()
    assert lines(capsys) == ["{'ALP': -1, 'NOR': -2, 'SUD': -3}"]


def test_mutable_mapping_checks_every_way_in(
    capsys: pytest.CaptureFixture[str],
) -> None:
    refused = r"^ALP weighs 0 g$"
    with pytest.raises(ValueError, match=refused):
        manifest.Manifest(ALP=0)
    made = manifest.Manifest(NOR=1)
    with pytest.raises(ValueError, match=refused):
        made.setdefault("ALP", 0)
    with pytest.raises(ValueError, match=refused):
        made.update(ALP=0)
    assert made == {"NOR": 1}
    assert made.pop("NOR") == 1
    assert len(made) == 0
    manifest.main()
    assert lines(capsys) == ["SUD weighs -3 g {'ALP': 1000, 'NOR': 500}"]


def test_user_dict_has_a_way_round_broken() -> None:
    """No id: `|=` writes to `data` and does not call `__setitem__`."""

    class Weights(UserDict[str, int]):
        def __setitem__(self, code: str, grams: int) -> None:
            raise ValueError(code)

    weights = Weights()
    with pytest.raises(ValueError, match="ALP"):
        weights.update(ALP=-1)
    weights |= {"ALP": -1}
    assert weights == {"ALP": -1}
