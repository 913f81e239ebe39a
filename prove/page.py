"""A page is a program: its fences, in order, become scripts and outputs.

pytest-codeblocks extracts the fences.  It joins continued blocks and drops
what it does not know, so directives are handed to it as marks: then every
fence comes back by itself, with the line it stood on.
"""

import configparser
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pytest_codeblocks.main import CodeBlock, extract_from_buffer

from prove.origin import Line, Origin, Problem
from prove.source import expand_file

__all__ = ["Block", "Output", "Page", "Program", "read_page"]

TIME_LIMIT = 20.0  # seconds a program may take, unless its page says more

SCRIPTS = ("python", "sh", "bash")
OUTPUTS = ("text", "pytb")
COMPILED = ("cython", "c", "cpp", "proto")
DATA = ("toml", "yaml", "json", "ini")

_COMMENT = re.compile(
    r"\s*<!--[-\s]*(?P<body>(?:pytest-codeblocks:|prove:|pytest\.mark).*?)"
    r"[-\s]*-->\s*$"
)
_MARK = "pytest.mark.directive:"  # how a directive travels in the extractor
_INFO = re.compile(r'(?P<language>[\w+-]*)(?: title="(?P<title>[^"]+)")?$')


@dataclass(frozen=True)
class Block:
    """A fenced block as a reader sees it.

    Attributes:
        origin: Where its opening fence stands.
        language: The first word of its info string.
        title: The file name above it, or "".
        lines: Its text, each line with the place it was written.
        directives: Names and values of the comments above it.
    """

    origin: Origin
    language: str
    title: str
    lines: tuple[Line, ...]
    directives: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Its lines, each ended by a newline."""
        return "".join(f"{line}\n" for line in self.lines)


@dataclass(frozen=True)
class Output:
    """A block that shows what the block before it printed.

    Attributes:
        block: The `text` or `pytb` block.
        stream: "stdout", "stderr" or "traceback"; or "newer" for what comes
            out differently on a newer Python.
    """

    block: Block
    stream: str


@dataclass
class Program:
    """A chain of blocks that runs as one script.

    Attributes:
        blocks: The code, in order.
        outputs: For the index of a block, the outputs shown after it.
    """

    blocks: list[Block]
    outputs: dict[int, list[Output]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """Its language: "python", "sh" or "bash"."""
        return self.blocks[0].language

    @property
    def origin(self) -> Origin:
        """Where its first block stands."""
        return self.blocks[0].origin

    @property
    def text(self) -> str:
        """The script that a reader has who copies the blocks in order."""
        return "".join(block.text for block in self.blocks)

    @property
    def lines(self) -> list[Line]:
        """The lines of the script, with their origins."""
        return [line for block in self.blocks for line in block.lines]

    @property
    def starts(self) -> list[int]:
        """For each block, the script's line on which it begins, from 1."""
        starts, line = [], 1
        for block in self.blocks:
            starts.append(line)
            line += len(block.lines)
        return starts

    @property
    def timeout(self) -> float:
        """Seconds that it may run."""
        return float(self.blocks[0].directives.get("timeout", TIME_LIMIT))

    @property
    def folder(self) -> str:
        """The folder that it runs in a copy of, or ""."""
        return self.blocks[0].directives.get("in", "")

    @property
    def needs(self) -> tuple[int, int]:
        """The oldest Python that can run it; (0, 0) when any can."""
        version = self.blocks[0].directives.get("python", "0.0")
        major, minor = version.split(".")
        return int(major), int(minor)

    def output(self, index: int, stream: str) -> Output | None:
        """The output shown for a block.

        Args:
            index: Which block of the chain.
            stream: As that of an `Output`.
        """
        shown = self.outputs.get(index, [])
        return next((out for out in shown if out.stream == stream), None)

    def shown(self, stream: str) -> list[Block]:
        """The output blocks of one kind, in order.

        Args:
            stream: As that of an `Output`.
        """
        return [
            output.block
            for _, outputs in sorted(self.outputs.items())
            for output in outputs
            if output.stream == stream
        ]


@dataclass
class Page:
    """What a page holds.

    Attributes:
        path: The page, relative to the project.
        blocks: Every fence, in order.
        programs: The chains of code among them.
        problems: What keeps the page from being proved.
    """

    path: str
    blocks: list[Block] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_page(path: Path, root: Path) -> Page:
    """Read a page into programs.

    Args:
        path: The Markdown file.
        root: The project, below which embeds are looked up.

    Returns:
        The page, with its problems; it is never raised that one is bad.
    """
    name = path.resolve().relative_to(root.resolve()).as_posix()
    page = Page(name)
    lines, page.problems = expand_file(path, root)
    try:
        page.blocks.extend(_blocks(lines, page.problems))
    except RuntimeError as error:  # the extractor's only kind
        origin = Origin(name, 1)
        page.problems.append(Problem(origin, f"cannot be read: {error}"))
        return page
    for block in page.blocks:
        _place(block, page)
        page.problems.extend(_check_block(block, root))
        folder = block.directives.get("in")
        if folder and not (root / folder).is_dir():
            del block.directives["in"]
            message = f"there is no folder {folder} in the project"
            page.problems.append(Problem(block.origin, message))
    return page


