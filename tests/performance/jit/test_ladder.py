"""A ladder shows the numbers of the table, in a picture and in words."""

import runpy
from pathlib import Path
from xml.etree import ElementTree

import pytest

from examples.performance.jit import ladder, recorded
from examples.performance.object_layouts.chart import BLUE, TEAL, Picture

STEPS = {"Python": 1.0, "NumPy": 150.0, "NumPy, sums": 14_000.0}


@pytest.fixture(scope="module")
def picture() -> Picture:
    return ladder.ladder("Times Python", STEPS, colour=TEAL)


def shapes(picture: Picture, tag: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(picture.to_html())
    return list(root.iter("{http://www.w3.org/2000/svg}" + tag))


def test_words_tell_every_value_and_the_axis(picture: Picture) -> None:
    assert picture.words == (
        "Bar chart, logarithmic. Times Python: "
        "Python 1, NumPy 150, NumPy, sums 14,000."
    )


def test_names_and_values_are_text(picture: Picture) -> None:
    texts = {text.text for text in shapes(picture, "text")}
    assert texts == {*STEPS, "1", "150", "14,000", "Times Python"}


def test_text_takes_the_colour_and_the_font_of_the_page(
    picture: Picture,
) -> None:
    for text in shapes(picture, "text"):
        style = text.get("style", "")
        assert "fill: currentColor" in style
        assert "10px inherit" in style or "font-family: inherit" in style


def widths(picture: Picture, colour: str) -> list[float]:
    found = []
    for path in shapes(picture, "path"):
        if colour in path.get("style", ""):
            numbers = path.get("d", "").split()
            across = [float(numbers[i]) for i in (1, 4)]
            found.append(across[1] - across[0])
    return found


def test_no_bar_runs_under_its_name() -> None:
    picture = ladder.ladder("Times", {"a": 0.04, "a long name": 100.0})
    names = [
        float(text.get("x", ""))
        for text in shapes(picture, "text")
        if "text-anchor: end" in text.get("style", "")
    ]
    begins = [
        float(path.get("d", "").split()[1])
        for path in shapes(picture, "path")
        if BLUE in path.get("style", "")
    ]
    assert len(names) == len(begins) == 2
    assert max(names) < min(begins)
    assert len(set(begins)) == 1


def test_equal_lengths_are_equal_factors() -> None:
    one, ten, hundred = widths(
        ladder.ladder("Times", {"a": 1.0, "b": 10.0, "c": 100.0}), BLUE
    )
    assert 0 < one < ten < hundred
    assert ten - one == pytest.approx(hundred - ten, abs=0.01)


def test_the_same_steps_give_the_same_picture(picture: Picture) -> None:
    again = ladder.ladder(title="Times Python", steps=STEPS, colour=TEAL)
    assert again == picture
    for unwanted in ("<style", " id=", "url(", "<metadata"):
        assert unwanted not in picture.svg


def test_the_axis_begins_below_the_least_and_ends_beyond_the_most() -> None:
    first, last = ladder.limits(1, 150)
    assert first == 0.5
    assert last == pytest.approx(352.906, abs=0.001)
    first, last = ladder.limits(4)
    assert first == 2
    assert last == pytest.approx(4 * 2**0.15)


def test_the_first_numbers_of_a_table_are_read_by_label() -> None:
    table = (
        "| Version | Times plain Python | Of C |\n| :-- | --: | --: |\n"
        "| NumPy, `einsum` | 0.25 | 29% |\n| C | 1600 | 100% |\n\nTitle.\n"
    )
    assert recorded.rows(table=table) == {"NumPy, einsum": 0.25, "C": 1600.0}


def test_what_was_measured_is_read_from_its_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorded, "RESULTS", tmp_path)
    text = "| Ölofen | 2.5 |\n\nBrot. Öfen, 2.\n\n<figure></figure>\n"
    (tmp_path / "bakery.md").write_text(text, "utf-8")
    assert recorded.recorded(name="bakery") == {"Ölofen": 2.5}
    assert recorded.origin(name="bakery") == "Brot. Öfen, 2."


def test_the_ladders_of_the_notebook_are_recorded() -> None:
    for name in ("cython", "cython_relief", "jit", "jit_follow"):
        steps = recorded.recorded(name)
        assert (
            steps["Python" if name != "jit_follow" else "Python, lists"] == 1
        )


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ladder.__file__), run_name="__main__")
    assert capsys.readouterr() == (
        "Bar chart, logarithmic. times Python: Python 1, NumPy 1,500.\n",
        "",
    )
    recorded.main()
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "Python"
    assert err == ""
