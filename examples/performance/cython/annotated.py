"""The annotation report as a figure: shades, scores, and what is asked.

Run it to write `annotated.html`, which a page takes in as it is.
"""

# --8<-- [start:lines]
import html
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import dropwhile, takewhile
from math import log
from pathlib import Path

LINE = re.compile(
    r'<pre class="cython line score-(\d+)"[^>]*>(?:\+|&#xA0;)?'
    r"<span[^>]*>\d+</span>: (.*?)</pre>"
)
CODE = re.compile(r"<pre class='cython code.*?</pre>", re.DOTALL)
CALL = re.compile(r"<span class='pyx?_c_api'>(?:__Pyx_)?(\w+)</span>")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of source, and the C functions that it costs."""

    score: int
    text: str
    calls: tuple[str, ...]


# --8<-- [end:lines]
def lines(source: Path) -> list[Line]:
    """Return the report on a file, line by line."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "report.c")
        command = [sys.executable, "-m", "cython", "-3", "--annotate"]
        subprocess.run([*command, source, "-o", target], check=True)
        page = target.with_suffix(".html").read_text(encoding="utf-8")
    starts = list(LINE.finditer(page))
    ends = [start.start() for start in starts[1:]] + [len(page)]
    found: list[Line] = []
    for start, end in zip(starts, ends, strict=True):
        below = CODE.match(page[start.end() : end].lstrip())
        calls = CALL.findall(below[0]) if below else []
        text = html.unescape(re.sub(r"<[^>]+>", "", start[2]))
        found.append(Line(int(start[1]), text, tuple(dict.fromkeys(calls))))
    return found


def part(report: list[Line], first: str, end: str) -> list[Line]:
    """Return the lines from one that begins with `first` to `end`."""
    rest = dropwhile(lambda line: not line.text.startswith(first), report)
    return list(takewhile(lambda line: not line.text.startswith(end), rest))


# --8<-- [start:figure]
SHOWN = 3  # calls named in a row; the others are counted


def shade(score: int) -> str:
    """Return a yellow that lets either palette of the page through."""
    share = min(45, round(14 * log(1 + score)))
    return f' style="background:rgb(255 190 0 / {share}%)"' if share else ""


def row(line: Line) -> str:
    """Return a line as a row: its score, its text, what it asks for."""
    named = ", ".join(line.calls[:SHOWN])
    more = len(line.calls) - SHOWN
    asks = named + (f" and {more} more" if more > 0 else "")
    below = f"<br><small>{asks}</small>" if asks else ""
    code = '<code style="white-space:pre;background:none">'
    return (
        f"<tr{shade(line.score)}><td>{line.score}</td>"
        f"<td>{code}{html.escape(line.text)}</code>{below}</td></tr>"
    )


# --8<-- [end:figure]
SNIP = "--8<--"
HEAD = (
    "<thead><tr><th>Score</th><th>Line, and what it asks for</th></tr></thead>"
)


def figure(title: str, report: list[Line]) -> str:
    """Return a table of the lines that hold code, under a title."""
    code = [x for x in report if x.text.strip() and x.text[0] != "#"]
    opening = f"<table>\n<caption>{title}</caption>\n{HEAD}\n<tbody>\n"
    return opening + "\n".join(map(row, code)) + "\n</tbody>\n</table>\n"


def document() -> str:
    """Return two figures, as the regions of one file."""
    folder = Path(__file__).parent
    report = lines(folder / "distances.py")
    untyped = part(report, "def distances(", "# --8<--")
    report = lines(folder / "distances_typed.pyx")
    kernel = part(report, "def fill_checked(", "def check(")
    figures = {
        "untyped": figure("distances.py, compiled as it is", untyped),
        "typed": figure("distances_typed.pyx", kernel),
    }
    return "".join(
        f"<!-- {SNIP} [start:{name}] -->\n{made}<!-- {SNIP} [end:{name}] -->\n"
        for name, made in figures.items()
    )


def main() -> None:
    target = Path(__file__).with_suffix(".html")
    target.write_text(document(), encoding="utf-8")
    print("wrote", target.name)


if __name__ == "__main__":
    main()
