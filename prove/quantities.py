"""Finds the quantities that a text speaks of: "3 ms", "twice as fast".

A quantity has a unit, or multiplies.  A version, a year, the number of a
section and a count of what stands on the page ("two classes") are none.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

__all__ = ["NUMBER", "Quantity", "column_unit", "quantities", "scaled"]

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

# What is measured, how much of it a unit is, and what the unit is called.
_TABLE = (
    ("s", 1e-9, "ns nanosecond"),
    ("s", 1e-6, "us \N{MICRO SIGN}s \N{GREEK SMALL LETTER MU}s microsecond"),
    ("s", 1e-3, "ms millisecond"),
    ("s", 1.0, "s sec second"),
    ("s", 60.0, "min minute"),
    ("s", 3600.0, "h hour"),
    ("B", 1.0, "b byte"),
    ("B", 1e3, "kb kilobyte"),
    ("B", 1e6, "mb megabyte"),
    ("B", 1e9, "gb gigabyte"),
    ("B", 2.0**10, "kib kibibyte"),
    ("B", 2.0**20, "mib mebibyte"),
    ("B", 2.0**30, "gib gibibyte"),
    ("/s", 1.0, "/s hz"),
    ("/s", 1e3, "khz"),
    ("/s", 1e6, "mhz"),
    ("/s", 1e9, "ghz"),
    ("x", 1.0, "x \N{MULTIPLICATION SIGN}"),
    ("x", 0.01, "% percent per_cent"),
)
_UNITS = {
    unit.replace("_", " "): (kind, scale)
    for kind, scale, units in _TABLE
    for unit in units.split()
}
# In digits alone: in words they speak of what stands there, "two calls".
_COUNTED = ("line", "call", "instance", "object", "allocation", "time")
_NAMES = (
    (1, "one two three four five six seven eight nine ten eleven twelve"),
    (13, "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
)
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
_LARGE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_VALUES = _LARGE | {
    **{w: n for first, ws in _NAMES for n, w in enumerate(ws.split(), first)},
    **{word: 10 * n for n, word in enumerate(_TENS.split()) if word != "_"},
}
_PARTS: dict[str, float] = dict.fromkeys(
    ("twice", "double", "doubles", "doubled"), 2.0
)
_PARTS |= dict.fromkeys(("thrice", "triple", "triples", "tripled"), 3.0)
_PARTS |= dict.fromkeys(("half", "halves", "halved"), 0.5)
_PARTS |= {"a third": 1 / 3, "a quarter": 0.25, "a tenth": 0.1}


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_DIGITS = rf"(?<![\w.,])(?<![A-Z]-)(?!(?:1[89]|20)\d0s\b){NUMBER}"
_WORDS = rf"\b(?:an?\s+)?(?:{_any(_VALUES)})(?:[\s-](?:{_any(_VALUES)}))*"
_RANGE = (
    rf"(?P<number>{_DIGITS})(?:\s*(?:[-\u2013]|to|or|and)\s*(?P<to>{NUMBER}))?"
)
_EITHER = rf"(?:{_RANGE}|(?P<words>{_WORDS}))"
_UNIT = rf"(?P<unit>{_any(u for u in _UNITS if _UNITS[u] != ('x', 1.0))})"
_LONG_UNIT = rf"(?P<unit>{_any(unit for unit in _UNITS if len(unit) > 3)})"
# "CPython 3.14 calls it" speaks of no calls.
_COUNT = (
    r"(?<!Python\s)(?<!Pyodide\s)(?<!PEP\s)(?<!line\s)(?!3\.\d\d?\s)" + _RANGE
)
_EACH = rf"\s+(?:an?|per|each|every)\s+{_LONG_UNIT}\b"
_COMPARED = (
    r"(?:(?:as|its|that|the|their|what|plain|more|less|fewer|better|worse|"
    r"faster|quicker|slower|bigger|larger|smaller|greater|longer|shorter|"
    r"higher|lower|cheaper|dearer|heavier|lighter)\b|(?-i:[A-Z]))"
)
_ADJECTIVE = (
    r"(?:fast|quick|slow|much|many|few|little|big|large|small|long|short|"
    r"high|low|cheap|dear|expensive|costly|heavy|light)\b"
)
_AMOUNT = (
    r"(?:time|speed|memory|size|space|cost|price|work|length|bytes|lines|"
    r"code|calls|instructions|allocations|latency|throughput|rate)\b"
)


class Quantity(NamedTuple):
    """A number in a text, with what it measures.

    Attributes:
        text: How it is written.
        start: Where.
        number: The number itself: 3 in "3 ms".
        kind: "x" for a multiplier; "s", "B" or "/s"; or the noun counted.
        value: How much of that it is: 0.003 in "3 ms".
    """

    text: str
    start: int
    number: float
    kind: str
    value: float


def scaled(number: float, unit: str) -> tuple[str, float]:
    """What a unit measures, and how much of it a number of units is.

    Args:
        number: How many.
        unit: A unit, in the singular.
    """
    kind, scale = _UNITS[" ".join(unit.lower().split())]
    return kind, float(f"{number * scale:.9g}")


def column_unit(heading: str) -> str | None:
    """The unit that a column of a table is in, or None.

    Args:
        heading: For example "Time, ms", "Bytes each" or "Times as fast".
    """
    words: list[str] = re.findall(r"[^\s,;:()]+", heading.lower())
    for word in words:
        for unit in (word, word.removesuffix("s")):
            if unit in _UNITS:
                return unit
        if word in {"times", "faster", "slower", "speedup"}:
            return "x"
    return None


def quantities(text: str) -> list[Quantity]:
    """Find the quantities of a text.

    Args:
        text: Prose, without its inline code.

    Returns:
        They, in the order in which they stand.
    """
    found: dict[int, Quantity] = {}
    taken: set[int] = set()
    for pattern, read in _FORMS:
        for match in pattern.finditer(text):
            span = range(*match.span())
            if taken.isdisjoint(span):
                taken.update(span)
                written = " ".join(match[0].split())
                for start, number, kind, value in read(match):
                    found[start] = Quantity(
                        written, start, number, kind, value
                    )
    return [found[start] for start in sorted(found)]


_Reading = Iterator[tuple[int, float, str, float]]


def _numbers(match: re.Match[str]) -> Iterator[tuple[int, float]]:
    """Place and number of a number, or of both ends of a range."""
    groups = match.groupdict()
    for name in ("number", "to"):
        if groups.get(name):
            yield match.start(name), float(match[name].replace(",", ""))
    if groups.get("words"):
        total = 0
        for word in re.split(r"[\s-]+", match["words"].lower()):
            value = _VALUES.get(word, 0)
            large = word in _LARGE
            total = max(total, 1) * value if large else total + value
        yield match.start("words"), float(total)


def _with_unit(match: re.Match[str]) -> _Reading:
    for start, number in _numbers(match):
        yield start, number, *scaled(number, match["unit"])


def _rate(match: re.Match[str]) -> _Reading:
    _, seconds = scaled(1, match["unit"])
    for start, number in _numbers(match):
        yield start, number, *scaled(number / seconds, "/s")


def _times(match: re.Match[str]) -> _Reading:
    for start, number in _numbers(match):
        yield start, number, "x", number


def _counted(match: re.Match[str]) -> _Reading:
    for start, number in _numbers(match):
        yield start, number, match["unit"].lower(), number


def _part(match: re.Match[str]) -> _Reading:
    number = _PARTS[" ".join(match["part"].lower().split())]
    kind, value = scaled(number, match.groupdict().get("unit") or "x")
    yield match.start(), number, kind, value


def _magnitude(match: re.Match[str]) -> _Reading:
    powers = [power for _, power in _numbers(match)] or [1.0]
    yield match.start(), 10 ** powers[0], "x", 10 ** powers[0]


# Tried in this order; what one has read is not read again.
_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], _Reading]]] = [
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        # "3 fields and a second" is no rate.
        (
            rf"{_COUNT}(?:\s+(?!and\b|or\b|then\b|with\b)[\w'-]+){{0,3}}?"
            rf"{_EACH}",
            _rate,
        ),
        (rf"(?P<words>{_WORDS})\s+times{_EACH}", _rate),
        (rf"{_RANGE}(?:\s+[\w-]+)?\s?(?P<unit>/s)\b", _with_unit),
        (rf"\bfactor\s+(?:of\s+)?{_EITHER}(?!\w)", _times),
        (rf"(?:{_EITHER}\s+)?\borders?\s+of\s+magnitude\b", _magnitude),
        (rf"{_EITHER}[\s-]*times(?=\s+{_COMPARED})", _times),
        (rf"{_EITHER}-?fold\b", _times),
        # "300 x 300" is a size.
        (rf"(?<!x\s){_RANGE}[\s-]*[x\u00d7](?!\w)(?!\s*\d)", _times),
        (rf"{_RANGE}[\s-]*{_UNIT}s?(?!\w)", _with_unit),
        (rf"{_COUNT}[\s-]*(?P<unit>{_any(_COUNTED)})s?\b", _counted),
        (
            rf"(?P<words>{_WORDS})(?:-|\s+(?=\w+s\b|per)){_LONG_UNIT}s?\b",
            _with_unit,
        ),
        (rf"\b(?P<part>half)\s+an?\s+{_LONG_UNIT}\b", _part),
        (
            rf"\b(?P<part>{_any(_PARTS)})\s+(?:as\s+{_ADJECTIVE}|"
            rf"(?:of\s+)?(?:the|its|their|that|\w+['\u2019]s)\s+(?:\w+\s+)?{_AMOUNT})",
            _part,
        ),
    )
]
