"""A head office that is asked by socket, by several clerks at a time.

It listens on the loopback only, and only while the block runs.
"""

# --8<-- [start:office]
from collections.abc import Generator
from contextlib import contextmanager
from socket import create_connection
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Barrier, BrokenBarrierError, Thread


class Enquiry(StreamRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, HeadOffice)
        account = self.rfile.readline().decode().strip()
        try:
            self.server.callers.wait()
            answer = f"{account} is good for {100 * int(account)}"
        except BrokenBarrierError:
            answer = f"{account}: nobody else is on the line"
        self.wfile.write(answer.encode())


# --8<-- [end:office]
# --8<-- [start:open]
class HeadOffice(ThreadingTCPServer):
    """Answers when so many callers are on the line at once."""

    def __init__(self, callers: int, patience: float) -> None:
        super().__init__(("127.0.0.1", 0), Enquiry)
        self.callers = Barrier(callers, timeout=patience)


@contextmanager
def open_office(callers: int, patience: float = 10) -> Generator[int]:
    """Serve on a free port of the loopback, which the block is given."""
    with HeadOffice(callers, patience) as office:
        serving = Thread(target=office.serve_forever, args=(0.01,))
        serving.start()
        try:
            yield office.server_address[1]
        finally:
            office.shutdown()
            serving.join()


# --8<-- [end:open]
# --8<-- [start:ask]
def ask(port: int, account: int) -> str:
    """Ask about an account, and wait for the answer."""
    with create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(f"{account}\n".encode())
        with line.makefile() as answer:
            return answer.read()


# --8<-- [end:ask]
def main() -> None:
    with open_office(callers=1) as port:
        print(ask(port, 7))


if __name__ == "__main__":
    main()
