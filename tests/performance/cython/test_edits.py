# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""Every version counts the plain one's edits."""

import random
from array import array
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython import (
    edits,
    edits_bits,
    edits_numpy,
    edits_pure,
    edits_pure_compiled,
    edits_typed,
    edits_untyped,
    edits_words,
    edits_words_broken,
    kernels_native,
)
from examples.performance.cython.solutions import lettering

Way = Callable[[Any, Any], int]

WAYS: list[Way] = [
    edits_bits.edits,
    edits_numpy.edits,
    edits_pure.edits,
    edits_pure_compiled.edits,
    edits_typed.edits_checked,
    edits_typed.edits,
    edits_typed.edits_released,
    edits_untyped.edits,
    edits_words.edits,
    kernels_native.edits,
    lettering.edits,
]
BUFFERS: list[Way] = [
    edits_pure_compiled.edits,
    edits_typed.edits_checked,
    edits_typed.edits,
    edits_typed.edits_released,
    edits_words.edits,
    edits_words_broken.edits,
    kernels_native.edits,
]
ROUTES = st.text("NESW", max_size=24).map(str.encode)


def name(value: object) -> str:
    """Name a function, with its module, in the test's id."""
    module = str(getattr(value, "__module__", ""))
    return f"{module.rpartition('.')[2]}.{getattr(value, '__name__', value)}"


@given(left=ROUTES, right=ROUTES)
def test_every_version_counts_the_same(left: bytes, right: bytes) -> None:
    expected = edits.edits(left, right)
    assert {name(way): way(left, right) for way in WAYS} == dict.fromkeys(
        map(name, WAYS), expected
    )


@given(left=st.binary(max_size=12), right=st.binary(max_size=12))
def test_every_byte_is_a_letter(left: bytes, right: bytes) -> None:
    expected = edits.edits(left, right)
    assert {name(way): way(left, right) for way in WAYS} == dict.fromkeys(
        map(name, WAYS), expected
    )


@pytest.mark.parametrize("way", WAYS, ids=name)
@pytest.mark.parametrize("size", [63, 64, 65, 127, 128, 129, 200])
def test_long_routes_cross_the_words(way: Way, size: int) -> None:
    source = random.Random(size)
    left = bytes(source.choices(b"NESW", k=size))
    for other in (0, 1, 64, size, 150):
        right = bytes(source.choices(b"NESW", k=other))
        expected = edits.edits(left, right)
        assert way(left, right) == way(right, left) == expected


@given(ROUTES, ROUTES, ROUTES)
def test_edits_are_a_distance(a: bytes, b: bytes, c: bytes) -> None:
    assert edits.edits(a, a) == 0
    assert edits.edits(a, b) == edits.edits(b, a)
    assert edits.edits(a, c) <= edits.edits(a, b) + edits.edits(b, c)
    longer, shorter = max(len(a), len(b)), min(len(a), len(b))
    assert longer - shorter <= edits.edits(a, b) <= longer


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [("", "", 0), ("", "NE", 2), ("N", "", 1), ("kitten", "sitting", 3)],
)
@pytest.mark.parametrize("way", [edits.edits, *WAYS], ids=name)
def test_known_counts(way: Way, left: str, right: str, count: int) -> None:
    assert way(left.encode(), right.encode()) == count


@pytest.mark.parametrize("way", BUFFERS, ids=name)
def test_another_layout_or_type_is_refused(way: Way) -> None:
    every_second = np.zeros(8, dtype=np.uint8)[::2]
    for left, right in ((every_second, b"N"), (b"N", every_second)):
        with pytest.raises(ValueError, match="not C-contiguous"):
            way(left, right)
    with pytest.raises(
        ValueError, match="'const unsigned char' but got 'int'"
    ):
        way(array("i", [1]), b"N")
    with pytest.raises(TypeError, match="str"):
        way("N", b"N")


@pytest.mark.parametrize("way", BUFFERS, ids=name)
def test_any_buffer_of_bytes_will_do(way: Way) -> None:
    assert way(bytearray(b"NNE"), np.array([78, 69], dtype=np.uint8)) == 1


def test_a_row_has_a_cell_more_than_columns() -> None:
    assert edits_typed.empty_row(columns=2) == array("i", [0, 0, 0])


@given(st.text(max_size=12), st.text(max_size=12))
def test_numbered_texts_keep_their_edits(left: str, right: str) -> None:
    expected = edits.edits(left, right)
    assert edits_typed.edits(*edits.numbered(left, right)) == expected
    assert edits_words.edits(*edits_untyped.numbered(left, right)) == expected


def test_letters_are_numbered_in_their_order() -> None:
    assert edits.numbered("Zürich", right="Zug") == (
        bytes([0, 7, 5, 4, 1, 3]),
        bytes([0, 6, 2]),
    )


def test_more_letters_than_bytes_are_refused() -> None:
    most = "".join(map(chr, range(256)))
    assert edits.numbered(most, "") == (bytes(range(256)), b"")
    with pytest.raises(ValueError, match=r"range\(0, 256\)"):
        edits.numbered(most, "\u0100")


def test_utf_8_counts_bytes_broken() -> None:
    """One letter replaced is two edits between the encoded names."""
    left, right = "Zürich", "Zurich"
    assert edits.edits(left, right) == 1
    assert edits_typed.edits(left.encode(), right.encode()) == 2


@given(ROUTES, ROUTES)
def test_one_word_is_right_for_short_routes(left: bytes, right: bytes) -> None:
    assert edits_words_broken.edits(left, right) == edits.edits(left, right)


def test_one_word_forgets_the_sixty_fifth_letter_broken() -> None:
    """A shift by 64 has no meaning in C; the answer is another one."""
    route, other = b"N" * 64 + b"E", b"N" * 64 + b"W"
    assert edits_words_broken.edits(route[1:], other[1:]) == 1
    assert edits.edits(route, other) == 1
    assert edits_words_broken.edits(route, other) != 1


@pytest.mark.parametrize(
    ("module", "said"),
    [
        (edits, "2 1\n"),
        (edits_numpy, "2\n"),
        (edits_pure, "interpreted 2\n"),
        (edits_bits, "2\n"),
    ],
    ids=name,
)
def test_it_runs(
    module: Any, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module.main()
    assert capsys.readouterr() == (said, "")
