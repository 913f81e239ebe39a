"""Changes to pages: how a page comes to say what is no longer so.

Lines that a page embeds are changed in their own files, by `drift.code`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from drift.code import code_mutants
from drift.mutant import Mutant, Text
from prove.page import Block, Page, read_page

__all__ = ["page_mutants"]

_CLAIM = re.compile(r"# => (.*\S)")
_ANNOUNCED = re.compile(r"# (?:mypy|pyright): ([\w-]+)")
_INCLUDE = re.compile(r'--8<-- "([^":]+)(?::([\w-]+))?"')
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(#[^)\s]*)?\)")
_REFERENCE = re.compile(r"\]\[(examples\.[\w.]+)\]")
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_NAME = re.compile(
    r"[A-Za-z_]\w*(?:\.\w+)+|__\w+__|[a-z]+_\w+|[A-Z]\w+[A-Z]\w*"
)
_NUMBER = re.compile(
    r"(?<![\w.#])(\d+(?:\.\d+)?)"
    r"(?= ?(?:x|times|ns|µs|us|ms|s|bytes|KB|MB|GB|%)(?![\w-]))"
)
_BOUND = re.compile(r"<!--bench: \S+ [<>=]+ ([\d.]+)")
_DIRECTIVE = re.compile(r"\s*<!--(?:prove|pytest-codeblocks):.*-->\s*$")
_WORD = re.compile(r"[A-Za-z]{3,}")
_CHARACTER = re.compile(r"[A-Za-z0-9]")
_OTHER_INFO = {
    "python": "py", "text": "txt", "bash": "console", "pytb": "text",
    "mermaid": "mmd", "cython": "python", "c": "cpp", "toml": "yaml",
}  # fmt: skip
_FASTER = "This is 37 times faster. "


def page_mutants(path: Path, root: Path) -> list[Mutant]:
    """Every change to a page that is known here.

    Args:
        path: The Markdown file.
        root: The project.
    """
    page = read_page(path, root)
    text = Text(page.path, path.read_text(encoding="utf-8"))
    fenced = {
        line.origin.line
        for block in page.blocks
        for line in (*block.lines,)
        if line.origin.path == page.path
    }
    found = [
        *_of_blocks(page, text),
        *_of_lines(page, text, fenced),
    ]
    return sorted(found, key=lambda m: (m.edits, m.kind, m.change))


def _of_blocks(page: Page, text: Text) -> Iterator[Mutant]:
    outputs = {
        id(output.block)
        for program in page.programs
        for shown in program.outputs.values()
        for output in shown
    }
    for block in page.blocks:
        yield from _of_fence(block, text)
        if id(block) in outputs:
            yield from _of_output(block, text)
        elif block.language == "mermaid":
            yield from _of_diagram(block, text)
        elif block.language == "python":
            yield from _of_code(block, text, page.path)


def _own(block: Block, text: Text) -> Iterator[tuple[int, str]]:
    """Place and text of each line of a block that is written on the page."""
    for line in block.lines:
        if line.origin.path == text.path and line.strip():
            start = text.offset(line.origin.line)
            yield start, text.lines[line.origin.line - 1]


def _of_fence(block: Block, text: Text) -> Iterator[Mutant]:
    number = block.origin.line
    line, start = text.lines[number - 1], text.offset(number)
    at = start + line.index(block.language, len(line) - len(line.lstrip()))
    other = _OTHER_INFO.get(block.language)
    if other:
        edit = (at, at + len(block.language), other)
        yield text.mutant("fences", f"the fence becomes {other}", edit)
    if block.language == "python" and not block.title:
        end = start + len(line)
        change = "the fence gets an option"
        yield text.mutant("fences", change, (end, end, ' hl_lines="1"'))
    ticks = line.lstrip()[: line.lstrip().index(block.language)]
    if ticks == "```":
        for end in range(number, len(text.lines)):
            if text.lines[end].strip() == "```":
                at = text.offset(end + 1)
                edit = (at, at + len(text.lines[end]), "")
                yield text.mutant("fences", "the fence is not closed", edit)
                break


def _of_output(block: Block, text: Text) -> Iterator[Mutant]:
    """Another character in each line, but not in what may be any text."""
    for start, line in _own(block, text):
        found = [
            each
            for each in _CHARACTER.finditer(line)
            if line[max(0, each.start() - 3) : each.start()] != "..."
        ]
        if found:
            yield _other(text, "outputs", start, found[len(found) // 2])


def _other(
    text: Text, kind: str, start: int, found: re.Match[str], group: int = 0
) -> Mutant:
    """A change of the last letter or digit of what was found."""
    was = found[group]
    kept = was.rstrip("_)]}>'\"") or was  # of a dunder, its name
    at = start + found.start(group) + len(kept) - 1
    new = _another(text.text[at])
    change = f"`{was}` becomes `{kept[:-1]}{new}{was[len(kept) :]}`"
    return text.mutant(kind, change, (at, at + 1, new))


def _another(character: str) -> str:
    if character.isdigit():
        return str((int(character) + 1) % 10)
    if character.isalpha():
        return "q" if character != "q" else "k"
    return f"{character}q"


def _of_diagram(block: Block, text: Text) -> Iterator[Mutant]:
    for start, line in _own(block, text):
        if line.lstrip().startswith(("accTitle", "accDescr")):
            at = start + line.index("acc")
            change = "the text alternative is gone"
            yield text.mutant("diagrams", change, (at, start + len(line), ""))
            continue
        for found in _NAME.finditer(line):
            yield _other(text, "diagrams", start, found)
        if r"\_\_" in line:
            at = start + line.index(r"\_\_")
            change = "a dunder is not escaped"
            yield text.mutant("diagrams", change, (at, at + 4, "__"))
        for arrow in ("-->", "<|--", "->>"):
            if arrow in line:
                at = start + line.index(arrow)
                change = "an arrow is broken"
                edit = (at, at + len(arrow), "- >")
                yield text.mutant("diagrams", change, edit)


def _of_code(block: Block, text: Text, page: str) -> Iterator[Mutant]:
    """Changes to the code itself, where all of it is written on the page."""
    if any(line.origin.path != page for line in block.lines):
        return
    first = block.lines[0].origin.line if block.lines else 0
    source = block.text
    if not first or text.lines[first - 1] != str(block.lines[0]):
        return  # indented, in a tab or a list
    try:
        mutants = code_mutants(page, source)
    except SyntaxError:
        return  # it needs a newer Python
    shift = text.offset(first)
    for mutant in mutants:
        if mutant.kind in {"values", "exceptions", "side effects"}:
            edits = [(a + shift, b + shift, n) for a, b, n in mutant.edits]
            change = f"in a block: {mutant.change}"
            yield text.mutant(mutant.kind, change, *edits)


def _of_lines(page: Page, text: Text, fenced: set[int]) -> Iterator[Mutant]:
    titled = False
    for number, line in enumerate(text.lines, start=1):
        start = text.offset(number)
        if number in fenced:
            for found in _CLAIM.finditer(line):
                if set(found[1]) != {"."}:
                    yield _other(text, "claims", start, found, 1)
            for found in _ANNOUNCED.finditer(line):
                yield _other(text, "types", start, found, 1)
            continue
        for found in _INCLUDE.finditer(line):
            yield _other(text, "includes", start, found, 1)
            if found[2]:
                yield _other(text, "includes", start, found, 2)
            edit = (start, start + len(line), "")
            yield text.mutant("includes", "the embed is gone", edit)
        if _DIRECTIVE.match(line):
            edit = (start, start + len(line), "")
            yield text.mutant("fences", f"{line.strip()} is gone", edit)
            continue
        for found in _BOUND.finditer(line):
            yield _other(text, "numbers", start, found, 1)
        if line.lstrip().startswith(("```", "<!--", "--8<--", "~~~~")):
            continue
        yield from _of_prose(text, start, line)
        if titled and line[:1].isupper() and line[1:2].islower():
            # A paragraph begins: somebody adds a number from memory.
            change = "a number that nothing measured"
            yield text.mutant("numbers", change, (start, start, _FASTER))
            titled = False
        titled = titled or line.startswith("## ")


def _of_prose(text: Text, start: int, line: str) -> Iterator[Mutant]:
    for found in _LINK.finditer(line):
        for group in (1, 2):
            if found[group]:
                end = start + found.end(group)
                stem = found[group].rpartition(".")[0] or found[group]
                at = end - len(found[group]) + len(stem)
                change = f"the link to {found[group]} is mistyped"
                yield text.mutant("links", change, (at, at, "q"))
    for found in _REFERENCE.finditer(line):
        yield _other(text, "links", start, found, 1)
    for span in _CODE.finditer(line):
        for name in _NAME.finditer(span[1]):
            yield _other(text, "names", start + span.start(1), name)
    bare = _CODE.sub(lambda found: "`" * len(found[0]), line)
    for found in _NUMBER.finditer(bare):
        yield _other(text, "numbers", start, found, 1)
