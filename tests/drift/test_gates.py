"""The checks of a change are those that have to do with its file."""

from pathlib import Path

import pytest

from drift.gates import Gates
from drift.mutant import Mutant

FILES = {
    "pyproject.toml": 'sources = ["examples/shop/fast.pyx"]\n',
    "examples/__init__.py": "",
    "examples/shop/__init__.py": "",
    "examples/shop/basket.py": "from examples.shop import price\n",
    "examples/shop/price.py": "x = 1\n",
    "examples/shop/alone.py": "x = 1\n",
    "examples/shop/fast.pyx": "x = 1\n",
    "tests/shop/test_basket.py": "from examples.shop.basket import x\n",
    "tests/shop/test_price.py": "from examples.shop import price\n",
    "tests/other/test_till.py": "import examples.shop.basket\n",
    "tests/other/test_two.py": (
        "from examples.shop import fast\nfrom examples.shop.sub import (\n"
        "    deep,\n    flat,\n)\n"
    ),
    "examples/shop/sub/__init__.py": "",
    "examples/shop/sub/deep.py": "x = 1\n",
    "examples/shop/sub/flat.py": "x = 1\n",
    "docs/shop.md": '```python\n--8<-- "examples/shop/price.py"\n```\n',
    "docs/run.md": "```bash\npython -m examples.shop.basket\n```\n",
}


@pytest.fixture
def gates(tmp_path: Path) -> Gates:
    """The checks of a small shop."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return Gates(tmp_path)


def names(gates: Gates, path: str, kind: str = "values") -> list[str]:
    mutant = Mutant(kind, path, 1, "", "", ((0, 0, ""),))
    return [name for name, _, _ in gates.of(mutant)]


def files(gates: Gates, path: str, name: str) -> list[str]:
    mutant = Mutant("values", path, 1, "", "", ((0, 0, ""),))
    command = next(c for n, c, _ in gates.of(mutant) if n == name)
    return [word for word in command if word.endswith((".py", ".md"))]


def test_a_module_is_checked_by_those_who_use_it(gates: Gates) -> None:
    path = "examples/shop/price.py"
    assert files(gates, path, "its tests") == ["tests/shop/test_price.py"]
    assert files(gates, path, "its pages") == ["docs/shop.md"]
    assert files(gates, path, "other tests and pages") == [
        "docs/run.md",
        "tests/other/test_till.py",
        "tests/shop/test_basket.py",
    ]


@pytest.mark.parametrize("kind", ["types", "signatures", "async-ness"])
def test_what_checkers_could_tell_is_put_to_them(
    gates: Gates, kind: str
) -> None:
    told = names(gates, "examples/shop/alone.py", kind)
    assert {*told} == {
        "ruff", "docstrings", "mypy", "pyright", "types of pages",
            "strict build",
    }  # fmt: skip
    assert len({*told}) == len(told)
    assert names(gates, "examples/shop/alone.py", "values") == []


def test_a_false_type_meets_the_type_checker_first(gates: Gates) -> None:
    told = names(gates, "examples/shop/price.py", "types")
    assert told[0] == "mypy"
    assert len({*told}) == len(told)


def test_a_compiled_module_is_compiled_first(gates: Gates) -> None:
    assert names(gates, "examples/shop/fast.pyx")[0] == "compiler"


@pytest.mark.parametrize(
    ("path", "kind", "last"),
    [
        ("docs/shop.md", "claims", "the built site"),
        ("docs/shop.md", "diagrams", "the browser"),
        ("mkdocs.yml", "build", "the browser"),
        ("theme/overrides/main.html", "assets", "the browser"),
    ],
)
def test_what_readers_see_is_seen(
    gates: Gates, path: str, kind: str, last: str
) -> None:
    assert names(gates, path, kind)[-1] == last


def test_the_other_python_is_asked_without_its_parts(gates: Gates) -> None:
    path = "theme/node_modules/pyodide/python_stdlib.zip"
    assert names(gates, path, "assets")[0] == "Python 3.14"
    other = "theme/node_modules/mermaid/dist/mermaid.min.js"
    assert names(gates, other, "assets")[0] == "strict build"


@pytest.mark.parametrize("name", ["deep", "flat"])
def test_every_import_of_a_test_counts(gates: Gates, name: str) -> None:
    path = f"examples/shop/sub/{name}.py"
    assert files(gates, path, "its tests") == ["tests/other/test_two.py"]


def test_a_hook_is_put_to_its_tests_before_a_site_is_built(
    gates: Gates,
) -> None:
    told = names(gates, "hooks/proof.py", "build")
    assert told[:2] == ["the hooks' tests", "strict build"]
    assert told[-1] == "the browser"
