"""Pools of processes: what is sent, shared, lost and saved."""

import os
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import pairwise
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.processes import (
    catalogue,
    darkroom,
    fork_broken,
    messages,
    plates,
    prompt_broken,
    recycled,
    shared_plate,
    squares,
    squares_broken,
    start_methods,
    typed,
)
from examples.concurrency.processes.catalogue import Catalogue


def test_plate_is_the_same_each_time_and_unlike_others() -> None:
    assert len(plates.expose(number=3)) == plates.SIDE**2 == 4096
    assert plates.expose(3) == plates.expose(3) != plates.expose(4)


def test_stars_are_brighter_than_the_sky(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        plates, "expose", lambda _: bytes([249, 250, 251, 255])
    )
    assert plates.count_stars(number=1) == 2


@pytest.mark.parametrize("method", ["forkserver", "spawn"])
def test_survey_counts_what_one_process_counts(method: str) -> None:
    found = plates.survey(numbers=iter(range(20)), workers=2, method=method)
    assert found == {n: plates.count_stars(n) for n in range(20)}
    assert [*found] == [*range(20)]


def test_survey_prints(capsys: pytest.CaptureFixture[str]) -> None:
    plates.main()
    assert capsys.readouterr() == ("{0: 82, 1: 75, 2: 82}\n", "")


def test_only_a_fork_knows_what_was_changed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    start_methods.main()
    assert capsys.readouterr() == (
        "fork       200\nspawn      250\nforkserver 250\n",
        "",
    )
    assert start_methods.limit() == 250


def test_task_is_sent_once_a_chunk(capsys: pytest.CaptureFixture[str]) -> None:
    assert messages.Develop()(plate=13) == 6
    assert messages.messages(plates=20, chunksize=7) == 3
    assert messages.messages(plates=20, chunksize=20) == 1
    messages.main()
    assert capsys.readouterr() == ("1 100\n25 4\n", "")


@pytest.mark.parametrize(
    ("find", "times"),
    [(catalogue.look_up, 1), (catalogue.look_up_sending, 3)],
)
def test_catalogue_is_sent_to_each_worker_or_with_each_star(
    find: Callable[..., list[bool]], times: int
) -> None:
    Catalogue.sent = 0
    assert find(stars=[1, 2, 3], given=Catalogue([1, 3])) == [
        True,
        False,
        True,
    ]
    assert Catalogue.sent == times


def test_loaded_catalogue_is_the_one_that_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(catalogue, "catalogue", catalogue.catalogue)
    assert not catalogue.is_known(star=1)
    catalogue.load(given=Catalogue(stars=[1]))
    assert catalogue.is_known(1)
    assert catalogue.is_in(given=Catalogue([2]), star=2)
    assert not catalogue.is_in(Catalogue([2]), 1)
    catalogue.main()
    found = [False, True, False, True]
    assert capsys.readouterr() == (f"{found} 1\n{found} 4\n", "")


@given(st.binary(min_size=1))
def test_inverted_twice_is_what_it_was(plate: bytes) -> None:
    with shared_plate.shared(plate) as block:
        shared_plate.invert(name=block.name, start=0, stop=len(plate))
        once = bytes(shared_plate.content_of(block)[: len(plate)])
        assert once == bytes(255 - level for level in plate)
        shared_plate.invert(block.name, 0, len(plate))
        assert shared_plate.content_of(block)[: len(plate)] == plate


def test_part_is_inverted_from_start_to_before_stop() -> None:
    with shared_plate.shared(content=bytes(5)) as block:
        shared_plate.invert(block.name, 1, 3)
        assert bytes(shared_plate.content_of(block)[:5]) == b"\0\xff\xff\0\0"


def test_block_is_removed_even_after_an_error() -> None:
    names: list[str] = []

    def fail() -> None:
        with shared_plate.shared(b"x") as block:
            names.append(block.name)
            raise ValueError("dropped")

    with pytest.raises(ValueError, match="dropped"):
        fail()
    with pytest.raises(FileNotFoundError):
        SharedMemory(names[0])


def test_closed_block_has_no_content() -> None:
    with shared_plate.shared(b"x") as block:
        seen = SharedMemory(block.name)
        seen.close()
        with pytest.raises(AssertionError, match="closed"):
            shared_plate.content_of(seen)


def test_negative_in_parts(capsys: pytest.CaptureFixture[str]) -> None:
    plate = bytes(range(101))
    assert shared_plate.negative(plate=plate, parts=2) == bytes(
        255 - level for level in plate
    )
    shared_plate.main()
    assert capsys.readouterr() == ("b'\\xff\\xfe\\x05\\x00'\n", "")


def test_crash_breaks_the_rest_of_the_pool_broken() -> None:
    """Own list: one worker dies, and every waiting future fails."""
    outcomes = darkroom.attempt(task=darkroom.develop, plates=[13, 15])
    assert [type(each) for each in outcomes.values()] == [
        BrokenProcessPool,
        BrokenProcessPool,
    ]


def test_only_the_bad_plate_is_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = darkroom.develop_all(task=darkroom.develop, plates=[12, 13, 14])
    assert found[12] == "plate 12"
    assert isinstance(found[13], BrokenProcessPool)
    assert repr(found[14]) == "ValueError('no plate 14')"
    darkroom.main()
    assert capsys.readouterr() == ("12 str\n13 BrokenProcessPool\n", "")


