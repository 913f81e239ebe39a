"""The built site, a server for it, and the browser of this machine."""

import fcntl
import gzip
import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

ROOT = Path(__file__).parents[2]
BUILD = ROOT / ".build"
INPUTS = (
    "mkdocs.yml",
    "requirements-docs.txt",
    "pyproject.toml",
    "docs",
    "examples",
    "hooks",
    "theme",
    "benchmarks/results",
    "prove",
)
PREFIX = "/proven-python/"  # the path of site_url, which 404.html builds on
HOST = b"https://proven-python.github.io"
LEFT_OUT = {"node_modules", "__pycache__"}
MADE = {".so", ".pyc"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xml": "application/xml",
}


def load_hook(name: str) -> Any:
    """A hook as a module, the way MkDocs loads it."""
    path = ROOT / "hooks" / f"{name}.py"
    spec = spec_from_file_location(f"hooks_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def hooks() -> Callable[[str], Any]:
    """Load a hook by its name."""
    return load_hook


def digest() -> str:
    """Stands for everything that the site is built from."""
    total = hashlib.sha256(sys.version.encode())
    for name in INPUTS:
        start = ROOT / name
        found = sorted(start.rglob("*")) if start.is_dir() else [start]
        for path in found:
            parts = path.relative_to(ROOT).parts
            kept = LEFT_OUT.isdisjoint(parts) and path.suffix not in MADE
            if kept and path.is_file():
                total.update(f"\0{path.relative_to(ROOT)}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()


@pytest.fixture(scope="session")
def site() -> Path:
    """The site, built strictly, once for each state of what it is made of."""
    BUILD.mkdir(exist_ok=True)
    built, note = BUILD / "site", BUILD / "site.digest"
    with (BUILD / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = digest()
        if note.exists() and note.read_text() == wanted and built.is_dir():
            return built
        note.unlink(missing_ok=True)
        # What an earlier build left must not pass for what this one wrote.
        shutil.rmtree(built, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        done = subprocess.run(
            [*command, "-d", str(built)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.fail(
                f"mkdocs build --strict:\n{done.stderr[-6000:]}", False
            )
        if not (built / "index.html").is_file():
            pytest.fail("mkdocs ended with success, and without a site", False)
        note.write_text(wanted)
    return built


@dataclass
class Server:
    """The address of a site."""

    address: str


def _handler(folder: Path) -> type[http.server.BaseHTTPRequestHandler]:
    @cache
    def packed(path: Path) -> bytes:
        return gzip.compress(path.read_bytes(), 6)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = unquote(self.path.partition("?")[0])
            path, status = folder / name.removeprefix(PREFIX), 200
            if path.is_dir():
                path /= "index.html"
            if not (name.startswith(PREFIX) and path.is_file()):
                path, status = folder / "404.html", 404
            body = packed(path)
            if path.name == "sitemap.xml":  # instant navigation lives by it
                here = f"http://{self.headers['Host']}"
                text = gzip.decompress(body).replace(HOST, here.encode())
                body = gzip.compress(text)
            self.send_response(status)
            kind = TYPES.get(path.suffix, "application/octet-stream")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_request(self, code: object = "-", size: object = "-") -> None:
            """Say nothing: the browser's console tells enough."""

    return Handler


def serve(folder: Path) -> Iterator[Server]:
    """Serve a built site on this machine, compressed as a host would."""
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), _handler(folder)
    ) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Server(f"http://127.0.0.1:{server.server_port}{PREFIX}")
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """The site on a port of this machine."""
    yield from serve(site)


def find_browser() -> str:
    """The Chromium of this machine.

    Raises:
        LookupError: There is none; says how to get one.
    """
    asked = (os.environ.get("CHROME_PATH"), os.environ.get("CHROMIUM"))
    for name in (*asked, *BROWSERS):
        if name and (found := shutil.which(name)):
            return found
    raise LookupError(
        "no Chromium found: install one (apt-get install chromium), or name "
        "it (CHROME_PATH=/path/to/chromium)"
    )


@pytest.fixture(scope="session", name="serve")
def the_server() -> Callable[[Path], Iterator[Server]]:
    return serve


@pytest.fixture(scope="session", name="visit")
def the_visit() -> Callable[..., Iterator["Visit"]]:
    return visit


@pytest.fixture(name="find_browser")
def the_search_for_a_browser() -> Callable[[], str]:
    return find_browser


@pytest.fixture
def browser() -> Iterator[Browser]:
    """A headless Chromium; a machine without one fails, and is told why.

    One for each test: Playwright keeps an event loop running as long as it
    is open, and a test of asyncio that came next would find it.
    """
    try:
        path = find_browser()
    except LookupError as missing:
        pytest.fail(str(missing), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, headless=True, args=list(FLAGS)
        )
        yield started
        started.close()


class Visit:
    """A tab, what it loaded, and what it complained of."""

    def __init__(self, context: BrowserContext, server: Server) -> None:
        self.server = server
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.weight: dict[str, int] = {}
        self.page = context.new_page()
        self.page.on("request", self._asked)
        self.page.on("response", self._came)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _asked(self, request: Request) -> None:
        own = (self.server.address, "data:", "blob:", "about:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def _came(self, response: Response) -> None:
        if response.url.startswith(self.server.address):
            length = response.headers.get("content-length", "0")
            self.weight[response.url] = int(length)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def open(self, path: str) -> Page:
        """Go to a page, and wait until Material has set it up."""
        self.page.goto(self.server.address + path, wait_until="networkidle")
        self.page.wait_for_function("typeof document$ !== 'undefined'")
        return self.page


@pytest.fixture
def tab(
    browser: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A tab with an empty profile; `(width, scheme)` as parameter."""
    yield from visit(browser, server, *getattr(request, "param", ()))


def visit(
    browser: Browser, server: Server, width: int = 1440, scheme: Any = "light"
) -> Iterator[Visit]:
    """A tab for any site that is served."""
    context = browser.new_context(
        viewport={"width": width, "height": 1000},
        color_scheme=scheme,
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(20_000)
    yield Visit(context, server)
    context.close()
