"""Ten tasks, three threads, four shifts, one failure."""

import pytest

from examples.by_example import thread_pool


def test_every_task_has_a_result_or_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    thread_pool.worked.clear()
    thread_pool.main()
    assert capsys.readouterr().out.splitlines() == [
        "[0, 1, 4, 9, 25, 36, 49, 64, 81]",
        "{4: ValueError('task 4 is spoilt')}",
        "[3, 3, 4]",
        "4",
    ]
    assert sorted(thread_pool.worked) == ["worker_0", "worker_1", "worker_2"]
