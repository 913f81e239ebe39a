"""Three wait together, and a failure is told."""

from http.server import ThreadingHTTPServer
from threading import Barrier, Thread
from urllib.request import urlopen

import pytest

from examples.by_example import threads
from examples.by_example.threads import ANY_PORT, Shop, download_file


def test_three_wait_at_the_same_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    threads.main()
    told = "all have asked\n[5, 200000, 0]\nURLError\n"
    assert capsys.readouterr() == (told, "")


def test_a_body_is_what_was_asked_for() -> None:
    class Lone(Shop):
        everybody = Barrier(1)

    with ThreadingHTTPServer(ANY_PORT, Lone) as server:
        Thread(target=server.serve_forever, args=[0.01]).start()
        sizes: dict[str, int | Exception] = {}
        url = f"http://127.0.0.1:{server.server_port}/honey"
        download_file(url=url, sizes=sizes)
        with urlopen(url, timeout=10) as response:
            assert response.status == 200
            assert response.headers["Content-Length"] == "200000"
        server.shutdown()
    assert sizes == {url: 200_000}


def test_two_servers_get_two_ports() -> None:
    with (
        ThreadingHTTPServer(ANY_PORT, Shop) as one,
        ThreadingHTTPServer(ANY_PORT, Shop) as other,
    ):
        assert one.server_port != other.server_port


def test_a_thread_that_fails_tells_nobody_broken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is raised in a thread is not raised by `join`."""
    seen: list[type[BaseException]] = []
    hook = "threading.excepthook"
    monkeypatch.setattr(hook, lambda error: seen.append(error.exc_type))
    thread = Thread(target=int, args=["no number"])
    thread.start()
    thread.join()
    assert seen == [ValueError]
