"""What is installed is the whole package, and can be imported and checked from there."""

import os
import pathlib
import subprocess
import sys

import pytest

BUILD = os.environ["KIJUN_BUILD"]
SOURCE = pathlib.Path(os.environ["KIJUN_SOURCE"])

SCRIPT = '''\
import sys

import kijun
from kijun import paper


def longest(edition: kijun.Edition) -> kijun.Clause:
    return max(edition, key=lambda clause: len(clause.walk()))


def overview(review: kijun.Review) -> paper.Document:
    return paper.document("x", paper.paragraph(review.file.year))


def by_length(change: kijun.Change, item: kijun.ChecklistItem) -> kijun.Score:
    return kijun.Score(min(1, len(change.new_text) / 1000), [item.number])


old, new = (kijun.read_edition(path) for path in sys.argv[1:3])
found: kijun.Impact = kijun.assess(
    old, new, kijun.read_checklist(sys.argv[3]), rankers=[by_length]
)
kinds: list[kijun.ChangeKind] = [change.kind for change in found.changes]
own: paper.Document = overview(kijun.hold_review(old, new, found.checklist))
print(longest(new).id, len(kinds), len(found.proposed) > 0, len(own))
'''

WRONG = '''\
import kijun

change: kijun.Change = kijun.diff(kijun.read_edition("a"), kijun.read_edition("b")).changes[0]
print(change.kind == 1, change.knid, kijun.ReviewerAnswer("実1", answer="maybe"))
change.kind = "added"
'''


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    prefix = tmp_path_factory.mktemp("prefix")
    subprocess.run(["cmake", "--install", BUILD, "--component", "python", "--prefix", prefix],
                   check=True, capture_output=True)
    return prefix / "lib" / "python3" / "dist-packages"


def test_the_whole_package_and_nothing_else_is_installed(site):
    installed = {path.name for path in (site / "kijun").iterdir()}
    layer = {path.name for path in (SOURCE / "bindings" / "python" / "kijun").iterdir()
             if path.suffix != ".pyc" and path.name != "__pycache__"}
    compiled = installed - layer
    assert layer <= installed and len(compiled) == 1
    assert compiled.pop().startswith("_kijun.cpython-")
    assert [path.name for path in site.iterdir()] == ["kijun"]


def test_it_runs_from_there(site, sample, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    files = [sample / name for name in ("edition-12.xml", "edition-13.xml", "checklist-2024.xml")]
    done = subprocess.run([sys.executable, script, *files], check=True, capture_output=True,
                          text=True, env={**os.environ, "PYTHONPATH": str(site)})
    assert done.stdout.split()[1:] == ["147", "True", "1"]


def mypy(site, script):
    return subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", os.devnull,
                           "--config-file", SOURCE / "bindings" / "python" / "mypy.ini", script],
                          capture_output=True, text=True, check=False,
                          env={**os.environ, "MYPYPATH": str(site)}).stdout


def test_a_user_s_types_are_checked(site, tmp_path):
    right, wrong = tmp_path / "right.py", tmp_path / "wrong.py"
    right.write_text(SCRIPT)
    wrong.write_text(WRONG)
    assert "Success" in mypy(site, right)
    said = mypy(site, wrong)
    assert '"Change" has no attribute "knid"' in said
    assert 'incompatible type "Literal[\'maybe\']"' in said
    assert 'Property "kind" defined in "Change" is read-only' in said
    assert "Non-overlapping equality check" in said


def test_the_module_shows_nothing_but_its_beginning(site):
    (module,) = (site / "kijun").glob("_kijun.*.so")
    shown = subprocess.run(["nm", "-D", "--defined-only", module], check=True,
                           capture_output=True, text=True).stdout.split("\n")
    assert [line.split()[-1] for line in shown if line] == ["PyInit__kijun"]
