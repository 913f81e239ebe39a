"""What is counted in a tree, and what becomes of it."""

import ast
import textwrap
from typing import Any

import pytest

from examples.by_example import syntax_tree
from examples.by_example.syntax_tree import Count, Subtract, run


def test_each_return_belongs_to_the_function_around_it() -> None:
    count = Count()
    count.visit(
        ast.parse(
            textwrap.dedent("""
                def outer(x):
                    def inner():
                        return (lambda: 1)()
                    if x:
                        return inner
                    return None

                def silent(): ...
            """)
        )
    )
    assert count.returns == {"outer": 2, "inner": 1, "silent": 0}


def test_a_changed_tree_runs() -> None:
    tree = Subtract().visit(ast.parse("x = 5 + 3 + 1"))
    assert run(tree)["x"] == 1


def test_a_traceback_says_where_it_came_from() -> None:
    found: Any = run(ast.parse("def f(): ..."))["f"]
    assert found.__code__.co_filename == "<tree>"


def test_executing_is_not_safe_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-20: what was parsed without harm still does it when it runs."""
    tree = ast.parse("print('harm')")
    assert capsys.readouterr().out == ""
    run(tree)
    assert capsys.readouterr().out == "harm\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    syntax_tree.main()
    told = "{'add': 1}\n5\nreturn a - b\n-1\n"
    assert capsys.readouterr().out == told
