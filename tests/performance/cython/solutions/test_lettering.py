"""Edits between texts, a code point a letter."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython.edits import edits
from examples.performance.cython.solutions import lettering


@given(st.text(max_size=16), st.text(max_size=16))
def test_code_points_are_letters(left: str, right: str) -> None:
    got = lettering.edits(
        lettering.code_points(left), lettering.code_points(text=right)
    )
    assert got == edits(left, right)


def test_a_letter_beyond_the_basic_plane_is_one() -> None:
    assert lettering.code_points("a\U0001f3d4") == array("I", [97, 0x1F3D4])


def test_both_sides_have_the_same_type() -> None:
    with pytest.raises(ValueError, match="expected 'const unsigned int'"):
        lettering.edits(array("I", [1]), right=b"N")
    with pytest.raises(TypeError, match="No matching signature"):
        lettering.edits(array("q", [1]), array("q", [1]))
