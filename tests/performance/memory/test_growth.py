"""Growth over the steps of a run, measured and drawn."""

import gc
import runpy
import tracemalloc
from xml.etree import ElementTree

import pytest

from examples.performance.memory import curve, growth_chart
from examples.performance.memory.roll import Roll
from examples.performance.object_layouts.chart import Picture

LINES = {"leak": [10, 20, 3000], "flat": [5, 9, 5]}


def test_a_leak_only_rises() -> None:
    kept: list[bytes] = []
    seen = curve.curve(
        step=lambda: kept.append(bytes(5000)), rounds=6, every=2
    )
    rises = [b - a for a, b in zip(seen.traced, seen.traced[1:], strict=False)]
    assert len(seen.traced) == 6
    assert min(rises) > 4000


def test_cycles_rise_until_they_are_collected() -> None:
    seen = curve.curve(lambda: Roll(20), rounds=6, every=3)
    first, second = seen.traced[:3], seen.traced[3:]
    assert first == sorted(first)
    assert second[0] < first[1]
    assert second == sorted(second)
    assert seen.young[:3] == sorted(seen.young[:3])
    assert seen.young[3] < seen.young[1]
    assert gc.isenabled()
    assert not tracemalloc.is_tracing()


def test_the_first_step_is_not_collected_before() -> None:
    collections: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            collections.append(info["generation"])

    gc.callbacks.append(note)
    try:
        curve.curve(lambda: None, rounds=5, every=2)
    finally:
        gc.callbacks.remove(note)
    assert collections == [2, 2, 2]  # the pause, and before steps 2 and 4


def test_tracing_stops_when_a_step_raises() -> None:
    def step() -> None:
        raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        curve.curve(step, 1, 1)
    assert not tracemalloc.is_tracing()
    assert gc.isenabled()


@pytest.fixture(scope="module")
def picture() -> Picture:
    return growth_chart.steps(title="Bytes", lines=LINES)


def test_words_tell_ends_and_heights(picture: Picture) -> None:
    assert picture.words == (
        "Line chart. Bytes. leak from 10 to 3000, at most 3000; "
        "flat from 5 to 5, at most 9."
    )
    root = ElementTree.fromstring(picture.to_html())
    assert root.get("aria-label") == picture.words


def test_lines_are_named_and_differ_in_colour_and_dash(
    picture: Picture,
) -> None:
    root = ElementTree.fromstring(picture.to_html())
    name = "{http://www.w3.org/2000/svg}"
    texts = {text.text for text in root.iter(name + "text")}
    assert texts == {"Bytes", "leak, at most 3,000", "flat, at most 9"}
    styles = [path.get("style", "") for path in root.iter(name + "path")]
    strokes = [style for style in styles if "stroke: #" in style]
    assert len(strokes) == 2
    assert "#0173b2" in strokes[0]
    assert "dasharray" not in strokes[0]
    assert "#de8f05" in strokes[1]
    assert "dasharray" in strokes[1]


def test_text_takes_the_colour_of_the_page(picture: Picture) -> None:
    root = ElementTree.fromstring(picture.to_html())
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        assert "fill: currentColor" in text.get("style", "")


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (curve, "[True, True, True, True]\n"),
        (
            growth_chart,
            "Line chart. Bytes. leak from 10 to 30, at most 30; "
            "flat from 5 to 5, at most 9.\n",
        ),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr() == (output, "")
