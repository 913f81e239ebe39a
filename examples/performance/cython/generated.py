"""What a compiled function asks of Python, read from its C code.

The colours of the report are a summary; this is the evidence.
"""

# --8<-- [start:translate]
import re
import subprocess
import sys
import tempfile
from itertools import accumulate
from pathlib import Path

NOT_CODE = re.compile(r"/\*.*?\*/|^\s*#.*?$", re.DOTALL | re.MULTILINE)
REQUEST = re.compile(r"\b((?:Py|_Py|__Pyx_)\w+)\(")
WITHOUT_GIL = re.compile(
    r"PyEval_SaveThread\(\);\s*__Pyx_FastGIL_Remember\(\);(.*?)"
    r"__Pyx_FastGIL_Forget\(\);\s*PyEval_RestoreThread\(",
    re.DOTALL,
)


def translate(source: Path) -> str:
    """Return the C code that Cython makes of a file."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "module.c")
        command = [sys.executable, "-m", "cython", "-3"]
        subprocess.run([*command, source, "-o", target], check=True)
        return NOT_CODE.sub("", target.read_text(encoding="utf-8"))


# --8<-- [end:translate]
# --8<-- [start:requests]
def body(code: str, function: str) -> str:
    """Return the C code of one function, without its argument parsing."""
    head = rf"^static .*__pyx_p?f_\w+?_\d*{function}\(.*\{{$"
    found = re.search(head, code, re.MULTILINE)
    if found is None:
        raise LookupError(f"no function {function!r} in the C code")
    rest = code[found.end() :]
    depths = accumulate((c == "{") - (c == "}") for c in rest)
    return rest[: next(i for i, depth in enumerate(depths) if depth < 0)]


def requests(code: str, function: str) -> set[str]:
    """Return all that a function calls of Python's and Cython's C API."""
    return set(REQUEST.findall(body(code, function)))


def requests_without_gil(code: str, function: str) -> list[set[str]]:
    """Return the same for each part that runs without the GIL."""
    parts = WITHOUT_GIL.findall(body(code, function))
    return [set(REQUEST.findall(part)) for part in parts]


# --8<-- [end:requests]
def main() -> None:
    folder = Path(__file__).parent
    code = translate(folder / "distances_typed.pyx")
    print("fill_row asks for", requests(code, "fill_row") or "nothing")
    code = translate(folder / "distances.py")
    print("distances asks for", len(requests(code, "distances")), "things")


if __name__ == "__main__":
    main()
