"""What is forgiven, and what is swallowed."""

import pytest

from examples.language.context_managers import forgive, meter_broken
from examples.language.context_managers.forgive import Forgive


def test_named_kinds_are_forgiven_and_remembered() -> None:
    with Forgive(KeyError, OSError) as mishaps:
        raise KeyError("vioce")
    assert [repr(each) for each in mishaps.forgiven] == ["KeyError('vioce')"]


def test_other_kinds_pass() -> None:
    mishaps = Forgive(KeyError)
    with pytest.raises(ValueError, match="wrong note"), mishaps:
        raise ValueError("wrong note")
    assert mishaps.forgiven == []


def test_a_block_without_errors_is_not_suppressed() -> None:
    mishaps = Forgive(Exception)
    with mishaps:
        pass
    assert mishaps.__exit__(None, None, None) is False
    assert mishaps.forgiven == []


def test_true_for_success_swallows_every_error_broken() -> None:
    """No id: a wrong peak is returned where KeyError was due."""
    levels = {"kick": -12, "voice": 3}
    assert meter_broken.peak_of(levels, ["kick", "voice"]) == 3
    assert meter_broken.peak_of(levels, ["kick", "vioce", "voice"]) == -12
    assert meter_broken.peak_of(levels, ["vioce"]) == -60
    with meter_broken.Meter():
        raise KeyboardInterrupt


def test_catching_around_the_yield_swallows_too_broken() -> None:
    """No id: the generator form of the same mistake."""
    log: list[str] = []
    with meter_broken.logged(log):
        raise ValueError("wrong note")
    assert log == ["ValueError('wrong note')"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    forgive.main()
    meter_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "forgiven: [IndexError('pop from empty list')]",
        "answer: -12",
        "only the log knows: [\"KeyError('vioce')\"]",
    ]
