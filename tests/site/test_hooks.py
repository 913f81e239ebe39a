"""Each hook does its job, and says so when it cannot."""

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from mkdocs.config.base import load_config
from mkdocs.exceptions import PluginError

SOURCE = """flowchart LR
    accTitle: A title
    accDescr: What it shows
    one[First] -- "leads to" --> two[Second]"""
FENCE = '<pre  class="mermaid"><code>{}\n</code></pre>'


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory, hooks: Any) -> str:
    return str(
        hooks("diagrams").drawn(SOURCE, tmp_path_factory.mktemp("cache"))
    )


def numbers(svg: str) -> list[str]:
    return re.findall(r"\d+\.\d{4,}", svg)


# ------------------------------------------------------------- diagrams


def test_drawing_keeps_labels_title_and_description(drawing: str) -> None:
    for words in ("First", "Second", "leads to", "A title", "What it shows"):
        assert words in drawing
    assert 'role="img"' in drawing.partition(">")[0]


def test_drawing_carries_no_dead_weight(drawing: str) -> None:
    assert "data-points" not in drawing
    assert "crossEnd" not in drawing  # a marker that nothing ends with
    assert ".sequenceNumber" not in drawing
    assert numbers(drawing) == [] or len(drawing) < 8_000


def test_rules_of_a_drawing_give_way_to_the_palette(drawing: str) -> None:
    style = drawing.partition("<style>")[2].partition("</style>")[0]
    assert "fill" in style
    assert "#my-svg" not in style.replace(":where(#my-svg)", "")


def test_same_diagram_twice_has_two_sets_of_ids(
    hooks: Any, tmp_path: Path
) -> None:
    html = FENCE.format(SOURCE) * 2
    page = hooks("diagrams").inline(html, "page.md", tmp_path)
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert "my-svg" not in page
    for target in re.findall(r"url\(#([^)]*)\)", page):
        assert target in ids


def test_second_build_draws_nothing(hooks: Any, tmp_path: Path) -> None:
    diagrams = hooks("diagrams")
    first = diagrams.drawn(SOURCE, tmp_path)

    def refuse(source: str) -> str:
        raise AssertionError(source)

    assert diagrams.drawn(SOURCE, tmp_path, refuse) == first
    with pytest.raises(AssertionError):
        diagrams.drawn(SOURCE + "\n    two --> three", tmp_path, refuse)


