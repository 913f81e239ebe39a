"""Tests that lean on a day, a place, a language, a seed or an order."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

STEADY = Path(__file__).parents[2] / ".ci" / "steady"
TURKISH = Path("/usr/share/i18n/locales/tr_TR")

# Further than today, which may be ahead already.
DAYS = 400 + int(os.environ.get("AHEAD_DAYS", "0"))

DAY = f"""\
import datetime

def test_day() -> None:
    assert datetime.date.today() <= datetime.date({datetime.date.today().year}
        , 12, 31)
"""
ZONE = """\
import datetime

def test_zone() -> None:
    assert datetime.datetime.fromtimestamp(0).hour == 0
"""
LANGUAGE = """\
import locale, time

def test_language() -> None:
    locale.setlocale(locale.LC_ALL, "")
    assert time.strftime("%B", time.gmtime(0)) == "January"
"""
SEED = """\
def test_seed() -> None:
    words = [str(number) for number in range(50)]
    assert list(set(words)) == {order}
"""
ORDER = """\
import pytest

SEEN = []

@pytest.mark.parametrize("number", range(20))
def test_order(number: int) -> None:
    SEEN.append(number)
    assert SEEN == sorted(SEEN)
"""
SOUND = """\
def test_sound() -> None:
    assert sorted({3, 1, 2}) == [1, 2, 3]
"""


def steady(folder: Path, text: str, **variables: str) -> str:
    """What the run in another place said, or nothing if it passed."""
    (folder / "test_planted.py").write_text(text)
    variables.setdefault("DAYS", str(DAYS))
    done = subprocess.run(
        [str(STEADY), "-q"],
        cwd=folder,
        env={**os.environ, "PYTHON": sys.executable, **variables},
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr if done.returncode else ""


def plain(folder: Path) -> int:
    """How the same tests end as they are run every day."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly"]
    variables = {
        **os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"
    }  # fmt: skip
    return subprocess.run(
        [*command, "-p", "no:cacheprovider"],
        cwd=folder,
        env=variables,
        capture_output=True,
    ).returncode


def order_of_today() -> str:
    code = "print(list(set(str(number) for number in range(50))))"
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        (DAY, "test_day"),
        (ZONE, "test_zone"),
        (SEED.replace("{order}", order_of_today().strip()), "test_seed"),
        (ORDER, "test_order"),
        pytest.param(
            LANGUAGE,
            "test_language",
            marks=pytest.mark.skipif(
                not TURKISH.exists(), reason="needs a second language"
            ),
        ),
    ],
    ids=["day", "zone", "seed", "order", "language"],
)
def test_what_leans_on_today_and_here_fails_there(
    tmp_path: Path, text: str, name: str
) -> None:
    said = steady(tmp_path, text, SEED="1")
    assert f"FAILED test_planted.py::{name}" in said
    assert plain(tmp_path) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_what_leans_on_nothing_passes_there(tmp_path: Path) -> None:
    assert steady(tmp_path, SOUND) == ""


def test_without_another_date_it_says_so(tmp_path: Path) -> None:
    broken = {"CC": "no-such-compiler", "STEADY_TODAY": ""}
    said = steady(tmp_path, SOUND, **broken)
    assert "no-such-compiler" in said
    assert "that needs Linux, glibc 2.30 and a C compiler" in said
    assert "or set STEADY_TODAY=1" in said
    assert steady(tmp_path, SOUND, CC=broken["CC"], STEADY_TODAY="1") == ""


WAITS = """\
import multiprocessing
import subprocess
import threading
import time

def test_waiting_goes_by_the_true_clock() -> None:
    start = time.monotonic()
    time.sleep(0.01)
    assert not threading.Event().wait(0.01)
    lock = multiprocessing.Lock()
    lock.acquire()
    assert not lock.acquire(timeout=0.01)
    assert time.monotonic() - start < 30

def test_children_have_the_same_day() -> None:
    day = time.strftime("%Y-%m-%d")
    command = ["date", "+%Y-%m-%d"]
    assert subprocess.check_output(command, text=True).strip() == day
    command = ["node", "-p", "Date.now() / 1000"]
    told = float(subprocess.check_output(command, text=True))
    assert abs(told - time.time()) < 600
    assert abs(time.time_ns() / 1e9 - time.time()) < 600
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_what_waits_and_what_is_started_go_on_as_ever(tmp_path: Path) -> None:
    assert steady(tmp_path, WAITS) == ""
