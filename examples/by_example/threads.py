"""Three downloads wait at the same time, each in a thread of its own.

The server sends nothing before all have asked: one by one would hang.
"""

import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, Thread

ANY_PORT = ("127.0.0.1", 0)
FILES = {"/tea": b"green", "/honey": b"h" * 200_000, "/salt": b""}


class Shop(BaseHTTPRequestHandler):
    everybody = Barrier(len(FILES), lambda: print("all have asked"))

    def do_GET(self) -> None:
        self.everybody.wait(10)
        body = FILES[self.path]
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, *_: object, **__: object) -> None:
        """Keep quiet about what went well."""


def download_file(url: str, sizes: dict[str, int | Exception]) -> None:
    """Store the size, or the error: nobody else would hear of it."""
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            sizes[url] = len(response.read())
    except OSError as error:
        sizes[url] = error


def main() -> None:
    with ThreadingHTTPServer(ANY_PORT, Shop) as server:
        Thread(target=server.serve_forever, args=[0.01]).start()
        base = f"http://127.0.0.1:{server.server_port}"
        urls = [base + path for path in FILES]
        sizes: dict[str, int | Exception] = {}
        threads = [Thread(target=download_file, args=[u, sizes]) for u in urls]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        server.shutdown()
    # => all have asked
    print([sizes[url] for url in urls])  # => [5, 200000, 0]

    download_file(urls[0], sizes)  # nobody is there any more
    print(type(sizes[urls[0]]).__name__)  # => URLError


if __name__ == "__main__":
    main()
