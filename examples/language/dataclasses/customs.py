"""A customs form: one class variable, one argument that is not kept.

Neither is a field, so neither is compared, printed or copied.
"""

# --8<-- [start:form]
from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field
from typing import ClassVar


@dataclass
class CustomsForm:
    duty: ClassVar[int] = 20  # per cent
    content: str
    cents: int
    rates: InitVar[Mapping[str, int]]
    due: int = field(init=False)

    def __post_init__(self, rates: Mapping[str, int]) -> None:
        rate = rates.get(self.content, self.duty)
        self.due = self.cents * rate // 100


# --8<-- [end:form]
def main() -> None:
    rates = {"books": 5}
    print(CustomsForm("books", 2000, rates), CustomsForm.duty)
    print(CustomsForm("shoes", 2000, rates=rates))


if __name__ == "__main__":
    main()
