"""The formulas of many harbour masters, each one's faults reported.

One bad formula spoils nothing else.
"""

# --8<-- [start:quotes]
from collections.abc import Mapping

from examples.language.introspection.arithmetic import FormulaError, evaluate


def quotes(
    formulas: Mapping[str, str], names: Mapping[str, float]
) -> dict[str, str]:
    """What each port asks, or why it cannot be said.

    Args:
        formulas: A text from each port.
        names: What formulas may speak of.
    """
    answers: dict[str, str] = {}
    for port, formula in formulas.items():
        try:
            answers[port] = f"{evaluate(formula, names):.2f} euros"
        except FormulaError as error:
            answers[port] = str(error)
    return answers


# --8<-- [end:quotes]
# --8<-- [start:main]
FORMULAS = {
    "Skagen": "12 + 3 * length",
    "Visby": "(length + height) ** 2 / 2",
    "Turku": "length / (height - 2)",
    "Oban": "9 ** 9 ** 9",
    "Hull": "__import__('os').getcwd()",
    "Sylt": "length +",
    "Riga": "width * 2",
}


def main() -> None:
    for port, answer in quotes(FORMULAS, {"length": 4.5, "height": 2}).items():
        print(f"{port:<8}{answer}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
