"""The widely copied versions, which break."""

import asyncio
import sys

import pytest

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.structured_concurrency import (
    archive_broken,
    collision_broken,
    deaf_broken,
    gather_broken,
    orphan_broken,
    permit_broken,
    relay_broken,
)
from examples.concurrency.structured_concurrency.dismissal import dismiss
from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    climb,
)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_gathered_parties_go_on_after_a_failure_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-05: gather is taken for structured concurrency."""
    run(gather_broken.main())
    assert lines(capsys) == [
        "0 h: ridge sets out",
        "0 h: couloir sets out",
        "3 h: the expedition is over",
        "5 h: couloir is at the top",
        "5 h: nobody hears: couloir by 5 h",
    ]


def test_radio_is_on_in_its_block(capsys: pytest.CaptureFixture[str]) -> None:
    async def tell() -> None:
        with gather_broken.radio() as base:
            await gather_broken.report("couloir", 1, base)
        with pytest.raises(ConnectionError, match="the radio is off"):
            base.call(text="home")

    run(tell())
    assert lines(capsys)[2:] == [
        "1 h: on the radio: couloir by 1 h",
        "1 h: nobody hears: home",
    ]


def test_orphan_fails_unseen_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A task that the group did not create is not the group's."""
    run(orphan_broken.expedition())
    assert lines(capsys)[2:] == [
        "5 h: ridge is at the top",
        "5 h: all are well; orphan done: True",
        "5 h: what nobody asked for: AvalancheError('a metre of snow')",
    ]


def test_except_does_not_look_into_a_group_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An error inside a group is not caught by its own name."""

    async def tell() -> None:
        try:
            async with asyncio.TaskGroup() as parties:
                parties.create_task(climb("ridge", 3, AvalancheError("snow")))
        except AvalancheError:
            pytest.fail("caught")

    with pytest.raises(ExceptionGroup, match="errors in a TaskGroup"):
        run(tell())
    assert lines(capsys) == ["0 h: ridge sets out"]


def test_shielded_saving_is_lost_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S4-06: shield is believed to make the inner task safe."""
    assert run(archive_broken.main()).saved == []
    assert lines(capsys) == [
        "1 h: the caller has left",
        "1 h: lost: ridge by 3 h",
    ]


def test_shield_keeps_out_the_caller_s_cancellation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> list[str]:
        archive = await archive_broken.main()
        await asyncio.sleep(1)
        return archive.saved

    assert run(tell()) == ["ridge by 3 h"]
    assert lines(capsys) == ["1 h: the caller has left"]


def test_recalled_party_crosses_on_3_11_broken() -> None:
    """S3-06: wait_for swallows the cancellation; mended in 3.12."""
    expected = "turned back, permits left: 1"
    if sys.version_info < (3, 12):
        expected = "crossed with permit 7, permits left: 0"
    assert run(permit_broken.recalled(permit_broken.cross)) == expected


def test_failure_hides_a_recall_before_3_13_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A group that raises its errors forgets a cancellation from outside."""
    expected = "recalled"
    if sys.version_info < (3, 13):
        expected = "at the top"
    broken = collision_broken.expedition
    assert asyncio.run(collision_broken.recalled(broken)) == expected
    assert lines(capsys) == ["one party is lost"]


def test_wait_for_limits_the_wait_for_a_permit() -> None:
    async def tell() -> float:
        with pytest.raises(TimeoutError):
            await permit_broken.cross(asyncio.Queue[str]())
        return asyncio.get_running_loop().time()

    assert run(tell()) == 5


def test_no_limit_holds_for_the_deaf_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A swallowed CancelledError takes the time limit away."""
    run(deaf_broken.with_limit())
    assert lines(capsys) == [
        "0 h: ridge sets out",
        "2 h: ridge turns back",
        "2 h: ridge was cancelled",
        "26 h: no limit held",
    ]


def test_deaf_party_that_is_left_alone_is_at_the_top() -> None:
    assert run(deaf_broken.deaf("ridge", 3)) == "ridge by 3 h"


def test_retry_cannot_be_stopped_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A retry that catches BaseException also retries when cancelled."""
    with pytest.raises(ExceptionGroup) as raised:
        run(deaf_broken.with_group())
    assert [*map(str, raised.value.exceptions)] == ["snow"]
    assert lines(capsys)[2:] == [
        "3 h: ridge turns back",
        "3 h: ridge tries again after CancelledError()",
        "3 h: ridge sets out",
        "8 h: ridge is at the top",
    ]


def test_exception_does_not_see_a_cancellation() -> None:
    assert not issubclass(asyncio.CancelledError, Exception)
    assert issubclass(asyncio.CancelledError, BaseException)


def test_time_limit_is_taken_for_calm_weather_broken() -> None:
    """An error-shaped dictionary is read as if it were weather."""
    assert run(relay_broken.decide(1)) == "stay"
    assert run(relay_broken.decide(3)) == "go"
    assert run(relay_broken.fetch(3, limit=2)) == {"error": "timeout"}
    assert run(relay_broken.fetch(2, limit=3)) == {"wind": 90}


@pytest.mark.usefixtures("quiet_children")
def test_camp_without_a_handler_is_not_closed_broken() -> None:
    """SIGTERM without a handler ends the process: no finally runs."""
    assert dismiss("base_camp_broken") == (["the camp is open"], -15)
