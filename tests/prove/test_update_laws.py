"""On a thousand generated pages an update does what it says, and no more.

A page is made together with what it has to become.  It is then a law that
only stale texts change, that what was written is right, that a second
update finds nothing to do, and that the diff tells all of it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pytest

from prove import update as updating
from prove.page import Program
from prove.program import Verdict, prove
from prove.runner import Runner
from prove.update import update

PAGES = 1000
BATCH = 50  # pages that are updated by one call

OUT = "<!--pytest-codeblocks:expected-output-->"
ERR = "<!--prove:stderr-->"
CONT = "<!--pytest-codeblocks:cont-->"
WORDS = (
    "tea", "42", "na\u00efve", "\u65e5\u672c\u8a9e", "\U0001f680", "a  b",
    "it's", '"', "# none", "x = 1", "<b>", "| a |", "* b", "-- c", "...ta",
    "  in", "\\n", "\u00a0x", "```", "&amp;", "{}", "e\u0301", "100%",
)  # fmt: skip
PROSE = (
    "Some *prose*.", "A line with blanks.  ", "", "x  # => 1", "- a list",
    "> quoted", "<!-- a remark -->", "`print(1)  # => 2` in a sentence.",
    "| a | b |", "\u65e5\u672c\u8a9e \u00a0 \U0001f680", "\ta tab", "\x0c",
)  # fmt: skip
WRAPPERS = (
    ("", ""), ("", ""), ("!!! note", "    "), ('=== "Tab"', "    "),
    ("- item", "  "), ("1. item", "   "), ('??? tip "\u00e9"', "\t"),
    ("!!! note\n\n    - item", "        "),
)  # fmt: skip


@dataclass
class Text:
    """Lines as they stand, and as they have to become."""

    rng: random.Random
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def both(self, *lines: str) -> None:
        self.before += lines
        self.after += lines

    def add(self, other: Text, indent: str) -> None:
        for mine, theirs in (
            (self.before, other.before),
            (self.after, other.after),
        ):
            mine += [f"{indent}{line}" if line else "" for line in theirs]

    def stale(self, fresh: list[str]) -> list[str] | None:
        """Another text than the one that is right, or None."""
        if fresh[0].startswith("raises "):
            others = ["raises KeyError: x", "raises ValueError: x", fresh[0]]
            old = [self.rng.choice(others)]
            return None if old == fresh else old
        old = self.rng.choice(
            [
                fresh,
                [f"{line}?" for line in fresh],
                fresh[:-1] or ["old"],
                [*fresh, "more"],
                ["old", *fresh],
                [f"  {fresh[0]}", *fresh[1:]],
            ]
        )
        return None if old == fresh else old

    def claim(self, code: str, fresh: list[str]) -> None:
        """A statement, or its indentation alone, and its claim."""
        indent = code[: len(code) - len(code.lstrip())]
        pad = " " * self.rng.randint(1, 4) if code.strip() else ""
        under = self.rng.choice([indent, " " * len(code + pad)])
        old = self.stale(fresh)
        if old is None and len(fresh) == 1 and fresh[0].startswith("tea"):
            self.both(f"{code}{pad}# => t...a")
            return
        lines = fresh if old is None else old
        self.before.append(f"{code}{pad}# => {lines[0]}".rstrip())
        self.before += [f"{under}# => {line}".rstrip() for line in lines[1:]]
        follow = under if len(lines) > 1 else indent
        self.after.append(f"{code}{pad}# => {fresh[0]}".rstrip())
        self.after += [f"{follow}# => {line}".rstrip() for line in fresh[1:]]

    def block(self, head: str, fresh: list[str]) -> None:
        """A block that shows an output."""
        ticks = "`" * self.rng.choice([4, 4, 5])
        old = self.stale(fresh) or fresh
        kind = "pytb" if head == "pytb" else "text"
        self.both(*[head] * (kind == "text"), f"{ticks}{kind}")
        self.before += [line.rstrip() for line in old]
        self.after += [line.rstrip() for line in fresh]
        self.both(ticks)


def words(rng: random.Random, most: int = 3) -> list[str]:
    return [rng.choice(WORDS) for _ in range(rng.randint(1, most))]


def statement(text: Text, name: str) -> None:
    """A statement that carries a claim."""
    rng = text.rng
    said = words(rng)
    printed = "\n".join(said)
    match rng.randrange(7):
        case 0 | 1:
            text.claim(f"print({printed!r})", said)
        case 2:
            text.claim(f"{name} = {said!r}", [repr(said)])
        case 3:
            text.both(f"{name} = {len(said)}")
            text.claim(f"{name} += 1", [str(len(said) + 1)])
        case 4:
            text.both(f"for {name} in {said!r}:")
            text.claim(f"    print({name})", said)
        case 5:
            text.both(f"for {name} in {said!r}:", f"    print({name})")
            text.claim("", said)
        case 6:
            text.both(f"def {name}() -> str:")
            text.both("    # a remark", "", f"    return {printed!r}")
            text.both("")
            text.claim(f"{name}()", [repr(printed)])


def ending(text: Text) -> Text:
    """What ends a program: an exception, or an output after the fence."""
    rng = text.rng
    after = Text(rng)
    word = rng.choice([each for each in WORDS if each == each.strip()])
    match rng.randrange(6):
        case 0:
            code = f"raise ValueError({word!r})"
            text.claim(code, [f"raises ValueError: {word}"])
        case 1:
            said = [*words(rng), "end"]
            printed = "\n".join(said)
            text.both(f"print({printed!r})")
            after.block(OUT, said)
        case 2:
            text.both("import sys", f"print({word!r}, file=sys.stderr)")
            after.block(ERR, [word])
        case 3:
            text.both("{}['key']")
            row = len(text.after)
            after.block(
                "pytb",
                [
                    "Traceback (most recent call last):",
                    f'  File "main.py", line {row}, in <module>',
                    "    {}['key']",
                    "KeyError: 'key'",
                ],
            )
    return after


FAULTS = (
    ["1 / 0"],
    ["if not __debug__:", "    print(1)  # => 1"],
    ["print('nobody looks')"],
    ["x = ("],
    ["x = 1", "# a remark", "# => speaks of nothing"],
    ["print('...')  # => old"],
    ["raise ValueError(' edge ')  # => raises ValueError: old"],
    ["print('raises KeyError: 1')  # => old"],
)


@dataclass
class Made:
    """A page, what it has to become, and how many programs it has."""

    before: bytes
    after: bytes
    programs: int = 0
    refused: int = 0
    opposed: int = 0  # wrong, but mending them would break another page
    example: tuple[str, str, str] | None = None


def section(text: Text, made: Made) -> None:
    rng = text.rng
    made.programs += 1
    inside = Text(rng)
    ticks = "`" * rng.choice([3, 3, 4])
    code = Text(rng)
    for n in range(rng.randint(1, 3)):
        statement(code, f"name_{n}")
        code.both(*[""] * rng.randrange(2))
    if rng.random() < 0.12:
        made.refused += 1
        code.both(*rng.choice(FAULTS))
        code.after = code.before
        inside.both(f"{ticks}python")
        inside.add(code, "")
        inside.both(ticks)
    else:
        after = ending(code)
        inside.both(f"{ticks}python")
        inside.add(code, "")
        inside.both(ticks)
        inside.add(after, "")
    opening, indent = rng.choice(WRAPPERS)
    text.both(*opening.split("\n"), "") if opening else None
    text.add(inside, indent)
    text.both("")


def make(number: int) -> Made:
    """Make a page; two that follow each other may share an example."""
    rng = random.Random(number)
    text, made = Text(rng), Made(b"", b"")
    text.both(f"# Page {number}", "")
    section(text, made)
    text.both(*rng.choices(PROSE, k=rng.randint(0, 4)), "")
    pair = random.Random(-1 - number // 2)
    if pair.random() < 0.14:
        _share(text, made, number, pair)
    elif rng.random() < 0.08:
        section(text, made)
    ending = rng.choice(["\n", "\n", "\r\n"])
    tail = rng.choice(["", ending, ending + ending])
    lines = text.before, text.after
    made.before, made.after = (
        (ending.join(each).rstrip() + tail).encode() for each in lines
    )
    return made


def _share(text: Text, made: Made, number: int, pair: random.Random) -> None:
    """Embed a claim; if both pages say the same name, it is mended."""
    path = f"examples/part_{number // 2}.py"
    agree = pair.random() < 0.7
    name = "tea" if agree or number % 2 else "milk"
    stale = pair.random() < 0.8
    text.both("```python", f"WHO = {name!r}", "```", "", CONT)
    text.both("```python", f'--8<-- "{path}:say"', "```", "")
    code = (
        '"""Says who."""\n\nif True:\n    # --8<-- [start:say]\n'
        "    print(WHO)   # => {}\n    # --8<-- [end:say]\n"
    )
    before = code.format("old" if stale else "tea")
    made.programs += 1
    made.opposed = not agree and (stale or name == "milk")
    made.example = path, before, code.format("tea") if agree else before


def patched(diff: str, old: dict[str, str]) -> dict[str, str]:
    """Apply a unified diff, looking at nothing but it and the old files."""
    new = dict(old)
    for part in diff.split("--- a/")[1:]:
        name = part.partition("\n")[0]
        source = [*re.findall(r"[^\n]*\n|[^\n]+", old[name])]
        made: list[str] = []
        position = 0
        for found in _ROW.finditer(part):
            line = (found["line"] or "") + "\n" * (not found["last"])
            if found["start"]:
                start = int(found["start"]) - 1
                made += source[position:start]
                position = start
            elif found["mark"] == "+":
                made.append(line)
            else:
                assert source[position] == line, (name, position)
                made += [line] * (found["mark"] == " ")
                position += 1
        new[name] = "".join(made + source[position:])
    return new


_ROW = re.compile(
    r"^(?:@@ -(?P<start>\d+)[^\n]*|"
    r"(?!\+\+\+ b/)(?P<mark>[ +-])(?P<line>[^\n]*))\n"
    r"(?P<last>\\ No newline[^\n]*\n)?",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    root = tmp_path_factory.mktemp("pages")
    with closing(Runner(root, everywhere=False)) as running:
        yield running


@pytest.mark.parametrize("first", range(0, PAGES, BATCH))
def test_an_update_keeps_its_laws(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    root = runner.root
    made = {f"docs/{n}.md": make(n) for n in range(first, first + BATCH)}
    old, wanted = {}, {}
    for name, page in made.items():
        old[name], wanted[name] = page.before, page.after
        if page.example:
            path, before, after = page.example
            old[path], wanted[path] = before.encode(), after.encode()
    for name, content in old.items():
        file = root / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    pages = [root / name for name in made]
    right: dict[str, int] = {}

    def watched(program: Program, runner: Runner) -> Verdict:
        verdict = prove(program, runner)
        right.setdefault(program.origin.path, 0)
        right[program.origin.path] += not verdict.findings
        return verdict

    try:
        done = update(pages, root, runner)
        for name, content in wanted.items():
            assert (root / name).read_bytes() == content, name
        assert done.changed == sorted(n for n in old if old[n] != wanted[n])
        told = patched(done.diff, {n: c.decode() for n, c in old.items()})
        assert {n: text.encode() for n, text in told.items()} == wanted
        monkeypatch.setattr(updating, "prove", watched)
        again = update(pages, root, runner)
        assert (again.changed, again.diff) == ([], "")
        assert again.refused == done.refused
        for name, page in made.items():
            refused = [r for r in done.refused if r.startswith(f"{name}:")]
            assert len(refused) == page.refused, name
            wrong = page.refused + page.opposed
            assert right[name] == page.programs - wrong, name
        opposed = {p.example for p in made.values() if p.opposed}
        told_of = [r for r in done.refused if "comes out differently" in r]
        assert len(told_of) == len(opposed)
    finally:
        for name in old:
            (root / name).unlink()
