"""Publishing to an S3-compatible server, to SFTP and to a folder: only changes travel, nothing ever breaks."""

import contextlib
import os
import pathlib
import random
import re
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

import servers
from conftest import PROGRAM, ROOT

HASHED = re.compile(r"(assets/.*-[0-9a-f]{16}\.\w+|search/.*-[0-9a-z]{6}\.js)$")
MANIFEST = ".showcase-manifest.json"


class Project:
    """A small site with pictures, so that every edition has other assets, and six cases."""

    def __init__(self, root):
        self.root = root
        (root / "Content").mkdir(parents=True)
        (root / "Themes").symlink_to(ROOT / "Themes")
        (root / "Content/site.yml").write_text(
            "title: 某学院\nbase_url: http://127.0.0.1/\ntheme: plain\nshare_cards: false\n"
        )
        self.write(0)

    def write(self, edition, cases=6):
        for number in range(cases):
            case = self.root / f"Content/cases/case-{number}"
            case.mkdir(parents=True, exist_ok=True)
            (case / "图.svg").write_text(
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect '
                f'width="4" height="3" fill="#{(edition * 7 + number) % 0xFFFFFF:06x}"/></svg>'
            )
            (case / "index.md").write_text(
                f"---\ntitle: 第 {number} 例\nsummary: 摘要。\n---\n\n第甲{edition}版。![图](图.svg)\n"
            )

    def change_a_word(self, old, new):
        text = self.root / "Content/cases/case-0/index.md"
        text.write_text(text.read_text().replace(old, new))

    def command(self, destination, *options):
        return [str(PROGRAM), "publish", "--root", str(self.root), *options, destination]

    def publish(self, destination, settings, *options):
        result = subprocess.run(
            self.command(destination, *options), env=servers.ENVIRONMENT | settings, capture_output=True, text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result

    def files(self):
        public = self.root / "Public"
        paths = (path for path in public.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {str(path.relative_to(public)): path.read_bytes() for path in paths}


class Folder:
    def __init__(self, path):
        self.path, self.destination, self.settings = path, str(path), {}

    def read(self):
        paths = (path for path in self.path.rglob("*") if path.is_file())
        return {str(path.relative_to(self.path)): path.read_bytes() for path in paths}


class Bucket:
    def __init__(self, client, address, log):
        self.client, self.log = client, log
        self.url = f"{address}/site/sub"
        self.destination = "web:site/sub"
        self.settings = {
            "RCLONE_CONFIG_WEB_TYPE": "s3", "RCLONE_CONFIG_WEB_PROVIDER": "Minio",
            "RCLONE_CONFIG_WEB_ENDPOINT": address, "RCLONE_CONFIG_WEB_REGION": "us-east-1",
            "RCLONE_CONFIG_WEB_ACCESS_KEY_ID": "test", "RCLONE_CONFIG_WEB_SECRET_ACCESS_KEY": "test",
            "RCLONE_CONFIG_WEB_ACL": "public-read",
        }

    def read(self):
        keys = [item["Key"] for item in self.client.list_objects_v2(Bucket="site").get("Contents", [])]
        return {
            key.removeprefix("sub/"): self.client.get_object(Bucket="site", Key=key)["Body"].read() for key in keys
        }

    def written(self):
        """The keys that were written so far, as the server has logged them."""
        lines = re.findall(r'"PUT /site/sub/(\S+) HTTP', self.log.read_text())
        return [urllib.parse.unquote(key) for key in lines]


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path / "project")


@pytest.fixture
def bucket(tmp_path):
    with servers.object_storage(tmp_path) as (client, address, log):
        yield Bucket(client, address, log)


def assert_holds(place, project):
    there, site = place.read(), project.files()
    assert {path: there.get(path) for path in site} == site
    extra = set(there) - set(site) - {MANIFEST, "MP_verify_1.txt"}
    assert all(HASHED.match(path) for path in extra), extra


def test_only_changes_travel_to_object_storage(project, bucket):
    bucket.client.put_object(Bucket="site", Key="sub/MP_verify_1.txt", Body=b"theirs")
    project.publish(bucket.destination, bucket.settings)
    assert_holds(bucket, project)
    before, written = project.files(), len(bucket.written())
    project.change_a_word("第甲", "第乙")
    project.publish(bucket.destination, bucket.settings)
    after = project.files()
    changed = {path for path in after if before.get(path) != after[path]}
    # The page, the page for printing, and what the search knows of it; nothing else.
    assert changed - {path for path in changed if path.startswith("search/")} == {"cases/case-0.html", "print.html"}
    assert set(bucket.written()[written:]) == changed | {MANIFEST}
    assert_holds(bucket, project)
    assert bucket.read()["MP_verify_1.txt"] == b"theirs"
    # Without the manifest, the listing tells what is there.
    bucket.client.delete_object(Bucket="site", Key=f"sub/{MANIFEST}")
    project.change_a_word("第乙", "第丙")
    written, before = len(bucket.written()), project.files()
    result = project.publish(bucket.destination, bucket.settings)
    after = project.files()
    assert "没有可用的发布清单" in result.stderr
    assert set(bucket.written()[written:]) == {path for path in after if before.get(path) != after[path]} | {MANIFEST}


def test_types_and_cache_headers_do_not_depend_on_the_machine(project, bucket):
    project.publish(bucket.destination, bucket.settings)
    types = {
        ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".csv": "text/csv; charset=utf-8",
        ".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
        ".xml": "application/xml; charset=utf-8", ".svg": "image/svg+xml; charset=utf-8", ".png": "image/png",
        ".txt": "text/plain; charset=utf-8",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    for path in project.files():
        head = bucket.client.head_object(Bucket="site", Key=f"sub/{path}")
        assert head["ContentType"] == types[pathlib.PurePath(path).suffix], path
        kept = "public, max-age=31536000, immutable" if HASHED.match(path) else "no-cache"
        assert head["CacheControl"] == kept, path


class Crawler(threading.Thread):
    """Reads every page over and over, and at once whatever it uses."""

    def __init__(self, url, pages):
        super().__init__(daemon=True)
        self.url, self.pages = url, pages
        self.missing, self.count, self.is_over = [], 0, threading.Event()

    def get(self, path):
        for _ in range(3):
            try:
                with urllib.request.urlopen(f"{self.url}/{path}", timeout=20) as answer:
                    return answer.read()
            except urllib.error.HTTPError as error:
                return error.code
            except OSError:
                # A server that is busy may turn a connection away; a file that is missing it names.
                time.sleep(0.05)
        return None

    def run(self):
        while not self.is_over.is_set():
            for page in self.pages:
                self.visit(page)
                if self.is_over.is_set():
                    return

    def visit(self, page):
        content = self.get(page)
        if not isinstance(content, bytes):
            return self.missing.append(f"{page}: {content}")
        if page.endswith(".html") and not content.rstrip().endswith(b"</html>"):
            self.missing.append(f"{page} is cut off")
        self.count += 1
        for used in self.uses(page, content.decode()):
            answer = self.get(used)
            if not isinstance(answer, bytes):
                self.missing.append(f"{page}: {used}: {answer}")

    @staticmethod
    def uses(page, text):
        if page == "search/manifest.js":
            hashes = re.search(r'textHashes:"(\w*)"', text)[1]
            shards = [f"d/{number}-{hashes[6 * number:6 * number + 6]}" for number in range(len(hashes) // 6)]
            named = re.findall(r'"([a-z]/[a-z]+-[0-9a-z]{6})"', text)
            return [f"search/{name}.js" for name in shards + named]
        links = re.findall(r'(?:src|href)="([^"#?:]+)"', text)
        return {os.path.normpath(os.path.join(os.path.dirname(page), link)) for link in links}


def children(session):
    """Processes of a session that still run."""
    found = []
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(stat.parent.name)
    return found


def kill_and_go_on(project, place, url, times):
    """Publishes edition after edition, killing most attempts at a moment by chance, while a crawler reads."""
    chance = random.Random(20)
    project.publish(place.destination, place.settings)
    project.write(1)
    start = time.monotonic()
    project.publish(place.destination, place.settings)
    duration = time.monotonic() - start
    pages = [path for path in project.files() if path.endswith(".html")] + ["search/manifest.js"]
    crawler = Crawler(url, pages)
    crawler.start()
    killed = 0
    try:
        for attempt in range(times):
            # Every other attempt goes on with the edition that was cut off, the others with a new one.
            if attempt % 2 == 0:
                project.write(attempt + 2)
            process = subprocess.Popen(
                project.command(place.destination), env=servers.ENVIRONMENT | place.settings,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            )
            start = time.monotonic()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(duration * chance.uniform(0.1, 1))
            process.send_signal(signal.SIGKILL)
            if process.wait() == -signal.SIGKILL:
                killed += 1
            elif attempt % 2 == 0:
                # The machine has become quicker: the next moments are chosen from how long an edition takes now.
                duration = time.monotonic() - start
            deadline = time.monotonic() + 60
            while children(process.pid) and time.monotonic() < deadline:
                time.sleep(0.01)
            assert children(process.pid) == [], "rclone outlived the program that started it"
            if attempt % 5 == 4:
                project.publish(place.destination, place.settings)
                assert_holds(place, project)
        project.publish(place.destination, place.settings)
        assert_holds(place, project)
    finally:
        crawler.is_over.set()
        crawler.join()
    assert crawler.missing == [], crawler.missing[:10]
    assert crawler.count > len(pages)
    # Some end by themselves before the moment comes.
    assert killed > times // 2
    # Nothing half is left beside the site.
    assert all(not path.startswith(".showcase-upload") for path in place.read())


def test_killed_at_thirty_moments_in_a_folder(project, tmp_path):
    place = Folder(tmp_path / "www")
    with servers.folder_server(place.path) as url:
        kill_and_go_on(project, place, url, 30)


def test_killed_at_thirty_moments_in_object_storage(project, bucket):
    kill_and_go_on(project, bucket, bucket.url, 30)


def test_sftp_gets_the_site_and_then_what_changed(project, tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    with servers.sftp(tmp_path, root) as settings:
        place = Folder(root / "my site")
        place.destination, place.settings = "web:my site", settings
        project.publish(place.destination, place.settings)
        assert_holds(place, project)
        kept = (place.path / "cases/case-1.html").stat().st_mtime_ns
        project.change_a_word("第甲", "第乙")
        project.publish(place.destination, place.settings)
        assert_holds(place, project)
        assert (place.path / "cases/case-1.html").stat().st_mtime_ns == kept
        process = subprocess.Popen(
            project.command(place.destination), env=servers.ENVIRONMENT | settings, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(0.7)
        process.kill()
        process.wait()
        project.write(5, cases=3)
        project.publish(place.destination, place.settings)
        assert_holds(place, project)
        assert not (place.path / ".showcase-upload").exists()


def test_failures_name_the_reason_and_never_a_password(project, tmp_path):
    port = servers.free_port()
    remote = (
        f":s3,provider=Minio,access_key_id=AKIDEXAMPLE,secret_access_key=verysecret,"
        f"endpoint='http://127.0.0.1:{port}',region=us-east-1:site/sub"
    )
    for destination, reason in ((remote, "connection refused"), ("unknown:site", "rclone 里还没有配置“unknown”")):
        result = subprocess.run(
            project.command(destination), env=servers.ENVIRONMENT, capture_output=True, text=True, check=False
        )
        assert result.returncode == 2
        assert reason in result.stderr
        assert "verysecret" not in result.stderr + result.stdout
        assert "AKIDEXAMPLE" not in result.stderr + result.stdout


def test_a_preview_asks_search_engines_to_stay_away_on_every_page(project, tmp_path):
    for theme in ("plain", "jiangxin"):
        out = tmp_path / theme
        subprocess.run(
            [PROGRAM, "build", "--root", project.root, "--staging", "--theme", theme, "--out", out],
            check=True, capture_output=True,
        )
        pages = list(out.rglob("*.html"))
        assert len(pages) > 10
        for page in pages:
            text = page.read_text()
            assert text.count('<meta name="robots" content="noindex">') == 1, page
            assert 'rel="canonical"' not in text, page
        assert (out / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
        assert "<url>" not in (out / "sitemap.xml").read_text()
