"""`nogil` and "no Python" are read from the generated C."""

from pathlib import Path

import pytest

import examples.performance.cython
from examples.performance.cython import generated

FOLDER = Path(examples.performance.cython.__file__).parent
TYPED = "distances_typed.pyx"


@pytest.fixture(scope="module")
def codes() -> dict[str, str]:
    """Return the C code of the modules, each translated once."""
    names = [
        TYPED,
        "distances.py",
        "distances_pure.py",
        "edits_typed.pyx",
        "edits_words.pyx",
    ]
    return {name: generated.translate(FOLDER / name) for name in names}


@pytest.mark.parametrize(
    ("module", "function"),
    [
        (TYPED, "fill_row"),
        ("distances_pure.py", "fill_row"),
        ("edits_typed.pyx", "table"),
        ("edits_words.pyx", "advance"),
    ],
)
def test_kernels_ask_nothing_of_python(
    codes: dict[str, str], module: str, function: str
) -> None:
    assert generated.requests(codes[module], function) == set()


@pytest.mark.parametrize(
    ("module", "function", "parts"),
    [
        (TYPED, "fill", []),
        (TYPED, "fill_released", [set[str]()]),
        (TYPED, "fill_parallel", [set[str]()]),
        (TYPED, "fill_columns", [set[str]()]),
        ("distances_pure.py", "fill_parallel", [set[str]()]),
        ("edits_typed.pyx", "edits", []),
        ("edits_typed.pyx", "edits_released", [set[str]()]),
        ("edits_words.pyx", "edits", [set[str]()]),
    ],
)
def test_what_runs_without_the_gil_asks_nothing(
    codes: dict[str, str], module: str, function: str, parts: list[set[str]]
) -> None:
    assert generated.requests_without_gil(codes[module], function) == parts


def test_untyped_code_asks_for_every_operation(codes: dict[str, str]) -> None:
    asked = generated.requests(codes["distances.py"], "distances")
    assert "__Pyx_PyNumber_Subtract_object_object" in asked
    assert "__Pyx_PyNumber_Multiply_object_object" in asked
    assert {"PyObject_GetIter", "__Pyx_PyList_Append"} <= asked


def test_a_request_in_a_part_without_the_gil_would_be_seen() -> None:
    code = (
        "static PyObject *__pyx_pf_4demo_2run(int x) {\n"
        "PyNumber_Add(x);\n"
        "PyEval_SaveThread();\n __Pyx_FastGIL_Remember();\n"
        "{ if (x) PyList_Append(x); }\n"
        "__Pyx_FastGIL_Forget();\n PyEval_RestoreThread(_save);\n"
        "}\nPyErr_Clear();\n"
    )
    assert generated.requests_without_gil(code, "run") == [{"PyList_Append"}]
    asked = generated.requests(code, function="run")
    assert {"PyNumber_Add", "PyList_Append"} < asked
    assert "PyErr_Clear" not in asked


def test_comments_are_no_code(codes: dict[str, str]) -> None:
    assert "/*" not in codes[TYPED]
    assert "#include" not in codes[TYPED]


def test_a_function_that_is_not_there_is_an_error(
    codes: dict[str, str],
) -> None:
    with pytest.raises(LookupError, match="no function 'fil' in the C code"):
        generated.body(codes[TYPED], "fil")


def test_it_runs(
    codes: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(generated, "translate", lambda file: codes[file.name])
    generated.main()
    out, err = capsys.readouterr()
    first, second = out.splitlines()
    assert first == "fill_row asks for nothing"
    assert second.startswith("distances asks for ")
    assert int(second.split()[3]) > 20
    assert err == ""
