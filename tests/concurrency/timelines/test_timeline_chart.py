"""A timeline says the same in a picture and in words, in either palette."""

import runpy
from xml.etree import ElementTree

import pytest

from examples.concurrency.timelines import chart
from examples.concurrency.timelines.calls import sequential
from examples.concurrency.timelines.chart import LOOK, timeline, words
from examples.concurrency.timelines.recorder import Span
from examples.performance.object_layouts.chart import Picture

SPANS = [
    Span("Bo", "dials", 1, 1, 0, 2),
    Span("Ada", "waits", 1, 1, 1, 5),
    Span("Bo", "talks", 1, 1, 3, 4),
]


@pytest.fixture(scope="module")
def picture() -> Picture:
    return timeline(title="Two calls", spans=SPANS)


def shapes(picture: Picture, tag: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(picture.to_html())
    return list(root.iter("{http://www.w3.org/2000/svg}" + tag))


def test_words_tell_each_column(picture: Picture) -> None:
    told = "1: Ada waits, Bo dials; 2: Ada waits, Bo talks"
    assert words(SPANS) == told
    assert picture.words == f"Timeline. Two calls. {told}."


def boxes(picture: Picture) -> list[tuple[float, float, float, str]]:
    """Return left, top, width and look of the bars, from the picture."""
    found: list[tuple[float, float, float, str]] = []
    for path in shapes(picture, "path"):
        numbers = [
            float(word)
            for word in path.get("d", "").split()
            if word[0] != "z" and word not in {"M", "L"}
        ]
        left, right = min(numbers[::2]), max(numbers[::2])
        look = path.get("style", "")
        if "stroke: #" in look or "stroke: currentColor" in look:
            found.append((left, min(numbers[1::2]), right - left, look))
    return found


def test_bars_stand_in_their_columns_and_lanes(picture: Picture) -> None:
    dials, waits, talks = boxes(picture)
    assert waits[1] < dials[1] == talks[1]  # Ada's lane is the upper one
    assert dials[0] == waits[0] < talks[0]
    column = talks[0] - dials[0]
    assert dials[2] == pytest.approx(0.9 * column, rel=1e-3)
    assert talks[2] == pytest.approx(0.9 * column, rel=1e-3)
    assert waits[2] == pytest.approx(1.9 * column, rel=1e-3)
    for box, state in ((dials, "dials"), (talks, "talks")):
        assert f"fill: {LOOK[state][0]}" in box[3]
    assert "fill: none" in waits[3]
    assert "stroke: currentColor" in waits[3]


def test_pictures_of_few_and_of_many_columns_have_one_scale() -> None:
    few = boxes(timeline("", SPANS))[0]
    nine = boxes(timeline("", sequential(["Ada", "Bo", "Cleo"])))[0]
    many = boxes(timeline("", sequential(["Ada", "Bo", "Cleo", "Di"])))
    assert few[2] > 0.8 * nine[2]
    assert many[-1][0] + many[-1][2] < 5.2 * 72
    assert many[0][2] < 0.8 * nine[2]


def test_names_states_and_title_are_text(picture: Picture) -> None:
    texts = [text.text for text in shapes(picture, "text")]
    assert sorted(map(str, texts)) == [
        "Ada",
        "Bo",
        "Two calls",
        "dials",
        "talks",
        "waits",
    ]


def test_text_outside_of_bars_takes_the_colour_of_the_page(
    picture: Picture,
) -> None:
    ink = {"dials": "fill: #ffffff", "talks": None}
    for text in shapes(picture, "text"):
        style = text.get("style", "")
        expected = ink.get(str(text.text), "fill: currentColor")
        assert "font-family: inherit" in style
        if expected:
            assert expected in style
        else:
            assert "currentColor" not in style  # black, which is the default


def test_the_same_spans_give_the_same_picture(picture: Picture) -> None:
    assert timeline("Two calls", SPANS) == picture
    for unwanted in ("<style", " id=", "url(", "<metadata", "<!DOCTYPE"):
        assert unwanted not in picture.svg


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(chart.__file__), run_name="__main__")
    assert capsys.readouterr() == (
        "Timeline. One by one. 1: Ada dials; 2: Ada waits; 3: Ada talks; "
        "4: Bo dials; 5: Bo waits; 6: Bo talks.\n",
        "",
    )
