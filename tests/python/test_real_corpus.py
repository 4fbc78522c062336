"""Real data, where it is at hand."""

import os
import pathlib

import kijun
import pytest

SHARED = pathlib.Path(os.environ["KIJUN_SHARED_CORPUS"])
pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"NOT TESTED against real data: {SHARED} is not there"
)


def test_the_published_review_of_2025(cli, tmp_path):
    files = SHARED / "fisc-2025"
    held = kijun.review(files / "review-2025.xml", new_ledger=True)
    cli_copy = tmp_path / "cli"
    assert held.conclusion.open_questions > 0 or held.conclusion.needs_revision
    old = kijun.read_edition(files / "edition-12-rebuilt.xml")
    new = kijun.read_edition(files / "edition-13-excerpt.xml")
    items = kijun.read_checklist(files / "checklist-2024.tsv")
    printed = cli("impact", files / "edition-12-rebuilt.xml", files / "edition-13-excerpt.xml",
                  files / "checklist-2024.tsv", "--format", "json")
    assert kijun.assess(old, new, items).to_json().encode() == printed
    assert not cli_copy.exists()


def test_the_paper_of_2025_answers_as_the_command_line_reads_it(cli):
    paper = SHARED / "fisc-2025" / "published-policy-2025-12-04.txt"
    read = kijun.read_published_review(paper)
    assert read.to_json().encode() == cli("read", paper, "--as", "review")
    assert read.answers().to_csv().encode() == cli("read", paper, "--as", "answers")
    assert read.notes().to_xml().encode() == cli("read", paper, "--as", "notes")
    assert kijun.read_answers(paper) == read.answers().replace(findings=read.findings)
    assert len(read) > 50 and read.issued == "2025-12-04"


def test_a_law_in_two_years(cli):
    laws = sorted((SHARED / "laws").glob("fukyoho_*.xml"))
    old, new = (kijun.read_edition(path) for path in laws)
    difference = kijun.diff(old, new, threads=2)
    assert difference.to_json().encode() == cli("diff", *laws, "--format", "json")
    frame = difference.to_pandas()
    assert len(frame) == len(difference) > 0
    assert kijun.apply(old, difference).to_json() != old.to_json()


@pytest.mark.parametrize("name", ["guideline.docx", "questionnaire.xlsx", "terms.pdf"])
def test_office_files(name, cli):
    path = SHARED / "office" / name
    document = kijun.read_document(path)
    assert document.to_json().encode() == cli("read", path, "--as", "document", "--format", "json")
    assert len(document) == len(document.origins) > 0
