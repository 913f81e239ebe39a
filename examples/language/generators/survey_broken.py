"""A walk that returns a number, which nobody takes.

`yield from` as a statement drops the value; no checker minds.
"""

# --8<-- [start:survey]
from collections.abc import Generator

from examples.language.generators.river import THAMES, River
from examples.language.generators.survey import finish


def survey(river: River) -> Generator[str, None, int]:
    yield river.name
    rivers = 1
    for tributary in river.tributaries:
        yield from survey(tributary)
        rivers += 1
    return rivers


# --8<-- [end:survey]
def main() -> None:
    print("rivers:", len(list(survey(THAMES))))
    print("counted:", finish(survey(THAMES)))


if __name__ == "__main__":
    main()
