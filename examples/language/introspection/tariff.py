"""The fares of a ferry line, from a file that its developers keep.

Whoever can write the file can run code: it is reviewed like code.
"""

# --8<-- [start:load]
import json
from collections.abc import Callable
from typing import Any

from examples.language.introspection.generated import Spec, make


def load(text: str, module: str) -> dict[str, Callable[..., Any]]:
    """Functions from JSON, by their names.

    Args:
        text: An object of `{"name": [["parameter", ...], ["line", ...]]}`.
        module: Where the functions are at home.
    """
    return {
        name: make(Spec(name, tuple(parameters), "\n".join(body)), module)
        for name, (parameters, body) in json.loads(text).items()
    }


# --8<-- [end:load]
# --8<-- [start:main]
TARIFF = """{
    "car": [["length", "bikes"], [
        "if length > 6:",
        "    raise ValueError(f'{length} m is no car')",
        "return 12 + 3 * length + 5 * bikes"
    ]],
    "shares": [["total", "people"], ["return total / people"]]
}"""


def main() -> None:
    fares = load(TARIFF, __name__)
    print(fares["car"](4.5, bikes=2), fares["shares"](60, 4))
    try:
        fares["car"](7, 0)
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
