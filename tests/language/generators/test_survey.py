"""Values that generators return, taken and dropped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import survey, survey_broken
from examples.language.generators.river import THAMES, River
from examples.language.generators.survey import finish

rivers: st.SearchStrategy[River] = st.recursive(
    st.builds(River, st.text(max_size=3)),
    lambda below: st.builds(
        River, st.text(max_size=3), st.lists(below, max_size=3).map(tuple)
    ),
    max_leaves=8,
)


@given(rivers)
def test_survey_returns_the_number_of_what_it_yields(river: River) -> None:
    assert list(survey.survey(river)) == list(river)
    assert finish(survey.survey(river)) == len(list(river))


def test_returned_value_is_dropped_broken() -> None:
    """No id: `yield from` as a statement loses what it returns."""
    assert list(survey_broken.survey(THAMES)) == list(THAMES)
    assert finish(survey_broken.survey(THAMES)) == 4
    assert finish(survey.survey(THAMES)) == 7


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    survey.main()
    survey_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "rivers: 7",
        "rivers: 7",
        "counted: 4",
    ]
