"""The terrain as a picture that suits a light page and a dark one."""

import base64
import io
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from examples.performance.cython import julia_image
from examples.performance.cython.julia_image import Picture, picture, shade


def test_the_lowest_points_are_clear_and_the_highest_are_not() -> None:
    colours = shade(np.array([[0, 200]], dtype=np.intc))
    assert colours.dtype == np.uint8
    assert colours.tolist() == [[[1, 115, 178, 0], [204, 120, 188, 255]]]


def test_heights_between_are_blue_then_orange() -> None:
    heights = np.array([[1, 5, 21, 199]], dtype=np.intc)
    blue, green, orange, purple = shade(heights, levels=100)[0].tolist()
    assert blue == [1, 115, 178, 25]
    assert green == [30, 118, 154, 204]
    assert orange == [207, 141, 16, 255]
    assert purple == [204, 120, 188, 255]


def test_heights_are_rounded_to_levels() -> None:
    heights = np.arange(1000, dtype=np.intc).reshape(1, 1000)
    assert len(np.unique(shade(heights)[0], axis=0)) == 12
    assert len(np.unique(shade(heights, levels=4)[0], axis=0)) == 5


def test_a_plain_is_clear() -> None:
    assert not shade(np.zeros((2, 2), dtype=np.intc))[..., 3].any()


def test_the_picture_is_a_png_in_an_svg() -> None:
    heights = np.array([[0, 9], [99, 9]], dtype=np.intc)
    made = picture("Two hills.", heights)
    root = ElementTree.fromstring(made.to_html().replace("<svg", "<svg", 1))
    assert root.get("role") == "img"
    assert root.get("aria-label") == made.words == "Two hills."
    assert root.get("viewBox") == "0 0 2 2"
    assert root.get("style") == "width: 24rem; max-width: 100%"
    (image,) = root
    assert (image.get("width"), image.get("height")) == ("2", "2")
    head, _, data = str(image.get("href")).partition(",")
    assert head == "data:image/png;base64"
    drawn = Image.open(io.BytesIO(base64.b64decode(data)))
    assert drawn.mode == "P"
    assert np.array_equal(np.asarray(drawn.convert("RGBA")), shade(heights))


def test_a_notebook_shows_the_picture() -> None:
    assert vars(Picture)["_repr_html_"] is vars(Picture)["to_html"]


def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    julia_image.main()
    said = "Picture(words='A plain.', side=8)\n"
    assert capsys.readouterr() == (said, "")