def _blocks(lines: Sequence[Line], problems: list[Problem]) -> Iterator[Block]:
    """Extract the fences with the directives that stand right above."""
    fed = []
    for line in lines:
        found = _COMMENT.match(line)
        fed.append(f"<!--{_MARK}{found['body']}-->" if found else line)
    text = "".join(f"{line}\n" for line in fed)
    extracted = extract_from_buffer(io.StringIO(text), len(fed) + 2)
    used: set[int] = set()
    fenced: set[int] = set()
    for raw in extracted:
        block, above = _block(raw, lines, problems)
        used.update(above)
        fenced.update(range(raw.lineno, _end(raw.lineno, lines)))
        yield block
    for number, line in enumerate(lines):
        if _COMMENT.match(line) and number not in used | fenced:
            message = (
                f"{line.strip()} has no block: it must stand on the line "
                "above the fence it speaks of"
            )
            problems.append(Problem(line.origin, message))


def _block(
    raw: CodeBlock, lines: Sequence[Line], problems: list[Problem]
) -> tuple[Block, list[int]]:
    fence = lines[raw.lineno - 1]
    info = _INFO.match(raw.syntax or "")
    if info is None:
        message = (
            f"the info string {raw.syntax!r} is not allowed: write the "
            'language alone, or the language and title="..."'
        )
        problems.append(Problem(fence.origin, message))
    directives, above = {}, []
    index = raw.lineno - 2
    while index >= 0 and (
        not lines[index].strip() or _COMMENT.match(lines[index])
    ):
        found = _COMMENT.match(lines[index])
        if found:
            above.append(index)
            name, value = _directive(found["body"])
            if name in directives:
                message = f"{name} is said twice of one block"
                problems.append(Problem(lines[index].origin, message))
            message = _directive_problem(found["body"], name, value)
            if message:
                problems.append(Problem(lines[index].origin, message))
            else:
                directives[name] = value
        index -= 1
    # The extractor loses the blank lines of an indented block, so its text
    # is taken from the page.
    indent = len(fence) - len(fence.lstrip())
    body = tuple(
        Line(line[min(indent, len(line) - len(line.lstrip())) :], line.origin)
        for line in lines[raw.lineno : _end(raw.lineno, lines)]
    )
    while body and not body[-1].strip():
        body = body[:-1]  # an embedded file ends in an empty line
    language = info["language"] if info else (raw.syntax or "").split()[0]
    title = (info["title"] if info else None) or ""
    return Block(fence.origin, language, title, body, directives), above


def _end(start: int, lines: Sequence[Line]) -> int:
    """The index of the fence that closes a block whose text starts there."""
    fence = lines[start - 1].lstrip()
    ticks = fence[: len(fence) - len(fence.lstrip("`"))]
    end = start
    while not lines[end].lstrip().startswith(ticks):
        end += 1
    return end


def _directive(body: str) -> tuple[str, str]:
    """Split `prove:timeout=60` or `prove:python>=3.12` in two."""
    name = body.removeprefix("pytest-codeblocks:").removeprefix("prove:")
    name, _, value = name.strip().partition("=")
    return name.strip().removesuffix(">"), value.strip()


def _directive_problem(body: str, name: str, value: str) -> str:
    if body.startswith("pytest.mark"):
        return (
            f"{body} is a mark: a block is proved or it is not on the page; "
            "remove the mark"
        )
    known = (
        {"cont": "", "expected-output": ""}
        if body.startswith("pytest-codeblocks:")
        else {
            "stderr": "",
            "timeout": "60",
            "in": "examples/folder",
            "python": "3.12",
            "on": "3.14",
            "classes": "examples.package.module.Class",
            "mro": "examples.package.module.Class",
        }
    )
    if name not in known:
        return (
            f"{body} is not a directive; those are: "
            "pytest-codeblocks:cont, pytest-codeblocks:expected-output, "
            "prove:stderr, prove:timeout=60, prove:in=examples/folder, "
            "prove:python>=3.12, prove:on=3.14, prove:classes=..., "
            "prove:mro=..."
        )
    if name == "timeout" and not re.fullmatch(r"\d+(\.\d+)?", value):
        return f"{body}: a time limit is a number of seconds"
    if name == "python" and not re.fullmatch(r"3\.\d+", value):
        return f"{body}: write it as prove:python>=3.12"
    if name == "on" and not re.fullmatch(r"3\.\d+", value):
        return f"{body}: write it as prove:on=3.14"
    if bool(value) != bool(known[name]):
        return f"{body}: write it as {name}={known[name]}".rstrip("=")
    return ""


