"""Modules: found, entered, run once; identity and audit beside them."""

import importlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from examples.language.object_model import (
    audit,
    identity_broken,
    importing,
    memory_importer,
)
from examples.language.object_model.audit import Listener
from examples.language.object_model.identity_broken import Telescope
from examples.language.object_model.importing import load
from examples.language.object_model.memory_importer import (
    MemoryImporter,
    installed,
)

Import = Callable[[str], ModuleType]
IMPORTS = pytest.mark.parametrize("run", [load, importlib.import_module])


@IMPORTS
def test_module_runs_once_and_is_kept(run: Import) -> None:
    with installed({"sky": "stars = ['Vega']"}):
        first: Any = run("sky")
        first.stars.append("Deneb")
        second: Any = run("sky")
        assert first is second is sys.modules["sky"]
        assert second.stars == ["Vega", "Deneb"]


@IMPORTS
def test_module_that_fails_is_forgotten(run: Import) -> None:
    with installed({"sky": "stars = 1 / 0"}):
        with pytest.raises(ZeroDivisionError):
            run("sky")
        assert "sky" not in sys.modules


@IMPORTS
def test_module_that_is_stopped_is_forgotten(run: Import) -> None:
    with installed({"sky": "raise SystemExit"}):
        with pytest.raises(SystemExit):
            run("sky")
        assert "sky" not in sys.modules


@IMPORTS
def test_module_in_a_cycle_is_seen_half_made(run: Import) -> None:
    sky = "stars = []\nimport night\nlate = True"
    night = "import sky\nseen = sorted(k for k in vars(sky) if k[0] != '_')"
    with installed({"sky": sky, "night": night}):
        run("sky")
        seen: Any = sys.modules["night"]
        assert seen.seen == ["stars"]


@IMPORTS
def test_module_may_put_something_else_in_its_place(run: Import) -> None:
    source = "import sys\nsys.modules[__name__] = 'another sky'"
    with installed({"sky": source}):
        assert str(run("sky")) == "another sky"


@IMPORTS
def test_unknown_module_is_named(run: Import) -> None:
    with pytest.raises(ModuleNotFoundError) as caught:
        run("nebula")
    assert str(caught.value) == "No module named 'nebula'"
    assert caught.value.name == "nebula"


def test_importer_leaves_other_names_to_others() -> None:
    importer = MemoryImporter({"sky": "stars = 1"})
    assert importer.find_spec("nebula", None) is None
    spec = importer.find_spec("sky", None)
    assert spec is not None
    assert (spec.name, spec.loader) == ("sky", importer)
    assert importer.get_source("sky") == "stars = 1"


def test_installed_leaves_nothing_behind() -> None:
    before = list(sys.meta_path)
    with (
        pytest.raises(ZeroDivisionError),
        installed({"sky": "stars = 1", "never": ""}),
    ):
        assert importlib.import_module("sky").stars / (
            sys.meta_path[1:] != before
        )
    assert sys.meta_path == before
    assert "sky" not in sys.modules
    assert find_spec("sky") is None


def run_file(folder: Path, name: str) -> str:
    done = subprocess.run(
        [sys.executable, name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_file_that_is_run_and_imported_is_two_modules_broken(
    tmp_path: Path,
) -> None:
    """S2-24: "a module is imported once" fails for `__main__`."""
    (tmp_path / "sky.py").write_text(
        "stars = []\n"
        "if __name__ == '__main__':\n"
        "    stars.append('Vega')\n"
        "    import report\n"
    )
    (tmp_path / "report.py").write_text("import sky\nprint(sky.stars)\n")
    assert run_file(tmp_path, "sky.py") == "[]\n"
    (tmp_path / "__main__.py").write_text("import sky, report\n")
    (tmp_path / "sky.py").write_text("stars = ['Vega']\n")
    assert run_file(tmp_path, "__main__.py") == "['Vega']\n"


def test_file_beside_the_module_is_not_there_in_a_zip_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Own list: a data file opened by way of `__file__`."""
    with zipfile.ZipFile(tmp_path / "sky.zip", "w") as archive:
        archive.writestr("zipped_sky/__init__.py", "")
        archive.writestr("zipped_sky/stars.txt", "Vega")
    monkeypatch.syspath_prepend(tmp_path / "sky.zip")
    module = importlib.import_module("zipped_sky")
    assert module.__file__ is not None
    with pytest.raises(NotADirectoryError):
        Path(module.__file__).with_name("stars.txt").read_text()
    from importlib.resources import files

    assert files("zipped_sky").joinpath("stars.txt").read_text() == "Vega"
    del sys.modules["zipped_sky"]


@pytest.mark.parametrize(("azimuth", "found"), [("90", True), ("359", False)])
def test_identity_of_integers_is_an_accident_broken(
    azimuth: str, found: bool
) -> None:
    """Own list: `is` between integers holds for small ones only."""
    telescope = Telescope(int(azimuth))
    assert telescope.points_at(int(azimuth)) is found
    assert telescope.azimuth == int(azimuth)


# --- audit ---

Tell = Callable[..., None]


@pytest.fixture
def tell(monkeypatch: pytest.MonkeyPatch) -> Tell:
    """`sys.audit`, for hooks that end with the test."""
    hooks: list[Callable[[str, tuple[object, ...]], None]] = []
    monkeypatch.setattr(sys, "addaudithook", hooks.append)

    def audit(event: str, *args: object) -> None:
        for hook in hooks:
            hook(event, args)

    return audit


def test_listener_hears_its_event_while_it_listens(tell: Tell) -> None:
    listener = Listener("examples.night")
    tell("examples.night", "too early")
    with listener as heard:
        tell("examples.night", "Vega", 1)
        tell("examples.nightfall", "Sun")
    tell("examples.night", "too late")
    assert heard is listener.heard
    assert heard == [("Vega", 1)]


def test_listener_falls_silent_after_an_error(tell: Tell) -> None:
    listener = Listener("examples.dusk")
    with pytest.raises(KeyError), listener:
        raise KeyError
    tell("examples.dusk", "too late")
    assert listener.heard == []


def test_listener_hears_the_interpreter() -> None:
    """In a child process: a hook stays for as long as the process."""
    code = (
        "import sys\n"
        "from examples.language.object_model import audit\n"
        "audit.main()\n"
        "with audit.Listener('examples.night') as heard:\n"
        "    sys.audit('examples.night', 'Vega', 1)\n"
        "    sys.audit('examples.day', 'Sun')\n"
        "sys.audit('examples.night', 'too late')\n"
        "print(heard)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "[(b'vega = 0.03', 'sky.py')]",
        "[('Vega', 1)]",
    ]


def test_mains(
    tell: Tell,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(
        audit, "compile", partial(tell, "compile"), raising=False
    )
    for module in importing, memory_importer, identity_broken, audit:
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        '{"Vega": 0.03} True',
        "sky runs",
        "True ['Vega']",
        "90 True",
        "359 False",
        "[('vega = 0.03', 'sky.py', 'exec')]",
    ]
