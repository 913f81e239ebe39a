"""What was proved, a record a block, and the file that says so."""

import hashlib
import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NotRequired, TypedDict

from prove.origin import Origin
from prove.page import Block
from prove.source import expand_file
from prove.whole import write_whole

__all__ = ["PROOF", "Record", "block_records", "page_digest", "write_proof"]

PROOF = Path(".build") / "proof.json"


class Record(TypedDict):
    """One block that was proved.

    Attributes:
        page: The page, relative to the project.
        line: The line of its opening fence.
        language: What it is written in.
        claims: How many lines of claims held in it.
        interpreters: What ran it; empty for what is not Python.
        result: Always "proved": what is not, is not written down.
        pyodide: What it needs that Pyodide has not, where it needs any.
    """

    page: str
    line: int
    language: str
    claims: int
    interpreters: list[str]
    result: str
    pyodide: NotRequired[str]


def block_records(
    page: str,
    blocks: Iterable[Block],
    claims: Mapping[Origin, int] | None = None,
    interpreters: Sequence[str] = (),
    pyodide: str = "",
) -> list[Record]:
    """Records of blocks that were proved.

    Args:
        page: The page that shows them.
        blocks: The blocks.
        claims: For the place of each claim line, 1.
        interpreters: What ran them.
        pyodide: What they need that Pyodide has not.
    """
    claimed = claims or {}
    records = [
        Record(
            page=page,
            line=block.origin.line,
            language=block.language,
            claims=sum(claimed.get(line.origin, 0) for line in block.lines),
            interpreters=[*interpreters],
            result="proved",
        )
        for block in blocks
    ]
    for record in records if pyodide else ():
        record["pyodide"] = pyodide
    return records


def write_proof(root: Path, records: list[Record]) -> Path:
    """Write the evidence, whole or not at all.

    Args:
        root: The project.
        records: What was proved.

    Returns:
        The file.
    """
    path = root / PROOF
    path.parent.mkdir(exist_ok=True)
    pages = sorted({record["page"] for record in records})
    records = sorted(records, key=lambda r: (r["page"], r["line"]))
    proof = {
        "interpreters": sorted(
            {i for r in records for i in r["interpreters"]}
        ),
        "commit": _commit(root),
        "pages": {page: page_digest(root / page, root) for page in pages},
        "blocks": records,
    }
    write_whole(path, (json.dumps(proof, indent=1) + "\n").encode())
    return path


def page_digest(path: Path, root: Path) -> str:
    """Stands for a page with all that it embeds.

    Args:
        path: The page.
        root: The project.
    """
    if path.suffix == ".md":
        lines, _ = expand_file(path, root)
        text = "\n".join(lines)
    else:
        text = path.read_text(encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()


def _commit(root: Path) -> str:
    command = ["git", "-C", str(root), "rev-parse", "HEAD"]
    found = subprocess.run(command, capture_output=True, text=True)
    return found.stdout.strip() if found.returncode == 0 else "uncommitted"
