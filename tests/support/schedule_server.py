# SPDX-License-Identifier: GPL-3.0-or-later
"""A web server on this computer that has one schedule, and can be told to behave badly."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


class ScheduleServer:
    """Answers every request with its content; used with “with”.

    With a status other than 200 it answers that instead, and while it stalls it does not answer.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.status = 200
        self.requests: list[str | None] = []
        self._answering = threading.Event()
        self._answering.set()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            """Gives one answer."""

            def do_GET(self) -> None:  # noqa: N802
                """Answers."""
                owner.requests.append(self.headers.get("If-None-Match"))
                owner._answering.wait()
                mark = f'"{hash(owner.content)}"'
                status = 304 if owner.status == 200 and owner.requests[-1] == mark else owner.status
                self.send_response(status)
                self.send_header("ETag", mark)
                self.send_header("Content-Length", str(len(owner.content) if status != 304 else 0))
                self.end_headers()
                if status != 304:
                    self.wfile.write(owner.content)

            def log_message(self, *arguments: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever)

    @property
    def address(self) -> str:
        """Where the schedule is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/schedule.json"

    def stall(self, stalls: bool = True) -> None:
        """Lets requests wait, or go on."""
        if stalls:
            self._answering.clear()
        else:
            self._answering.set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._answering.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
