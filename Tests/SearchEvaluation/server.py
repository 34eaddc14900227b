"""Serves a site the way a good static host does, and counts what it sends."""

import collections
import gzip
import http.server
import mimetypes
import pathlib
import threading
import urllib.parse

Sent = collections.namedtuple("Sent", "path size")
# What Pagefind has compressed itself is sent as it is.
COMPRESSED = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".png", ".jpg", ".zip", ".xlsx"}
mimetypes.add_type("text/javascript", ".js")


class Server:
    """A server on a free port of 127.0.0.1; `mounts` are folders by the path they appear under.

    A file is compressed once and kept, so that no measured answer waits for the compressor.
    """

    def __init__(self, mounts):
        self.mounts = {path: pathlib.Path(folder) for path, folder in mounts.items()}
        self.files = {}
        self.sent = []
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def file(self, path):
        """The body, its type and whether it is compressed; none where there is no such file."""
        if path not in self.files:
            prefix = max((mount for mount in self.mounts if path.startswith(mount)), key=len)
            file = self.mounts[prefix] / path[len(prefix) :]
            if not file.is_file():
                return None
            body = file.read_bytes()
            plain = file.suffix in COMPRESSED
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.files[path] = (body if plain else gzip.compress(body, 9), kind, not plain)
        return self.files[path]

    def take(self):
        """What was sent since the last call."""
        sent, self.sent = self.sent, []
        return sent

    def close(self):
        self.http.shutdown()
        self.http.server_close()

    def handler(server):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self):
                path = urllib.parse.unquote(self.path.partition("?")[0])
                found = server.file(path)
                body, kind, compressed = found or (b"", "text/plain", False)
                server.sent.append(Sent(path, len(body)))
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "max-age=3600")
                if compressed:
                    self.send_header("Content-Encoding", "gzip")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        return Handler