class BreakingPool:
    """A pool that breaks before the second plate is submitted."""

    def __init__(self, *_: object) -> None:
        self.submitted = 0

    def __enter__(self) -> "BreakingPool":
        return self

    def __exit__(self, *_: object) -> None: ...

    def submit(self, task: darkroom.Task, plate: int) -> Future[str]:
        self.submitted += 1
        if self.submitted > 1:
            raise BrokenProcessPool("broken")
        future: Future[str] = Future()
        future.set_result(task(plate))
        return future


def test_pool_may_break_while_plates_are_submitted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(darkroom, "ProcessPoolExecutor", BreakingPool)
    first, second = darkroom.attempt(darkroom.develop, [1, 2]).values()
    assert first == "plate 1"
    assert repr(second) == "BrokenProcessPool('broken')"
    found = darkroom.develop_all(darkroom.develop, [1, 2])
    assert found == {1: "plate 1", 2: "plate 2"}


def test_develop_fails_as_the_plates_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    assert darkroom.develop(plate=13) == "plate 13"
    assert ended == [1]
    with pytest.raises(ValueError, match="no plate 14"):
        darkroom.develop(14)
    assert darkroom.develop(15) == "plate 15"


def test_worker_is_replaced_after_its_tasks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert recycled.worker(plate=1) == os.getpid()
    assert recycled.shifts(plates=4, each=3) == [1, 3]
    recycled.main()
    assert capsys.readouterr() == ("[1, 2, 2]\n", "")


@given(st.integers(0, 2000), st.integers(1, 700))
def test_formula_is_the_sum_in_parts(stop: int, size: int) -> None:
    cut = list(squares.parts(stop=stop, size=size))
    assert [a for a, _ in cut] == [*range(0, stop, size)]
    assert all(one[1] == other[0] for one, other in pairwise(cut))
    assert squares.exact(stop=stop) == sum(squares.add(a, b) for a, b in cut)
    assert squares.exact(stop) == sum(n**2 for n in range(stop))


def test_sum_in_processes_is_exact(capsys: pytest.CaptureFixture[str]) -> None:
    assert squares.add(start=3, stop=5) == 25
    total = squares.in_processes(stop=10_001, size=4000, workers=2)
    assert total == squares.exact(10_001) == 333_383_335_000
    squares.main()
    assert capsys.readouterr() == ("333328333350000 333328333350000\n", "")


def test_printed_output_was_never_run_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-14: the sum is 1000 times too small, 4x is the number of cores."""
    assert squares.exact(10**7) == 333_333_283_333_335_000_000
    assert [squares.exact(10**7) // 1000] * 4 == squares_broken.CLAIMED
    assert squares_broken.claimed_speedup(cores=4) == 4.0
    squares_broken.main()
    claimed = ", ".join(["333333283333335000"] * 4)
    assert capsys.readouterr() == (f"[{claimed}] 4.0x speedup\n", "")


BROKE = "concurrent.futures.process.BrokenProcessPool: "


def test_function_of_a_prompt_is_not_found_broken() -> None:
    """S2-15: the worker dies of it, and the pool says so."""
    lost, broke = typed.at_prompt(code=prompt_broken.EXECUTOR)
    assert lost.startswith("AttributeError: ")
    assert "'count_stars'" in lost
    assert broke.startswith(BROKE)


def test_pool_waits_for_a_lost_task_broken() -> None:
    """S2-15: `multiprocessing.Pool` replaces the worker and waits."""
    said, lost = typed.at_prompt(prompt_broken.POOL)
    assert said == "worker replaced; result ready: False"
    assert lost.startswith("AttributeError: ")


def test_function_of_a_script_is_found() -> None:
    guarded = prompt_broken.EXECUTOR.replace(
        "with Proc", "if __name__ == '__main__':\n  with Proc"
    ).replace("    print", "      print")
    assert typed.as_script(code=guarded) == ["0"]


def test_script_without_a_guard_breaks_the_pool_broken() -> None:
    """Own list: the worker runs the script, and starts workers."""
    why, broke = typed.as_script(prompt_broken.UNGUARDED)
    assert why.startswith("RuntimeError: An attempt has been made to start")
    assert broke.startswith(BROKE)


def test_typed_prints(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    typed.main()
    said = "42\nValueError: invalid literal for int() with base 10: 'x'\n"
    assert capsys.readouterr() == (said, "")


def test_same_error_of_two_workers_is_told_once() -> None:
    code = (
        "import sys\n"
        "print(1)\nprint(1)\n"
        "sys.stderr.write('KeyError: 1\\nFile: no\\n' * 2)\n"
        "sys.stderr.write('a.b.CError:\\n  two   lines\\n')"
    )
    assert typed.at_prompt(code) == [
        "1",
        "1",
        "KeyError: 1",
        "a.b.CError: two lines",
    ]


def test_fork_inherits_a_lock_without_its_holder_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: fork and threads do not go together."""
    assert fork_broken.while_held(patience=0.01) == "stuck"
    assert fork_broken.photograph_in_child(patience=10) == "taken"
    fork_broken.photograph(patience=10)
    with pytest.raises(SystemExit) as stuck:
        fork_broken.photograph(patience=0)
    fork_broken.camera.release()
    assert stuck.value.code == 1
    fork_broken.main()
    assert capsys.readouterr() == ("taken stuck\n", "")
