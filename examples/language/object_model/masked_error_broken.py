"""An AttributeError inside a property blames the property.

`__getattr__` takes it for "there is no such attribute".
"""

# --8<-- [start:survey]
from typing import Any


class Survey:
    def __init__(self, columns: dict[str, list[float]]) -> None:
        self.columns = columns

    @property
    def brightest(self) -> Any:
        return min(self.magnitude)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["columns"][name]
        except KeyError:
            raise AttributeError(f"no column {name!r}") from None


# --8<-- [end:survey]
def main() -> None:
    survey = Survey({"magnitudes": [0.03, -1.46]})
    print(survey.magnitudes)
    for name in "magnitudes", "brightest", "colour":
        print(name, name in dir(survey), hasattr(survey, name))


if __name__ == "__main__":
    main()
