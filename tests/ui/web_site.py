# SPDX-License-Identifier: GPL-3.0-or-later
"""A web site of a test's own, on this computer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Site:
    """Pages by their paths. “{SITE}” in a page stands for the address of the site."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, str]] = {}
        self.visits: list[str] = []
        self.awaited = threading.Event()
        self.address = ""

    def put(self, path: str, content_type: str, body: str) -> None:
        """Puts a page on the site."""
        self.pages[path] = (content_type, body)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answers a request; “/stall” begins to, and goes on when the test is over."""
        self.visits.append(request.path)
        if request.path == "/stall":
            request.send_response(200)
            request.send_header("Content-Length", "4000000")
            request.end_headers()
            request.wfile.write(b" " * 1_000_000)
            request.wfile.flush()
            self.awaited.wait(60)
        elif request.path in self.pages:
            content_type, body = self.pages[request.path]
            content = body.replace("{SITE}", self.address).encode()
            request.send_response(200)
            request.send_header("Content-Type", content_type)
            request.send_header("Content-Length", str(len(content)))
            request.end_headers()
            request.wfile.write(content)
        else:
            request.send_error(404)


@contextmanager
def open_site() -> Iterator[Site]:
    """Has a site for the time of a test."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        """What http.server asks for."""

        def do_GET(self) -> None:  # noqa: N802
            """Answers a request."""
            site.answer(self)

        def log_message(self, *arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield site
    finally:
        site.awaited.set()
        server.shutdown()
        thread.join()
        server.server_close()
