"""A chart says the same in a picture and in words, in either palette."""

import runpy
from xml.etree import ElementTree

import pytest

from examples.performance.object_layouts import chart
from examples.performance.object_layouts.chart import TEAL, Picture, bars

ROWS = {"dict": 184.4, "class": 88.0, 'a "quoted" <name>': 0.0}


@pytest.fixture(scope="module")
def picture() -> Picture:
    return bars("Bytes an object", ROWS, colour=TEAL)


def shapes(picture: Picture, tag: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(picture.to_html())
    return list(root.iter("{http://www.w3.org/2000/svg}" + tag))


def test_words_tell_every_value(picture: Picture) -> None:
    assert picture.words == (
        'Bar chart. Bytes an object: dict 184, class 88, a "quoted" <name> 0.'
    )


def test_the_words_label_the_picture(picture: Picture) -> None:
    root = ElementTree.fromstring(picture.to_html())
    assert root.get("role") == "img"
    assert root.get("aria-label") == picture.words


def test_a_notebook_shows_the_picture(picture: Picture) -> None:
    assert vars(Picture)["_repr_html_"] is vars(Picture)["to_html"]
    assert repr(picture) == f"Picture(words={picture.words!r})"


def test_names_and_values_are_text(picture: Picture) -> None:
    texts = {text.text for text in shapes(picture, "text")}
    assert texts == {*ROWS, "184", "88", "0", "Bytes an object"}


def test_text_takes_the_colour_of_the_page(picture: Picture) -> None:
    for text in shapes(picture, "text"):
        assert "fill: currentColor" in text.get("style", "")
        assert "font-family: inherit" in text.get("style", "")


def test_there_is_a_bar_for_each_row_and_no_background(
    picture: Picture,
) -> None:
    fills = [p.get("style", "") for p in shapes(picture, "path")]
    bars_ = [style for style in fills if TEAL in style]
    assert len(bars_) == len(ROWS)
    assert all("fill: none" in s for s in fills if s not in bars_)


def test_nothing_reaches_out_of_the_picture(picture: Picture) -> None:
    for unwanted in ("<style", " id=", "url(", "<metadata", "<!DOCTYPE"):
        assert unwanted not in picture.svg


def test_the_same_rows_give_the_same_picture(picture: Picture) -> None:
    assert bars("Bytes an object", ROWS, colour=TEAL) == picture


def test_nothing_but_zeros_can_be_drawn() -> None:
    assert bars("left", {"slots": 0.0}).words == "Bar chart. left: slots 0."


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(chart.__file__), run_name="__main__")
    assert capsys.readouterr().out == "Bar chart. bytes: dict 184, slots 48.\n"
