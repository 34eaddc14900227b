"""The script of the search in node, without a browser: beside what Swift writes, and on the built site."""

import os
import pathlib
import subprocess

import pytest

CLIENT = pathlib.Path(__file__).resolve().parents[1] / "SearchTests/Client"


def run(name, **variables):
    done = subprocess.run(
        ["node", "--test", CLIENT / name], env={**os.environ, **variables}, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_reads_what_swift_writes():
    run("vectors.test.mjs")


def test_the_index_finds_what_reading_all_texts_finds(site):
    run("site.test.mjs", SITE=str(site))
