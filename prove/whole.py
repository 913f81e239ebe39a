"""Writes a file whole or not at all, so that nobody reads half of one."""

import os
import threading
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in the place of what stood there, in one step.

    Args:
        path: The file, which keeps its mode; its folder is made if need be.
        data: All that it shall hold.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Others may write the same file at the same time, each its own draft.
    mark = f"{os.getpid()}-{threading.get_ident()}"
    draft = path.with_name(f".{path.name}.{mark}")
    draft.write_bytes(data)
    if path.exists():
        draft.chmod(path.stat().st_mode)
    draft.replace(path)
