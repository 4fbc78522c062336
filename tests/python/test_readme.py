"""The code of bindings/python/README.md runs, and prints what the README says."""

import contextlib
import io
import os
import pathlib
import re
import shutil

import kijun
import pytest

README = pathlib.Path(os.environ["KIJUN_SOURCE"]) / "bindings" / "python" / "README.md"
HALVES = README.read_text(encoding="utf-8").split("\n---\n")


def blocks(half):
    """(code, expected output) of each python block; the text block behind it, if there is one."""
    found = re.findall(r"```(\w+)\n(.*?)```", half, re.DOTALL)
    for (kind, code), (next_kind, expected) in zip(found, [*found[1:], ("", "")]):
        if kind == "python":
            yield code, expected if next_kind == "text" else ""


@pytest.mark.parametrize("half", HALVES, ids=["japanese", "english"])
def test_the_readme_says_what_the_code_prints(half, sample, tmp_path, monkeypatch):
    for file in sample.glob("*.xml"):
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    names = {"__name__": "readme"}
    ran = 0
    for code, expected in blocks(half):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, str(README), "exec"), names)
        assert printed.getvalue() == expected
        ran += 1
    assert ran >= 3


def test_both_halves_are_there():
    assert len(HALVES) == 2 and kijun.__version__
