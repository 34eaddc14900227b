"""Servers of this machine for the tests in this folder, each ended with the test that started it."""

import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time

# Of the machine's own rclone nothing is used; AWS_CA_BUNDLE stops rclone 1.60 from speaking to any S3.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("RCLONE_", "AWS_"))
} | {"RCLONE_CONFIG": "/dev/null", "LANG": "zh_CN.UTF-8", "LC_ALL": ""}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(port, process):
    for _ in range(1200):
        assert process.poll() is None, "the server ended"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")


@contextlib.contextmanager
def running(arguments, port, log):
    with open(log, "wb") as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=output, env=ENVIRONMENT)
    try:
        wait_for(port, process)
        yield process
    finally:
        process.terminate()
        process.wait()


@contextlib.contextmanager
def object_storage(folder):
    """An S3-compatible server with an empty bucket `site`; gives its address and its log."""
    port = free_port()
    log = folder / "moto.log"
    with running([sys.executable, "-m", "moto.server", "-p", str(port)], port, log):
        import boto3

        client = boto3.client(
            "s3", endpoint_url=f"http://127.0.0.1:{port}", region_name="us-east-1",
            aws_access_key_id="test", aws_secret_access_key="test",
        )
        client.create_bucket(Bucket="site")
        yield client, f"http://127.0.0.1:{port}", log


@contextlib.contextmanager
def folder_server(folder):
    """A web server of a folder; gives its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


@contextlib.contextmanager
def sftp(folder, root):
    """rclone's SFTP server of a folder; gives the settings of a remote `web`."""
    port = free_port()
    secret = subprocess.run(
        ["rclone", "obscure", "geheim"], env=ENVIRONMENT, capture_output=True, text=True, check=True
    ).stdout.strip()
    arguments = ["rclone", "serve", "sftp", root, "--addr", f"127.0.0.1:{port}", "--user", "u", "--pass", "geheim"]
    with running(arguments, port, folder / "sftp.log"):
        yield {
            "RCLONE_CONFIG_WEB_TYPE": "sftp", "RCLONE_CONFIG_WEB_HOST": "127.0.0.1",
            "RCLONE_CONFIG_WEB_PORT": str(port), "RCLONE_CONFIG_WEB_USER": "u", "RCLONE_CONFIG_WEB_PASS": secret,
        }


@contextlib.contextmanager
def nginx(folder, configuration):
    """Debian's nginx with the files of a folder such as /etc/nginx/conf.d/; gives its port."""
    port = free_port()
    site = configuration / "showcase-site.conf"
    text = site.read_text()
    assert "\n  listen 80;\n  listen [::]:80;\n" in text
    site.write_text(text.replace("\n  listen 80;\n  listen [::]:80;\n", f"\n  listen 127.0.0.1:{port};\n"))
    main = folder / "nginx.conf"
    temporary = "\n".join(
        f"  {kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    main.write_text(
        f"{user}worker_processes 2;\npid {folder}/pid;\ndaemon off;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\n  access_log off;\n{temporary}\n  include {configuration}/*.conf;\n}}\n"
    )
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    assert pathlib.Path(program).exists(), "nginx is missing: make test-tools"
    with running([program, "-c", main, "-e", folder / "error.log"], port, folder / "nginx.log"):
        yield port
    assert "[emerg]" not in (folder / "error.log").read_text()