@pytest.mark.parametrize("name", ["THEME", "CONFIG", "__version__"])
def test_drawing_is_new_when_its_making_is(
    hooks: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    diagrams = hooks("diagrams")
    before = diagrams.key(SOURCE)
    owner = diagrams.mermaidx if name == "__version__" else diagrams
    monkeypatch.setattr(owner, name, "another")
    assert diagrams.key(SOURCE) != before


def test_diagram_that_cannot_be_drawn_is_left_to_the_browser(
    hooks: Any, tmp_path: Path
) -> None:
    html = FENCE.format("flowchart LR\n  accTitle: a\n  accDescr: b\n  -->")
    assert hooks("diagrams").inline(html, "page.md", tmp_path) == html


def test_diagram_without_words_is_a_warning(
    hooks: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = FENCE.format("flowchart LR\n  a --> b")
    hooks("diagrams").inline(html, "page.md", tmp_path, str)
    assert "page.md: a diagram needs accTitle: and accDescr:" in caplog.text


# --------------------------------------------------------------- assets


def test_missing_assets_name_the_command(hooks: Any, tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="run: npm ci --ignore-scripts"):
        hooks("assets").installed(tmp_path)


# -------------------------------------------------------------- listings


def test_claims_are_marked_and_comments_are_not(hooks: Any) -> None:
    mark = hooks("listings").mark_claims
    claim = '<span class="c1"># =&gt; 42</span>'
    assert mark(claim) == (
        '<span class="c1 claim"><span class="mark"># =&gt;</span> 42</span>'
    )
    plain = '<span class="c1"># a =&gt; b</span>'
    assert mark(plain) == plain


def test_standard_error_is_told_from_output(hooks: Any) -> None:
    name = hooks("listings").name_stderr
    block = '<div class="language-text highlight">'
    assert name(f"<!--prove:stderr-->\n{block}").endswith(
        '<div class="language-text stderr highlight">'
    )
    assert name(block) == block


def test_title_that_is_no_file_of_ours_is_no_link(hooks: Any) -> None:
    link = hooks("listings").link_titles
    ours = '<span class="filename">examples/a/b.py</span>'
    assert 'href="https://host/examples/a/b.py"' in link(ours, "https://host/")
    other = '<span class="filename">main.py</span>'
    assert link(other, "https://host/") == other


# --------------------------------------------------------- accessibility


def test_tables_scroll_by_key_and_have_names(hooks: Any) -> None:
    table = '<table><tr><th>A "b"</th><th><code>c</code></th></tr></table>'
    html = hooks("accessibility").wrap_tables(table + table)
    assert html.count('tabindex="0"') == 2
    assert 'aria-label="Table 1: A &quot;b&quot;, c"' in html
    assert 'aria-label="Table 2: ' in html


def test_sections_are_named_by_their_titles(hooks: Any) -> None:
    html = (
        '<nav class="md-nav" data-md-level="1" aria-labelledby="x" a="b">'
        '<label class="md-nav__title" for="y"><span></span> The\n part</label>'
    )
    named = hooks("accessibility").name_sections(html)
    assert 'aria-label="The part"' in named
    assert "aria-labelledby" not in named


def test_what_is_mended_is_what_mkdocs_is_given(hooks: Any) -> None:
    mend = hooks("accessibility")
    table = "<table><tr><th>A</th></tr></table>"
    section = (
        '<nav class="md-nav" data-md-level="1" aria-labelledby="x" a="b">'
        '<label class="md-nav__title" for="y"><span></span> Part</label>'
    )
    made = mend.on_page_content(table, page=None, config=None, files=None)
    assert made == mend.wrap_tables(table) != table
    made = mend.on_post_page(section, page=None, config=None)
    assert made == mend.name_sections(section) != section
    for name, expected in (("404.html", made), ("sitemap.xml", section)):
        done = mend.on_post_template(section, template_name=name, config=None)
        assert done == expected


# ------------------------------------------------------------- notebooks


class PageFile(NamedTuple):
    src_uri: str


def notebook(output: str) -> str:
    return (
        "<style>huge</style><script>loader</script>"
        '<div class="jupyter-wrapper"><div id="cell-id=1">'
        '<div class="highlight-ipynb"><pre><span></span>x\n</pre></div>'
        f"{output}</div></div>"
    )


def output(kind: str, body: str) -> str:
    return (
        f'<div class="jp-OutputArea-output" data-mime-type="{kind}">'
        f"{body}</div>"
    )


def test_notebook_keeps_cells_and_outputs_only(hooks: Any) -> None:
    html = notebook(output("text/plain", "<pre>42</pre>"))
    page = hooks("notebooks").house(html, "a.py")
    assert "huge" not in page
    assert "loader" not in page
    assert '<div class="language-python highlight jp-InputArea">' in page
    assert "<code>x\n</code>" in page
    assert '<div class="language-text highlight">' in page


@pytest.mark.parametrize("kind", ["stderr", "error"])
def test_notebook_that_complains_stops_the_build(
    hooks: Any, kind: str
) -> None:
    told = output(f"application/vnd.jupyter.{kind}", "<pre>Warning!</pre>")
    with pytest.raises(PluginError, match=r"a\.py: a cell wrote .*\nWarning!"):
        hooks("notebooks").house(notebook(told), "a.py")


def test_figure_needs_words(hooks: Any) -> None:
    house = hooks("notebooks").house
    figure = notebook(output("image/png", '<img src="data:,">'))
    with pytest.raises(PluginError, match='# %% alt="'):
        house(figure, "a.py")
    assert 'alt="A line"' in house(figure, "a.py", ["A line"])
    drawn = notebook(output("text/html", '<svg aria-label="Bars"></svg>'))
    assert 'role="img"' in house(drawn, "a.py")


def test_cell_headers_describe_figures(hooks: Any) -> None:
    source = '# %%\nx = 1\n\n# %% alt="A line"\nplot()\n'
    assert hooks("notebooks").alternatives(source) == ["", "A line"]


def test_changed_markup_of_the_plugin_is_noticed(hooks: Any) -> None:
    with pytest.raises(PluginError, match="changed its markup"):
        hooks("notebooks").house("<div></div>", "a.py")


def test_notebook_links_lead_to_built_pages(
    hooks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    here, there = "docs/b/n.py", "../../a/"
    page = SimpleNamespace(file=PageFile(here))
    target = SimpleNamespace(url_relative_to={page.file: there}.get)
    files = {"docs/a.md": target}
    found = SimpleNamespace(get_file_from_path=files.get)
    resolve = hooks("notebooks").resolve
    html = '<a href="../a.md#x">a</a><a href="https://b.md">b</a>'
    made = '<a href="../../a/#x">a</a><a href="https://b.md">b</a>'
    assert resolve(html, page, found) == made
    resolve('<a href="gone.md">', page, found)
    assert "there is no page gone.md" in caplog.text


def test_kept_run_is_named_by_all_that_it_depends_on(
    hooks: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebooks = hooks("notebooks")
    (tmp_path / "examples").mkdir()
    names = [notebooks.key("x = 1", tmp_path), notebooks.key("", tmp_path)]
    (tmp_path / "examples" / "a.py").write_text("")
    names.append(notebooks.key("", tmp_path))
    assert notebooks.key("", tmp_path) == names[-1]
    monkeypatch.setattr(notebooks, "distributions", list)
    names.append(notebooks.key("", tmp_path))
    monkeypatch.setattr(sys, "version", "4.0")
    names.append(notebooks.key("", tmp_path))
    assert len(set(names)) == 5


def test_notebook_runs_once_for_one_name(hooks: Any, tmp_path: Path) -> None:
    runs: list[str] = []

    def run(config: object, files: object) -> None:
        runs.append("run")
        page.content = "<style>huge</style>" + notebook("")

    page = SimpleNamespace(render=run, content="", toc=[], title="A")
    for name in ("one", "one", "two"):
        page.render = run
        hooks("notebooks").kept(page, tmp_path, name)
        page.render(None, None)
        assert "jupyter-wrapper" in page.content
    assert runs == ["run", "run"]


def test_only_notebooks_are_kept(hooks: Any, tmp_path: Path) -> None:
    def run(config: object, files: object) -> None:
        page.content = notebook("")

    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    kept = tmp_path / ".build" / "notebooks"
    for uri, expected in (("docs/a.md", 0), ("docs/a.py", 1)):
        file = SimpleNamespace(src_uri=uri, content_string="x = 1")
        page = SimpleNamespace(file=file, render=run, toc=[], title="A")
        done = hooks("notebooks").on_pre_page(page, config=config, files=None)
        assert done is page
        page.render(None, None)
        assert len([*kept.glob("*.pickle")]) == expected


# ------------------------------------------------------------ extensions


def test_everything_compiled_is_brought_up_to_date_before_a_build(
    hooks: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, Path]] = []
    extensions = hooks("extensions")
    for name in ("rebuild", "compile_messages"):
        note = partial(lambda name, root: done.append((name, root)), name)
        monkeypatch.setattr(extensions, name, note)
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"))
    extensions.on_pre_build(config=config)
    assert done == [("rebuild", tmp_path), ("compile_messages", tmp_path)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A package with one extension, built a minute ago."""
    (tmp_path / "package").mkdir()
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "planted"\nversion = "1"\n'
        '[tool.setuptools]\npackages = ["package"]\n'
        "[[tool.setuptools.ext-modules]]\n"
        'name = "package.fast"\nsources = ["package/fast.pyx"]\n'
    )
    (tmp_path / "package" / "fast.pyx").write_text("x = 1\n")
    (tmp_path / "package" / "fast.pxd").write_text("")
    built = tmp_path / "package" / f"fast{EXTENSION_SUFFIXES[0]}"
    built.touch()
    ago = built.stat().st_mtime - 60  # by the clock of the file system
    for path in tmp_path.glob("package/*"):
        os.utime(path, (ago, ago))
    return tmp_path


@pytest.mark.parametrize("name", ["fast.pyx", "fast.pxd"])
def test_changed_source_makes_an_extension_stale(
    hooks: Any, project: Path, name: str
) -> None:
    stale = hooks("extensions").stale
    assert stale(project) == {}
    (project / "package" / name).touch()
    assert [path.name for path in next(iter(stale(project).values()))] == [
        name
    ]


def test_extension_that_is_gone_is_stale(hooks: Any, project: Path) -> None:
    for built in project.glob("package/*.so"):
        built.unlink()
    assert len(hooks("extensions").stale(project)) == 1


def test_source_that_does_not_compile_stops_the_build(
    hooks: Any, project: Path
) -> None:
    (project / "package" / "fast.pyx").write_text("cdef int = =\n")
    with pytest.raises(PluginError, match=r"do not compile:(.|\n)*fast\.pyx"):
        hooks("extensions").rebuild(project)


def test_changed_source_is_compiled(hooks: Any, project: Path) -> None:
    (project / "package" / "fast.pyx").write_text("x = 2\n")
    shutil.rmtree(project / "build", ignore_errors=True)
    changed = hooks("extensions").rebuild(project)
    assert [path.name for path in changed] == ["fast.pyx"]
    assert hooks("extensions").rebuild(project) == []


def test_changed_header_is_compiled(hooks: Any, project: Path) -> None:
    folder = project / "package"
    (folder / "height.h").write_text("#define HEIGHT 311\n")
    (folder / "fast.pyx").write_text(
        'cdef extern from "height.h":\n    int HEIGHT\nx = HEIGHT\n'
    )
    rebuild = hooks("extensions").rebuild
    rebuild(project)
    assert ask(project) == "311"
    (folder / "height.h").write_text("#define HEIGHT 1842\n")
    for path in folder.iterdir():
        ago = path.stat().st_mtime - 60
        os.utime(path, (ago, ago))
    (folder / "height.h").touch()
    assert [path.name for path in rebuild(project)] == ["height.h"]
    assert ask(project) == "1842"
    assert rebuild(project) == []


def ask(project: Path) -> str:
    """Return what the extension of a project says."""
    code = "from package.fast import x; print(x, end='')"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_header_counts_where_a_source_stands_beside_it(
    hooks: Any, project: Path
) -> None:
    shared = project / "shared"
    shared.mkdir()
    settings = project / "pyproject.toml"
    settings.write_text(
        settings.read_text().replace("fast.pyx", 'fast.pyx", "shared/height.c')
    )
    for name in ("height.c", "height.h"):
        (shared / name).touch()
    found = hooks("extensions").stale(project)
    (newer,) = found.values()
    assert [path.name for path in newer] == ["height.c", "height.h"]


def test_machine_without_a_compiler_is_told_in_one_line(
    hooks: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "package" / "fast.pyx").touch()
    monkeypatch.setenv("CC", "no-such-compiler")
    with pytest.raises(PluginError) as raised:
        hooks("extensions").rebuild(project)
    assert str(raised.value).startswith("no C compiler: no-such-compiler is")
    assert "\n" not in str(raised.value)


PROTO = 'syntax = "proto3";\nmessage Hut { string name = 1; }\n'


def test_changed_message_is_compiled(hooks: Any, tmp_path: Path) -> None:
    compile_messages = hooks("extensions").compile_messages
    source = tmp_path / "examples" / "hut.proto"
    source.parent.mkdir()
    source.write_text(PROTO)
    assert compile_messages(tmp_path) == [source]
    assert compile_messages(tmp_path) == []
    source.write_text(PROTO.replace("name", "title"))
    assert compile_messages(tmp_path) == [source]
    assert "title" in source.with_name("hut_pb2.pyi").read_text()


def test_message_that_does_not_compile_stops_the_build(
    hooks: Any, tmp_path: Path
) -> None:
    source = tmp_path / "examples" / "hut.proto"
    source.parent.mkdir()
    source.write_text(PROTO.replace("= 1", "= 0"))
    with pytest.raises(PluginError, match=r"do not compile:\n.*hut\.proto:2"):
        hooks("extensions").compile_messages(tmp_path)


# --------------------------------------------------------------- browser


def test_machine_without_a_browser_is_told_what_to_install(
    find_browser: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.delenv("CHROMIUM", raising=False)
    with pytest.raises(LookupError, match="apt-get install chromium"):
        find_browser()


# --------------------------------------------------------------- reload


def test_an_edited_hook_is_loaded_by_the_next_build(
    hooks: Any, tmp_path: Path
) -> None:
    hook = tmp_path / "greeting.py"
    (tmp_path / "docs").mkdir()
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\nhooks: [greeting.py]\n")

    def word() -> str:
        loaded = load_config(str(settings))["hooks"]["greeting.py"]
        return str(loaded.WORD)

    hook.write_text("WORD = 'one'\n")
    assert word() == "one"
    hook.write_text("WORD = 'another'\n")
    assert word() == "one"  # what MkDocs does by itself
    hooks("reload").on_post_build(config=None)
    assert word() == "another"
