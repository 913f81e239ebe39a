"""The report on the page is the one that Cython writes today."""

from pathlib import Path

import pytest

import examples.performance.cython
from examples.performance.cython import annotated, annotation
from examples.performance.cython.annotated import Line

FOLDER = Path(examples.performance.cython.__file__).parent


def test_the_figures_on_the_page_are_current() -> None:
    """`python -m examples.performance.cython.annotated` writes them anew."""
    stored = FOLDER / "annotated.html"
    assert stored.read_text(encoding="utf-8") == annotated.document()


@pytest.fixture(scope="module")
def report() -> list[Line]:
    return annotated.lines(FOLDER / "distances.py")


def test_the_lines_have_the_scores_of_the_report(report: list[Line]) -> None:
    scores = annotation.scores(FOLDER / "distances.py")
    found = [(line.score, line.text) for line in report]
    assert [line for line in found if line in scores] == scores
    assert (0, "# --8<-- [start:loop]") in found
    assert not any(line.calls for line in report if not line.score)


def test_a_line_names_what_it_asks_for(report: list[Line]) -> None:
    calls = {line.text.strip(): line.calls for line in report}
    assert calls["step = a - b"] == ("PyNumber_Subtract_object_object",)
    assert calls["result.append(row)"] == ("PyList_Append",)
    assert calls["import math"].count("ImportDottedModule") <= 1


def test_a_part_ends_before_its_end() -> None:
    five = [Line(0, text, ()) for text in ("a", "b1", "b2", "c", "b3")]
    found = annotated.part(five, first="b", end="c")
    assert [line.text for line in found] == ["b1", "b2"]


@pytest.mark.parametrize(
    ("score", "share"), [(1, 10), (3, 19), (20, 43), (24, 45), (999, 45)]
)
def test_a_higher_score_is_a_deeper_yellow(score: int, share: int) -> None:
    expected = f' style="background:rgb(255 190 0 / {share}%)"'
    assert annotated.shade(score) == expected


def test_no_score_has_no_colour() -> None:
    assert annotated.shade(0) == ""
    assert annotated.row(Line(0, "    x < y", ())) == (
        '<tr><td>0</td><td><code style="white-space:pre;background:none">'
        "    x &lt; y</code></td></tr>"
    )


def test_three_calls_are_named_and_the_others_counted() -> None:
    three, five = tuple("abc"), tuple("abcde")
    assert "<small>a, b, c</small></td>" in annotated.row(Line(1, "x", three))
    assert "<small>a, b, c and 2 more</small></td>" in annotated.row(
        Line(1, "x", five)
    )


def test_a_figure_has_a_row_for_each_line_of_code() -> None:
    four = [Line(0, text, ()) for text in ("", "# note", "x = 1", "  # y")]
    made = annotated.figure("a title", four)
    assert made.startswith("<table>\n<caption>a title</caption>\n<thead>")
    assert "\n\n" not in made
    assert made.count("<tr>") == 3
    assert made.endswith("</tr>\n</tbody>\n</table>\n")


def test_it_writes_the_figures(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(annotated, "__file__", str(tmp_path / "figures.py"))
    monkeypatch.setattr(annotated, "document", lambda: "<table>é</table>\n")
    annotated.main()
    written = tmp_path / "figures.html"
    assert written.read_bytes() == "<table>é</table>\n".encode()
    assert capsys.readouterr() == ("wrote figures.html\n", "")
