"""A flame graph is as wide as its counts, in either palette and in words."""

import re
import runpy
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.profiling import flame as module
from examples.performance.profiling.flame import (
    ORANGE,
    TEAL,
    WIDTH,
    Box,
    Flame,
    boxes,
    flame,
    shape,
)
from examples.performance.profiling.stacks import Stacks

BREAD = Stacks(
    {
        ("bake", "knead"): 40,
        ("bake", "glaze", "drop"): 20,
        ("bake", "glaze"): 15,
    }
)
SVG = "{http://www.w3.org/2000/svg}"


def test_boxes_are_laid_out_by_name() -> None:
    assert list(boxes(BREAD)) == [
        Box("bake", depth=0, start=0, count=75, own=0),
        Box("glaze", depth=1, start=0, count=35, own=15),
        Box("drop", depth=2, start=0, count=20, own=20),
        Box("knead", depth=1, start=35, count=40, own=40),
    ]


def test_boxes_begin_where_they_are_told() -> None:
    [box] = boxes(stacks=Stacks({("bake",): 3}), depth=2, start=7)
    assert (box.name, box.depth, box.start) == ("bake", 2, 7)


@given(
    st.dictionaries(
        st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(tuple),
        st.integers(1, 9),
        min_size=1,
        max_size=8,
    )
)
def test_each_row_has_what_reaches_it(
    counts: dict[tuple[str, ...], int],
) -> None:
    placed = list(boxes(Stacks(counts)))
    assert sum(box.own for box in placed) == sum(counts.values())
    for depth in range(4):
        row = [box for box in placed if box.depth == depth]
        reached = sum(n for names, n in counts.items() if len(names) > depth)
        assert sum(box.count for box in row) == reached
        ends = [(box.start, box.start + box.count) for box in row]
        assert ends == sorted(ends)
        assert all(left[1] <= right[0] for left, right in pairwise(ends))


def parsed(graph: Flame) -> ElementTree.Element:
    namespace = '<svg xmlns="http://www.w3.org/2000/svg" '
    return ElementTree.fromstring(graph.svg.replace("<svg ", namespace))


def test_the_words_are_the_label() -> None:
    graph = flame(title="Samples", stacks=BREAD)
    assert graph.words == (
        "Flame graph. Samples, 75 in all: "
        "bake 75, glaze 35, drop 20, knead 40."
    )
    root = parsed(graph)
    assert root.get("role") == "img"
    assert root.get("aria-label") == graph.words
    assert repr(graph) == f"Flame(words={graph.words!r})"
    assert vars(Flame)["_repr_html_"](graph) == graph.svg


def test_words_stop_at_the_third_row() -> None:
    deep = Stacks({("a", "b", "c", "d"): 2})
    assert flame("Calls", deep).words.endswith(": a 2, b 2, c 2.")


def test_the_outermost_is_at_the_bottom_and_fills_the_width() -> None:
    root = parsed(flame("Samples", BREAD))
    rects = [dict(rect.attrib) for rect in root.iter(f"{SVG}rect")]
    assert root.get("viewBox") == f"0 0 {WIDTH} 60"
    assert [(r["x"], r["y"], r["width"], r["height"]) for r in rects] == [
        ("0.0", "40", "720.0", "20"),
        ("0.0", "20", "336.0", "20"),
        ("0.0", "0", "192.0", "20"),
        ("336.0", "20", "384.0", "20"),
    ]
    style = f"width: 100%; max-width: {WIDTH}px; font: 12px monospace"
    assert root.get("style") == style


def test_one_function_can_be_marked() -> None:
    root = parsed(flame("Samples", BREAD, mark="knead"))
    strokes = [rect.get("stroke") for rect in root.iter(f"{SVG}rect")]
    fills = [rect.get("fill") for rect in root.iter(f"{SVG}rect")]
    assert strokes == fills == [ORANGE, ORANGE, ORANGE, TEAL]
    assert (ORANGE, TEAL) == ("#de8f05", "#029e73")


def test_text_takes_the_colour_of_the_page() -> None:
    root = parsed(flame("Samples", BREAD))
    texts = list(root.iter(f"{SVG}text"))
    assert [text.text for text in texts] == ["bake", "glaze", "drop", "knead"]
    assert {text.get("fill") for text in texts} == {"currentColor"}
    assert [(t.get("x"), t.get("y")) for t in texts][3] == ("340.0", "34")
    for rect in root.iter(f"{SVG}rect"):
        assert rect.get("fill-opacity") == "0.3"


def test_a_narrow_box_has_no_text_and_a_title() -> None:
    box = Box("<lambda>", depth=0, start=1, count=9, own=4)
    narrow = shape(box, unit=7.0, rows=1, marked=False)
    assert "<title>&lt;lambda&gt;: 9, 4 of its own</title>" in narrow
    assert re.search(r"<text [^>]+></text>", narrow)
    wide = shape(box, unit=7.1, rows=1, marked=False)
    assert ">&lt;lambda&gt;</text>" in wide


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(module.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    words = "Flame graph. Turns, 3 in all: bake 3, knead 3.\n"
    assert (out, err) == (words, "")
