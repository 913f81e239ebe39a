"""Memory that is given back early, but not under a reader."""

import pytest

from examples.performance.cython.solutions import closing
from examples.performance.cython.solutions.closing import Sheet


def test_it_is_given_back_on_request() -> None:
    before = closing.in_use()
    sheet = Sheet(size=4)
    with memoryview(sheet) as seen:
        seen[:] = b"note"
        assert (seen.nbytes, seen.format) == (4, "B")
        with pytest.raises(BufferError, match=r"^the sheet is being read$"):
            sheet.close()
        assert bytes(seen) == b"note"
    assert bytes(sheet) == b"note"
    for _ in range(2):
        sheet.close()
        assert closing.in_use() == before
    with pytest.raises(ValueError, match=r"^the sheet is closed$"):
        memoryview(sheet)
    sheet.close()
    del sheet
    assert closing.in_use() == before


def test_forgotten_it_goes_with_its_last_view() -> None:
    before = closing.in_use()
    seen = memoryview(Sheet(1))
    assert closing.in_use() == before + 1
    del seen
    assert closing.in_use() == before


@pytest.mark.parametrize("size", [0, -1])
def test_a_sheet_has_a_byte(size: int) -> None:
    with pytest.raises(ValueError, match=f"^no sheet has {size} bytes$"):
        Sheet(size)
    with pytest.raises(MemoryError):
        Sheet(2**63 - 1)


def test_ten_thousand_sheets_leave_nothing() -> None:
    before = closing.in_use()
    sheet = Sheet(1)
    for number in range(10_000):
        sheet = Sheet(1 + number % 3)
        if number % 2:
            sheet.close()
    del sheet
    assert closing.in_use() == before
