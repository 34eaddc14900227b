"""Writes the small sites of the folder `sites` as projects.

    python fixtures.py NAME ROOT
"""

import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = {"english": "en", "mixed": "zh-CN"}


def write(name, root, themes):
    root = pathlib.Path(root)
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(themes, root / "Themes")
    (root / "Content").mkdir()
    (root / "Content/site.yml").write_text(
        f"title: {name}\nbase_url: https://site.example/\nlanguages: [{LANGUAGES[name]}]\n", encoding="utf-8"
    )
    text = (HERE / f"sites/{name}.md").read_text(encoding="utf-8")
    for case in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        head, tags, body = case.split("\n", 2)
        folder, title = head.split(" | ")
        summary = re.split(r"(?<=[.。])", body, maxsplit=1)[0]
        file = root / f"Content/cases/{folder}/index.md"
        file.parent.mkdir(parents=True)
        file.write_text(
            f'---\ntitle: "{title}"\nsummary: "{summary}"\ndate: 2021-06-01\n'
            f"tags: [{tags.removeprefix('tags: ')}]\nstatus: published\n---\n\n{body.strip()}\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], HERE.parents[1] / "Themes")
