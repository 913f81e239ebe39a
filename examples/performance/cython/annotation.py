"""The annotation report as data: which lines still touch Python.

`cython --annotate` colours the same lines in an HTML page.
"""

# --8<-- [start:pattern]
import re
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

LINE = re.compile(
    r'<pre class="cython line score-(\d+)"[^>]*>'
    r"\+?(?:<span[^>]*>)?0*(\d+)(?:</span>)?: (.*?)</pre>"
)


# --8<-- [end:pattern]
# --8<-- [start:scores]
def scores(source: Path) -> list[tuple[int, str]]:
    """Return each line's score and text; 0 is pure C.

    Args:
        source: A `.pyx` file, or a `.py` file in pure-Python mode.

    Raises:
        subprocess.CalledProcessError: If Cython refuses the file.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        cpp = "libcpp" in source.read_text(encoding="utf-8")
        target = page.with_suffix(".cpp" if cpp else ".c")
        command = [sys.executable, "-m", "cython", "-3", "--annotate"]
        command += ["--cplus"] * cpp
        subprocess.run([*command, source, "-o", target], check=True)
        found = LINE.findall(page.read_text(encoding="utf-8"))
    return [
        (int(score), unescape(re.sub(r"<[^>]+>", "", text)))
        for score, _, text in found
    ]


# --8<-- [end:scores]
def main() -> None:
    source = Path(__file__).with_name("julia_typed.pyx")
    for score, text in scores(source):
        print("Python" if score else "C     ", "|", text)


if __name__ == "__main__":
    main()
