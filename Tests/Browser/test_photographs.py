"""Photographs of every kind, made here: what is published of them is small, upright, and says nothing of
where it was taken; what cannot be shown is said at the place that names it."""

import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image, ImageCms

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECRET = "SecretPhone"


def program():
    built = [ROOT / ".build" / kind / "showcase" for kind in ("release", "debug")]
    found = [path for path in built if path.exists()]
    assert found, "build the program first: make program"
    return str(found[0])


class Project:
    """A project with one case, whose body is a list of pictures."""

    def __init__(self, folder):
        self.root = folder
        self.case = folder / "Content/cases/one"
        self.case.mkdir(parents=True)
        shutil.copytree(ROOT / "Themes", folder / "Themes")
        (folder / "Content/site.yml").write_text(
            "title: 照片\nbase_url: https://photos.example/x/\ntheme: jiangxin\nshare_cards: false\n", encoding="utf-8")

    def text(self, *lines, matter=""):
        body = "\n\n".join(lines)
        text = f"---\ntitle: 一个案例\nsummary: 摘要。\n{matter}---\n\n{body}\n"
        (self.case / "index.md").write_text(text, encoding="utf-8")

    def show(self, *names):
        self.text(*(f"![一张照片](<{name}>)" for name in names))

    def build(self, command="build", **environment):
        return subprocess.run([program(), command, "--root", str(self.root), "--lang", "en"],
                              capture_output=True, text=True, env={**os.environ, **environment})

    def sound(self, **environment):
        run = self.build(**environment)
        assert run.returncode == 0, run.stderr
        return run

    def diagnostics(self):
        command = [program(), "check", "--root", str(self.root), "--format", "json"]
        run = subprocess.run(command, capture_output=True, text=True)
        found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        return [(item["line"], item["code"], item["severity"]) for item in found]

    def page(self):
        return (self.root / "Public/cases/one.html").read_text(encoding="utf-8")

    def published(self, pattern="*"):
        kinds = (".jpg", ".png", ".webp", ".gif", ".svg", ".avif", ".tif", ".heic")
        public = self.root / "Public"
        files = sorted([*public.glob(f"assets/{pattern}"), *public.glob(f"files/*/{pattern}")])
        return [path for path in files if path.suffix in kinds and not path.name.startswith("seal-")]


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def spotted(width, height, mode="RGB"):
    """Noise in coarse spots: nothing that compresses to nothing."""
    spots = Image.frombytes("RGB", (width // 40 + 1, height // 40 + 1),
                            os.urandom((width // 40 + 1) * (height // 40 + 1) * 3))
    return spots.resize((width, height), Image.BICUBIC).convert(mode)


def exif(orientation=1):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010F] = SECRET
    place = data.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (24.0, 19.0, 30.0), "E", (109.0, 25.0, 1.0)
    return data


def quarters(size=(300, 200)):
    """Red, green, blue and white quarters, from the top left."""
    width, height = size
    image = Image.new("RGB", size, (255, 255, 255))
    for box, color in (((0, 0, width // 2, height // 2), (255, 0, 0)),
                       ((width // 2, 0, width, height // 2), (0, 255, 0)),
                       ((0, height // 2, width // 2, height), (0, 0, 255))):
        image.paste(color, box)
    return image


def corners(path):
    image = Image.open(path).convert("RGB")
    width, height = image.size
    points = ((0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75))
    return [image.getpixel((int(x * width), int(y * height))) for x, y in points]


def near(color, other, distance=24):
    return all(abs(one - two) <= distance for one, two in zip(color, other))


def tells(path):
    """What a file says beside its pixels."""
    image = Image.open(path)
    known = {name for name in image.info if name in ("exif", "xmp", "comment", "icc_profile", "photoshop")}
    if SECRET.encode() in path.read_bytes():
        known.add(SECRET)
    if len(image.getexif()) > 0:
        known.add("exif tags")
    return known


def test_a_photograph_comes_in_sizes_with_its_own_and_without_a_trace_of_its_place(project):
    spotted(2400, 1800).save(project.case / "现场 照片.jpg", quality=92, exif=exif(),
                             icc_profile=None, comment=SECRET.encode())
    project.text("![说明](<现场 照片.jpg>)", matter="cover: 现场 照片.jpg\n")
    project.sound()
    files = project.published()
    sizes = {(path.suffix, Image.open(path).size) for path in files}
    assert sizes == {(".webp", (480, 360)), (".webp", (960, 720)), (".webp", (1600, 1200)), (".jpg", (960, 720))}
    assert not [path for path in files if tells(path)]
    tags = re.findall(r"<img [^>]*assets/[^>]*>", project.page())
    assert len(tags) == 2
    assert all('width="1600" height="1200"' in tag for tag in tags)
    assert 'loading="lazy"' not in tags[0] and 'loading="lazy"' in tags[1]
    source = re.search(r'<source type="image/webp" srcset="([^"]*)" sizes="[^"]+">', project.page())[1]
    assert [part.rsplit(" ", 1)[1] for part in source.split(", ")] == ["480w", "960w", "1600w"]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_upright_however_the_camera_was_held(project, orientation):
    undo = {2: Image.FLIP_LEFT_RIGHT, 3: Image.ROTATE_180, 4: Image.FLIP_TOP_BOTTOM, 5: Image.TRANSPOSE,
            6: Image.ROTATE_90, 7: Image.TRANSVERSE, 8: Image.ROTATE_270}
    image = quarters()
    if orientation in undo:
        image = image.transpose(undo[orientation])
    image.save(project.case / "photo.jpg", quality=95, exif=exif(orientation))
    project.show("photo.jpg")
    for path in ("", "/nonexistent"):
        project.sound(**({"PATH": path} if path else {}))
        assert 'width="300" height="200"' in project.page()
        for file in project.published():
            assert SECRET.encode() not in file.read_bytes()
            if not path:
                expected = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]
                assert all(map(near, corners(file), expected)), (file, corners(file))


def test_without_libvips_the_build_says_what_to_install_and_removes_places_all_the_same(project):
    spotted(900, 600).save(project.case / "photo.jpg", exif=exif(6))
    project.show("photo.jpg")
    run = project.sound(PATH="/nonexistent")
    assert "apt install libvips-tools" in run.stderr
    (file,) = project.published()
    assert tells(file) <= {"exif", "exif tags"}
    assert dict(Image.open(file).getexif()) == {0x0112: 6}
    assert 'width="600" height="900"' in project.page()


def test_a_linked_photograph_loses_its_place_and_keeps_its_pixels(project):
    spotted(900, 600).save(project.case / "photo.jpg", exif=exif())
    project.text("[原图](photo.jpg)")
    project.sound()
    (file,) = project.published()
    assert not tells(file) and Image.open(file).size == (900, 600)
    assert Image.open(file).tobytes() == Image.open(project.case / "photo.jpg").tobytes()


def test_pictures_of_unusual_kinds_are_shown(project):
    folder = project.case
    Image.new("CMYK", (900, 600), (0, 255, 255, 0)).save(folder / "cmyk.jpg")
    Image.frombytes("I;16", (600, 400), b"\x00\x80" * 240000).save(folder / "deep.png")
    Image.new("RGBA", (600, 400), (200, 10, 10, 100)).save(folder / "clear.png")
    Image.new("P", (600, 400)).save(folder / "palette.png")
    Image.new("L", (600, 400), 90).save(folder / "grey.jpg", exif=exif())
    Image.new("RGB", (600, 400), (9, 200, 9)).save(folder / "scan.tiff", exif=exif())
    Image.new("RGB", (60, 40), (9, 200, 9)).save(folder / "tiny.jpg")
    frames = [Image.new("RGB", (120, 80), color) for color in ("red", "blue")]
    frames[0].save(folder / "moving.gif", save_all=True, append_images=frames[1:], comment=SECRET.encode())
    frames[0].save(folder / "moving.webp", save_all=True, append_images=frames[1:], exif=exif())
    names = ["cmyk.jpg", "deep.png", "clear.png", "palette.png", "grey.jpg", "scan.tiff", "tiny.jpg", "moving.gif",
             "moving.webp"]
    project.show(*names)
    project.sound()
    assert not [path for path in project.published() if tells(path)]
    for name in names:
        width, height = Image.open(folder / name).size
        assert re.search(rf'assets/{name.split(".")[0]}-[^"]*"[^>]* width="{width}" height="{height}"', project.page()), name
    assert all(Image.open(path).n_frames == 2 for path in project.published("moving-*"))
    assert all(Image.open(path).mode in ("RGB", "RGBA", "L", "P") for path in project.published())
    assert near(Image.open(project.published("cmyk-*.jpg")[0]).getpixel((50, 50)), (230, 30, 30), 40)
    assert all(near((Image.open(path).convert("L").getpixel((50, 50)),), (128,)) for path in project.published("deep-*"))
    assert {path.suffix for path in project.published("clear-*")} == {".webp", ".png"}
    assert all(Image.open(path).convert("RGBA").getpixel((5, 5))[3] == 100 for path in project.published("clear-*"))


def test_colours_with_a_profile_become_those_that_browsers_take_for_granted(project):
    """The green of a profile whose primaries are exchanged is blue to a browser."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    count = struct.unpack(">I", profile[128:132])[0]
    entries = [profile[132 + 12 * n:144 + 12 * n] for n in range(count)]
    swap = {b"gXYZ": b"bXYZ", b"bXYZ": b"gXYZ"}
    table = b"".join(swap.get(entry[:4], entry[:4]) + entry[4:] for entry in entries)
    exchanged = profile[:132] + table + profile[132 + 12 * count:]
    for name, data in (("same.jpg", profile), ("swapped.jpg", exchanged)):
        Image.new("RGB", (600, 400), (20, 200, 60)).save(project.case / name, quality=95, icc_profile=data)
    project.show("same.jpg", "swapped.jpg")
    project.sound()
    assert not [path for path in project.published() if tells(path)]
    for name, color in (("same", (20, 200, 60)), ("swapped", (20, 60, 200))):
        for path in project.published(f"{name}-*"):
            assert near(Image.open(path).convert("RGB").getpixel((50, 50)), color), path


def test_pictures_that_cannot_be_shown_are_named_at_their_place(project):
    folder = project.case
    spotted(900, 600).save(folder / "whole.jpg", quality=92)
    (folder / "cut.jpg").write_bytes((folder / "whole.jpg").read_bytes()[:9000])
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "page.jpg").write_text("<html>no</html>")
    spotted(90, 60).save(folder / "really.png")
    (folder / "really.png").rename(folder / "called.jpg")
    header = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"IDAT" + zlib.compress(b"\0" * 1_000_000)
    (folder / "bomb.png").write_bytes(
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
        + struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data)))
    (folder / "script.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    Image.new("RGB", (9, 9)).save(folder / "paint.bmp")
    project.show("cut.jpg", "empty.jpg", "page.jpg", "called.jpg", "bomb.png", "script.svg", "paint.bmp", "whole.jpg")
    expected = [(6, "broken-image", "error"), (8, "broken-image", "error"), (10, "broken-image", "error"),
                (12, "mislabelled-image", "warning"), (14, "image-too-large", "error"), (16, "unsafe-svg", "error"),
                (18, "unsupported-image", "error")]
    assert project.diagnostics() == expected
    assert project.diagnostics() == expected, "what was converted before is still judged"
    run = project.build()
    assert run.returncode == 1 and not (project.root / "Public").exists()


def test_a_picture_that_unpacks_to_very_much_costs_bounded_memory(project):
    """Within the limits on its size, but progressive: its decoder wants all of it at once."""
    Image.new("RGB", (12000, 9900), (9, 9, 9)).save(project.case / "large.jpg", progressive=True)
    project.show("large.jpg")
    # A process in between: the peak of a process counts what it was copied from, and this one is large.
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:]); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    run = subprocess.run([sys.executable, "-c", script, program(), "check", "--root", str(project.root)],
                         capture_output=True, text=True, check=True)
    assert 0 < int(run.stdout.split()[-1]) < 700 * 1024


def test_a_second_build_takes_pictures_from_the_cache_and_makes_the_same_site(project):
    for number in range(6):
        spotted(1800, 1200).save(project.case / f"{number}.jpg", exif=exif())
    project.show(*(f"{number}.jpg" for number in range(6)))
    project.sound()
    first = {path: path.read_bytes() for path in project.published()}
    cached = {path: path.stat().st_mtime_ns for path in (project.root / ".showcase-cache").rglob("*.webp")}
    assert len(cached) == 18
    shutil.rmtree(project.root / "Public")
    project.sound()
    assert {path: path.read_bytes() for path in project.published()} == first
    assert {path: path.stat().st_mtime_ns for path in (project.root / ".showcase-cache").rglob("*.webp")} == cached
    shutil.rmtree(project.root / ".showcase-cache")
    project.sound()
    assert {path: path.read_bytes() for path in project.published()} == first
    assert not list((project.root / "Public").rglob(".showcase-cache"))
