"""What a reader's browser makes of the site, on every kind of page."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest import FixtureRequest  # noqa: PT013

AXE = Path(__file__).parents[2] / "theme/node_modules/axe-core/axe.min.js"
KINDS = {
    "home": "",
    "path": "learning-path/",
    "part": "language/",
    "chapter": "language/descriptors/",
    "example": "by-example/descriptor-protocol/",
    "exercise": "exercises/validation/",
    "notebook": "notebooks/object-layouts/",
    "reference": "reference/language/descriptors/",
    "proof": "proof/",
    "lost": "404.html",
}