def _place(block: Block, page: Page) -> None:
    """Give a block its part: a program, its continuation, or an output."""
    said = block.directives
    stream = _stream(block)

    def refuse(message: str) -> None:
        page.problems.append(Problem(block.origin, message))

    for name in ("classes", "mro"):
        if name in said and block.language != "mermaid":
            refuse(f"{name} speaks of a mermaid diagram")
    if {"classes", "mro"} <= said.keys():
        refuse("classes and mro are two diagrams: write two blocks")

    if block.language in SCRIPTS:
        for name in ("expected-output", "stderr", "on"):
            if name in said:
                refuse(f"{name} speaks of a text block, not of code")
        if "cont" not in said:
            page.programs.append(Program([block]))
        elif not page.programs:
            refuse("cont, but there is no block before to continue")
        elif page.programs[-1].language != block.language:
            refuse(
                f"cont, but the program before is in "
                f"{page.programs[-1].language}, not {block.language}"
            )
            page.programs.append(Program([block]))
        else:
            for name in sorted({"timeout", "in", "python"} & said.keys()):
                refuse(f"{name} belongs to the first block of its chain")
            page.programs[-1].blocks.append(block)
    elif stream:
        if "cont" in said:
            refuse("cont speaks of code, not of an output")
        if not page.programs:
            refuse("an output, but there is no program before it")
            return
        program = page.programs[-1]
        last = len(program.blocks) - 1
        if stream == "newer":
            title = f"On Python {said['on']}"
            if program.language != "python":
                refuse("on speaks of a Python program, not of a shell's")
            if block.title != title:
                refuse(f'write it as ```text title="{title}"')
            if said.keys() & {"expected-output", "stderr"}:
                refuse("on says what this is: remove the other directive")
        if program.output(last, stream):
            refuse(f"a second {stream} of the same block")
        program.outputs.setdefault(last, []).append(Output(block, stream))
    elif block.language == "text":
        refuse(
            "a text block must be an output: put "
            "<!--pytest-codeblocks:expected-output--> above it"
        )


def _stream(block: Block) -> str:
    if block.language == "pytb":
        return "traceback"
    if block.language == "text" and "on" in block.directives:
        return "newer"
    if block.language == "text" and "stderr" in block.directives:
        return "stderr"
    if block.language == "text" and "expected-output" in block.directives:
        return "stdout"
    return ""


def _check_block(block: Block, root: Path) -> Iterator[Problem]:
    """What can be said of a block without running it."""
    language, text = block.language, block.text

    def problem(message: str) -> Problem:
        return Problem(block.origin, message)

    if not language:
        yield problem("a fence without a language cannot be proved: name it")
    elif language in COMPILED:
        yield from _check_embed(block, root)
    elif language in DATA:
        try:
            _PARSERS[language](text)
        except Exception as error:
            yield problem(f"is not {language}: {error}")
    elif language == "mermaid":
        for needed in ("accTitle:", "accDescr:"):
            if needed not in text:
                yield problem(
                    f"a diagram needs {needed} for those who cannot see it"
                )
    elif language not in SCRIPTS + OUTPUTS:
        yield problem(
            f"{language!r} cannot be proved here; write one of "
            f"{', '.join(SCRIPTS + OUTPUTS + COMPILED + DATA)} or mermaid"
        )
    if not text.strip() and language not in OUTPUTS:
        yield problem("the block is empty")
    embedded = {line.origin.path for line in block.lines if line.strip()}
    if block.title.startswith("examples/") and embedded != {block.title}:
        came = ", ".join(sorted(embedded)) or "nowhere"
        yield problem(f"the title says {block.title}, the lines are {came}")


def _check_embed(block: Block, root: Path) -> Iterator[Problem]:
    page = block.origin.path
    for line in block.lines:
        path = line.origin.path
        if path == page and line.strip():
            yield Problem(
                line.origin,
                f"{block.language} is proved by being built: embed it from "
                'the file that is, with --8<-- "examples/..."',
            )
            return
    for path in sorted({line.origin.path for line in block.lines}):
        if path.endswith(".proto"):
            made = (root / path).with_name(f"{Path(path).stem}_pb2.py")
            if not made.exists():
                yield Problem(
                    block.origin,
                    f"{path} has no module {made.name} beside it: `make` "
                    "compiles what lies in examples/",
                )
        elif not _is_built(path, root):
            yield Problem(
                block.origin,
                f"nothing builds {path}: name it among the sources or the "
                "depends of an extension in pyproject.toml",
            )


def _is_built(path: str, root: Path) -> bool:
    """Whether the nearest pyproject.toml builds a file, or its package.

    A header or a .pxd is built with the sources beside it.
    """
    for parent in (root / path).parents:
        project = parent / "pyproject.toml"
        if project.is_file():
            break
    else:
        return False
    read = tomllib.loads(project.read_text(encoding="utf-8"))
    tool = read.get("tool", {}).get("setuptools", {})
    named = {
        (parent / each).resolve()
        for extension in tool.get("ext-modules", [])
        for key in ("sources", "depends")
        for each in extension.get(key, [])
    }
    file = (root / path).resolve()
    if file.suffix in {".h", ".hpp", ".pxd", ".pxi"}:
        return any(each.parent == file.parent for each in named)
    return file in named


def _parse_ini(text: str) -> None:
    configparser.ConfigParser().read_string(text)


_PARSERS: dict[str, Callable[[str], object]] = {
    "toml": tomllib.loads,
    "yaml": yaml.safe_load,
    "json": json.loads,
    "ini": _parse_ini,
}
