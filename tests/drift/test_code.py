"""What is changed in Python code, and what is left alone."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drift.code import code_mutants
from drift.mutant import changed

DOCUMENTED = '"""Says.\n\n    Args:\n        a: What it says.\n    """'


def kinds(source: str) -> dict[str, list[str]]:
    """The changed texts, by kind."""
    found: dict[str, list[str]] = {}
    for mutant in code_mutants("module.py", source):
        text = changed(source, mutant.edits)
        found.setdefault(mutant.kind, []).append(text)
    return found


@pytest.mark.parametrize(
    ("kind", "source", "becomes"),
    [
        ("values", "x = 1\n", "x = 2\n"),
        ("values", "x = 'a'\n", "x = 'Xa'\n"),
        ("values", "x = f'{y}'\n", "x = f'X{y}'\n"),
        ("values", "x = True\n", "x = False\n"),
        ("values", "x = a + b\n", "x = a - b\n"),
        ("values", "x = a < b\n", "x = a <= b\n"),
        ("values", "x = a not in b\n", "x = a in b\n"),
        ("values", "x = a and b\n", "x = a or b\n"),
        ("values", "x = not a\n", "x = a\n"),
        ("values", "if a:\n    b\n", "if not (a):\n    b\n"),
        ("values", "def f():\n    return x\n", "def f():\n    return None\n"),
        ("side effects", "f(x)\n", "pass\n"),
        ("side effects", "x.y = z\n", "pass\n"),
        ("side effects", "x['k'] = z\n", "pass\n"),
        ("side effects", "x += 1\n", "pass\n"),
        ("side effects", "del x['k']\n", "pass\n"),
        ("exceptions", "raise ValueError(x)\n", "pass\n"),
        ("exceptions", "raise E(x)\n", "raise ArithmeticError(x)\n"),
        ("exceptions", "raise E('no')\n", "raise E('Xno')\n"),
        ("exceptions", "raise E from e\n", "raise E from None\n"),
        (
            "exceptions",
            "try:\n    x\nexcept E:\n    y\n",
            "try:\n    x\nexcept ZeroDivisionError:\n    y\n",
        ),
        ("warnings", "warnings.warn('old')\n", "pass\n"),
        ("stderr", "print(x, file=sys.stderr)\n", "pass\n"),
        (
            "async-ness",
            "async def f():\n    return await g()\n",
            "async def f():\n    return g()\n",
        ),
        ("async-ness", "async def f():\n    g()\n", "def f():\n    g()\n"),
        ("types", "def f() -> int:\n    g()\n", "def f() -> str:\n    g()\n"),
        ("types", "x: list[int] = y\n", "x: bytes = y\n"),
        (
            "signatures",
            f"def f(a, b):\n    {DOCUMENTED}\n    return a\n",
            f"def f(a_, b):\n    {DOCUMENTED}\n    return a_\n",
        ),
        (
            "signatures",
            "def f(a, *, b): ...\n",
            "def f(a, *, b_): ...\n",
        ),
        ("signatures", "def f(*, a): ...\n", "def f(a): ...\n"),
        (
            "exit codes",
            '"""Says."""\nx = y\n',
            '"""Says."""\nraise SystemExit(0)\nx = y\n',
        ),
        (
            "exit codes",
            "def main():\n    f()\n",
            "def main():\n    f()\n    raise SystemExit(3)\n",
        ),
        (
            "exit codes",
            "def main():\n    f()\n    return 0\n",
            "def main():\n    f()\n    raise SystemExit(3)\n    return 0\n",
        ),
    ],
)
def test_each_sort_of_drift_is_made(
    kind: str, source: str, becomes: str
) -> None:
    assert becomes in kinds(source)[kind]


@pytest.mark.parametrize("kind", ["warnings", "stderr", "leaks"])
def test_a_function_begins_to_do_what_it_was_not_asked(kind: str) -> None:
    source = 'def f():\n    """Says."""\n    return 1\n'
    for text in kinds(source)[kind]:
        body = ast.parse(text).body[0]
        assert isinstance(body, ast.FunctionDef)
        assert len(body.body) > 2
        assert ast.get_docstring(body) == "Says."


@pytest.mark.parametrize(
    "source",
    [
        '"""Only a docstring."""\n',
        'if __name__ == "__main__":\n    main(1)\n',
        "if TYPE_CHECKING:\n    x = 1\n",
        "__all__ = ['a']\n",
        "T = TypeVar('T')\n",
        "x: TypeAlias = list[int]\n",
        "@overload\ndef f(a): ...\n",
        "def f(_: int): ...\n",
    ],
)
def test_what_says_nothing_when_it_runs_is_left_alone(source: str) -> None:
    assert {*kinds(source)} <= {"types"}
    assert kinds(source).get("types", []) == []


def test_a_name_that_callers_are_not_told_is_not_renamed() -> None:
    source = "class A:\n    def __get__(self, instance): ...\n"
    assert "signatures" not in kinds(source)


def test_the_place_of_a_change_is_told_after_wide_characters() -> None:
    source = "x = 'é'\ny = ('ü', 3)\n"
    told = [
        (mutant.line, mutant.source, mutant.change)
        for mutant in code_mutants("module.py", source)
    ]
    assert (2, "y = ('ü', 3)", "`3` becomes `4`") in told


@given(
    st.lists(
        st.sampled_from(
            [
                "x = [1, 'two', True, None]",
                "def f(a, *, b=2):\n    if a > b:\n        return b\n",
                "class A:\n    n = 3\n    def m(self):\n        del self.n",
                "async def g():\n    await h()\n    raise E('no') from None",
                "y = -1 if not x else x[0]",
            ]
        ),
        max_size=4,
    )
)
def test_every_change_parses_and_changes_something(parts: list[str]) -> None:
    source = "\n".join([*parts, ""])
    for mutant in code_mutants("module.py", source):
        text = changed(source, mutant.edits)
        assert text != source
        ast.parse(text)
        assert source.split("\n")[mutant.line - 1].strip() == mutant.source
