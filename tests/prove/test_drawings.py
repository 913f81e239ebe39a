"""Diagrams name what the code has, and are drawn as they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prove.classes import is_generated
from prove.drawings import check_drawings
from prove.page import read_page
from prove.update import update

if TYPE_CHECKING:
    from tests.prove.conftest import Project

ROOT = Path(__file__).parents[2]

SHELF = '''\
"""A shelf."""

from abc import ABC, abstractmethod
from dataclasses import dataclass


class Holder(ABC):
    """Holds books."""

    room: int = 3

    @abstractmethod
    def put(self, title: str, *rest: str) -> None: ...

    @property
    def is_full(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def _sort(self) -> None: ...


class Shelf(Holder):
    def put(self, title: str, *rest: str) -> None: ...

    @staticmethod
    def measure(width: float) -> float:
        return width


@dataclass
class Book:
    title: str
    year: int
'''
PAGE = """\
# Shelves

```python title="examples/shelf.py"
--8<-- "examples/shelf.py"
```

"""
SPOKEN = "    accTitle: A title\n    accDescr: A description\n"


def diagram(text: str, directive: str = "") -> str:
    kind, _, rest = text.partition("\n")
    return f"{directive}```mermaid\n{kind}\n{SPOKEN}{rest}\n```\n"


def problems(project: Project, text: str) -> list[str]:
    project.write("examples/__init__.py", "")
    project.write("examples/shelf.py", SHELF)
    page = project.page(PAGE + text)
    assert page.problems == []
    path = project.root / "docs" / "page.md"
    return [str(each) for each in check_drawings(page, path, project.root)]


TRUE = [
    "flowchart LR\n    a[an idea] --> b([words]) -- more words --> plain",
    'flowchart LR\n    a["Shelf.<br>put"] -- "put(title)" --> b{"is_full?"}',
    'flowchart LR\n    a["__len__"] -->|TypeError| b["shelf.py"] --> c_d["x"]',
    'flowchart LR\n    subgraph one_id["words"]\n    Shelf --> put\n    end',
    'flowchart LR\n    a["functools.wraps"] -.-> b["@dataclass"]\n'
    "    style a fill:#fff",
    "sequenceDiagram\n    participant me as Shelf, a Holder\n"
    "    me->>me: put(title)\n    Note over me: __len__: how many?",
    "stateDiagram-v2\n    [*] --> empty\n    empty --> full: put(title)\n"
    "    full --> [*]: \\_\\_len\\_\\_",
    "classDiagram\n    class Shelf {\n        put(title)\n"
    "        \\_\\_len\\_\\_() int\n    }\n    Holder <|-- Shelf : is\n"
    '    Book : title\n    Shelf "1" --> "many" Book',
    "classDiagram\n    ABC <|-- Shelf\n    Exception <|-- ValueError",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_the_code_has_may_be_drawn(text: str, project: Project) -> None:
    assert problems(project, diagram(text)) == []


@pytest.mark.parametrize("text", [TRUE[1], TRUE[5], TRUE[6], TRUE[7]])
def test_settings_may_stand_before_a_diagram(
    text: str, project: Project
) -> None:
    settings = '%%{init: {"sequence": {"width": 84}}}%%\n'
    drawn = diagram(text).replace("```mermaid\n", f"```mermaid\n{settings}", 1)
    assert problems(project, drawn) == []


# The diagram, on which of its lines the fault is, and what is said of it.
FAULTS = [
    (
        'flowchart LR\n    a["Shelf.puts"] --> b',
        2,
        "in this diagram `Shelf.puts` names nothing; "
        "did you mean `Shelf.put`?",
    ),
    ("flowchart LR\n    a --> is_fulll", 2, "did you mean `is_full`?"),
    ('flowchart LR\n    a -- "putt(title)" --> b', 2, "`putt` names nothing"),
    ('flowchart LR\n    a["Shelf.<br>puts"] --> b', 2, "`Shelf.put`?"),
    (
        "flowchart LR\n    a -- ValueErorr --> b",
        2,
        "did you mean `ValueError`?",
    ),
    ("flowchart LR\n    a -->|@dataclas| b", 2, "did you mean `dataclass`?"),
    ("flowchart LR\n    a[Shlef] --> b", 2, "did you mean `Shelf`?"),
    ('flowchart LR\n    a["shelf.pyx"] --> b', 2, "is no file of the project"),
    (
        'flowchart LR\n    a["\\_\\_len\\_\\_"] --> b',
        2,
        "write dunders as they",
    ),
    ('flowchart LR\n    a["copy.replace"] --> b', 2, "but in 3.13: say so"),
    (
        "sequenceDiagram\n    participant a as Shelf.full_up\n    a->>a: x",
        2,
        "`Shelf.full_up` names nothing",
    ),
    ("sequenceDiagram\n    a->>b: is_ful()", 2, "`is_full`?"),
    (
        "sequenceDiagram\n    a->>b: x\n    Note over b: __lem__",
        3,
        "`__lem__`",
    ),
    (
        "stateDiagram-v2\n    a --> b: __len__",
        2,
        "mermaid draws __len__ as a bold 'len' here: write \\_\\_len\\_\\_",
    ),
    (
        "classDiagram\n    class Shelf {\n        __len__()\n    }",
        3,
        "\\_\\_len",
    ),
    ("classDiagram\n    class Shelff", 2, "did you mean `Shelf`?"),
    (
        "classDiagram\n    class Shelf {\n        putt(title)\n    }",
        3,
        "`Shelf.putt` names nothing",
    ),
    ("classDiagram\n    Book : titel", 2, "did you mean `Book.title`?"),
    (
        "classDiagram\n    Shelf <|-- Holder",
        2,
        "Holder does not inherit from Shelf, but from ABC",
    ),
    ("classDiagram\n    Book --|> Holder", 2, "but from object alone"),
]


@pytest.mark.parametrize(("text", "row", "words"), FAULTS)
def test_what_the_code_has_not_is_told(
    text: str, row: int, words: str, project: Project
) -> None:
    found = problems(project, diagram(text))
    line = PAGE.count("\n") + 1 + row + SPOKEN.count("\n") * (row > 1)
    (mine,) = [
        each for each in found if each.startswith(f"docs/page.md:{line}: ")
    ]
    assert words in mine, found


def test_the_spoken_text_names_what_there_is(project: Project) -> None:
    text = diagram("flowchart LR\n    a --> b").replace(
        "A description", "It calls is_ful and then Shelf.put"
    )
    (problem,) = problems(project, text)
    assert "`is_ful` names nothing; did you mean `is_full`?" in problem


CLASSES = "<!--prove:classes=examples.shelf-->\n"
DRAWN = """\
classDiagram
    accTitle: A title
    accDescr: A description
    class Holder {
        room: int
        put(title, *rest)*
        is_full
        \\_\\_len\\_\\_()
    }
    class Shelf {
        put(title, *rest)
        measure(width)$
    }
    class Book {
        title: str
        year: int
    }
    ABC <|-- Holder
    Holder <|-- Shelf
    ABCMeta <.. Holder : metaclass"""


def updated(project: Project, text: str) -> tuple[str, list[str]]:
    problems(project, text)
    path = project.root / "docs" / "page.md"
    done = update([path], project.root, project.runner)
    return path.read_text(encoding="utf-8"), done.refused


def test_classes_are_drawn_as_they_are(project: Project) -> None:
    first = f"{CLASSES}```mermaid\n{SPOKEN}```\n"
    page, refused = updated(project, first)
    assert refused == []
    assert page == f"{PAGE}{CLASSES}```mermaid\n{DRAWN}\n```\n"
    rest = page.removeprefix(PAGE)
    assert problems(project, rest) == []
    assert updated(project, rest) == (page, [])


def test_an_indented_diagram_is_drawn_in_its_place(project: Project) -> None:
    text = f"{CLASSES}```mermaid\n{SPOKEN}```\n"
    inside = "".join(f"    {row}\n" for row in text.splitlines())
    page, _ = updated(project, f'!!! note "Shelves"\n\n{inside}')
    assert "\n        class Book {\n            title: str\n" in page
    assert "    ```\n" in page[page.index("ABCMeta") :]


def test_a_stale_diagram_is_told_with_the_difference(
    project: Project,
) -> None:
    stale = DRAWN.replace("measure", "gauge").replace(" int", " float", 1)
    (problem,) = problems(project, f"{CLASSES}```mermaid\n{stale}\n```\n")
    line = PAGE.count("\n") + 2
    assert problem == (
        f"docs/page.md:{line}: the classes are others now; `make update` "
        "draws them anew\n"
        "  -         room: float\n"
        "  +         room: int\n"
        "  -         gauge(width)$\n"
        "  +         measure(width)$"
    )


def test_the_order_of_lookup_is_drawn(project: Project) -> None:
    directive = "<!--prove:mro=examples.shelf.Shelf-->\n"
    page, _ = updated(project, f"{directive}```mermaid\n{SPOKEN}```\n")
    assert page.endswith(
        f"```mermaid\nflowchart LR\n{SPOKEN}"
        '    c0_0["Shelf"] --> c0_1["Holder"] --> c0_2["ABC"] --> '
        'c0_3["object"]\n```\n'
    )


def test_two_classes_of_one_name_are_told_apart(project: Project) -> None:
    project.write(
        "examples/attic.py",
        "from examples import shelf\n\nclass Shelf(shelf.Shelf): ...\n",
    )
    directive = "<!--prove:classes=examples.attic-->\n"
    page, _ = updated(project, f"{directive}```mermaid\n{SPOKEN}```\n")
    assert page.endswith(
        '    class attic_Shelf["attic.Shelf"]\n'
        '    class shelf_Shelf["shelf.Shelf"]\n'
        "    shelf_Shelf <|-- attic_Shelf\n"
        "    ABCMeta <.. attic_Shelf : metaclass\n```\n"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("examples.shelf.Shlef", "has no attribute 'Shlef'"),
        ("examples.shelves", "No module named 'examples.shelves'"),
        ("examples.shelf.Shelf.put", "is no class and no module"),
    ],
)
def test_a_class_that_is_not_there_cannot_be_drawn(
    name: str, words: str, project: Project
) -> None:
    text = f"<!--prove:classes={name}-->\n```mermaid\n{SPOKEN}```\n"
    (problem,) = problems(project, text)
    assert "cannot be drawn: " in problem
    assert words in problem
    page, (refused,) = updated(project, text)
    assert page == PAGE + text
    assert words in refused


@pytest.mark.parametrize(
    ("directives", "fence", "words"),
    [
        ("<!--prove:classes=a.B-->\n", "python\nx = 1", "speaks of a mermaid"),
        (
            "<!--prove:classes=a.B-->\n<!--prove:mro=a.B-->\n",
            f"mermaid\n{SPOKEN}",
            "are two diagrams",
        ),
        (
            "<!--prove:classes-->\n",
            f"mermaid\n{SPOKEN}",
            "write it as classes=",
        ),
    ],
)
def test_a_directive_of_a_diagram_is_held_to_one(
    directives: str, fence: str, words: str, project: Project
) -> None:
    page = project.page(f"{directives}```{fence}\n```\n")
    assert words in "\n".join(map(str, page.problems))


def pages() -> list[Path]:
    return sorted((ROOT / "docs").rglob("*.md"))


def test_a_page_draws_its_classes() -> None:
    drawn = [
        block
        for path in pages()
        for block in read_page(path, ROOT).blocks
        if is_generated(block)
    ]
    assert drawn
