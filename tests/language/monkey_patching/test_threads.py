"""A patch belongs to the process, a context variable to the thread."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import asyncio

import pytest

from examples.language.monkey_patching import (
    overlapping,
    rates,
    seam,
    threads_broken,
)
from examples.language.monkey_patching.overlapping import overlap
from examples.language.monkey_patching.seam import current_rate, rate
from examples.language.monkey_patching.threads_broken import patched_rate


def test_threads_see_and_keep_each_others_patches_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No id: the first sees the second's, which sees none; one stays."""
    monkeypatch.setattr(rates, "VAT", 20)
    assert overlap(change=patched_rate, read=rates.vat) == [7, 20, 0]


def test_alone_a_patch_is_seen_and_undone() -> None:
    with patched_rate(percent=7):
        assert rates.vat() == 7
    assert rates.vat() == 20


def test_threads_have_a_context_each() -> None:
    assert overlap(rate, current_rate.get) == [0, 7, 20]


def test_rate_is_put_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), rate(percent=7):
        assert current_rate.get() == 7
        raise ValueError("x")
    assert current_rate.get() == 20


def test_tasks_have_a_context_each() -> None:
    async def read(percent: int) -> int:
        with rate(percent):
            await asyncio.sleep(0)
            return current_rate.get()

    async def main() -> list[int]:
        return [*await asyncio.gather(read(0), read(7))]

    assert asyncio.run(main()) == [0, 7]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    overlapping.main()
    threads_broken.main()
    seam.main()
    assert capsys.readouterr() == (
        "[2, 3, 4] [0, 7, 0, -7]\n[7, 20, 0]\n7\n20\n",
        "",
    )
    assert rates.vat() == 20
