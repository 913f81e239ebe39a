from typing import Any
def test_x(tab: Any) -> None:
    tab.open("")
    assert sum(tab.weight.values()) <= 5, sorted(tab.weight.items(), key=lambda item: -item[1])
def test_y(tab: Any) -> None:
    page = tab.open("")
    assert page.title() == "", sorted(tab.weight.items(), key=lambda item: -item[1])
