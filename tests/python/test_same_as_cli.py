"""Every result says byte for byte what the verb of the command line prints."""

import filecmp
import subprocess

import kijun
import pytest


def same(text, printed):
    assert text.encode() == printed


def test_difference(difference, sample, cli):
    files = (sample / "edition-12.xml", sample / "edition-13.xml")
    same(difference.to_json(), cli("diff", *files, "--format", "json"))
    same(difference.to_json(threads=2), cli("diff", *files, "--format", "json"))


@pytest.mark.parametrize("form", ["text", "html", "markdown", "csv", "docx", "xlsx"])
def test_difference_in_every_format(difference, sample, cli, form, tmp_path):
    files = (sample / "edition-12.xml", sample / "edition-13.xml")
    cli("diff", *files, "--format", form, "-o", tmp_path / "cli")
    difference.save(tmp_path / "python", form)
    assert filecmp.cmp(tmp_path / "cli", tmp_path / "python", shallow=False)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_papers_of_a_difference(difference, sample, cli, lang):
    files = (sample / "edition-12.xml", sample / "edition-13.xml")
    same(
        difference.comparison_paper(old_first=True, lang=lang).to_html(),
        cli("diff", *files, "--paper", "comparison", "--old-first", "--format", "html",
            "--lang", lang),
    )
    assert difference.tracked_paper().to_docx(date="2025-03-01") == cli(
        "diff", *files, "--paper", "tracked", "--format", "docx", "--lang", lang
    )


def test_matches(old, new, sample, cli):
    printed = cli("match", sample / "edition-12.xml", sample / "edition-13.xml", "--top", "3",
                  "--format", "json")
    same(kijun.match(old, new, top=3).to_json(), printed)


def test_chain_and_history(old, new, sample, cli):
    files = [sample / name for name in ("edition-12.xml", "edition-13.xml", "edition-12.xml")]
    editions = [old, new, old]
    same(kijun.diff_chain(editions).to_json(), cli("diff", *files, "--format", "json"))
    same(
        kijun.history("実9 2", editions).to_json(),
        cli("history", "実9 2", *files, "--format", "json"),
    )


@pytest.mark.parametrize("proposals", ["none", "indirect", "suggested"])
def test_impact(old, new, items, sample, cli, proposals):
    printed = cli("impact", sample / "edition-12.xml", sample / "edition-13.xml",
                  sample / "checklist-2024.xml", "--proposals", proposals, "--format", "json")
    same(kijun.assess(old, new, items, proposals=proposals).to_json(), printed)


def test_impact_with_all_that_can_stand_beside_it(old, new, items, sample, cli):
    found = kijun.assess(
        old,
        new,
        items,
        notes=kijun.read_notes(sample / "revision-notes.xml"),
        ledger=kijun.read_ledger(sample / "ledger.xml"),
        relations=kijun.read_relations(sample / "relations.xml"),
    )
    arguments = ("impact", sample / "edition-12.xml", sample / "edition-13.xml",
                 sample / "checklist-2024.xml", "--notes", sample / "revision-notes.xml",
                 "--ledger", sample / "ledger.xml", "--relations", sample / "relations.xml")
    same(found.to_json(), cli(*arguments, "--format", "json"))
    same(found.to_document().to_html(), cli(*arguments, "--format", "html"))


def test_an_assessor_says_the_same_of_each_list(difference, items, sample, cli):
    assessor = kijun.Assessor(difference)
    tsv = kijun.read_checklist(sample / "checklist-2024.tsv")
    for file, listed in (("checklist-2024.xml", items), ("checklist-2024.tsv", tsv)):
        printed = cli("impact", sample / "edition-12.xml", sample / "edition-13.xml",
                      sample / file, "--format", "json")
        same(assessor.assess(listed).to_json(), printed)


def test_trace_in_every_form(new, items, sample, cli):
    graph = kijun.trace([new], [items])
    arguments = ("trace", sample / "edition-13.xml", sample / "checklist-2024.xml")
    same(graph.to_json(), cli(*arguments, "--format", "json"))
    same(graph.to_graphml(), cli(*arguments, "--format", "graphml"))
    same(graph.to_dot(), cli(*arguments, "--format", "dot"))
    same(graph.to_sql(), cli(*arguments, "--format", "sql"))
    same(graph.to_reqif("2025-11-20"),
         cli(*arguments, "--format", "reqif", "--date", "2025-11-20"))
    same(graph.to_oscal_mapping(), cli(*arguments, "--format", "oscal-mapping"))
    same(graph.to_oscal_mapping("xml"), cli(*arguments, "--format", "oscal-mapping-xml"))
    same(graph.to_csv_nodes(), cli(*arguments, "--format", "csv", "--table", "nodes"))
    same(graph.to_csv_edges(), cli(*arguments, "--format", "csv", "--table", "edges"))
    same(graph.to_document().to_html(), cli(*arguments, "--format", "html"))


def test_trace_with_relations_and_ledger(new, items, sample, cli):
    relations = kijun.read_relations(sample / "relations.xml")
    graph = kijun.trace([new], [items], relations=relations)
    arguments = ("trace", sample / "edition-13.xml", sample / "checklist-2024.xml",
                 "--relations", sample / "relations.xml")
    same(graph.to_json(), cli(*arguments, "--format", "json"))
    ledger = kijun.read_ledger(sample / "ledger.xml")
    same(graph.to_document("en", ledger).to_markdown(),
         cli(*arguments, "--ledger", sample / "ledger.xml", "--format", "markdown",
             "--lang", "en"))


def test_citations(new, sample, cli):
    text = "実1～実3、実73-1 及び（参考6）。系統1 は別。実200"
    same(kijun.cite(text, new).to_json(),
         cli("cite", "--edition", sample / "edition-13.xml", text, "--format", "json"))
    same(kijun.cite(text).to_json(), cli("cite", text, "--format", "json"))


def test_models_as_xml_and_json(old, items, sample, cli):
    same(old.to_xml(), cli("read", sample / "edition-12.xml", "--format", "xml"))
    same(old.to_json(), cli("read", sample / "edition-12.xml", "--format", "json"))
    same(items.to_xml(), cli("read", sample / "checklist-2024.xml", "--format", "xml"))
    same(items.to_json(), cli("read", sample / "checklist-2024.xml", "--format", "json"))


def test_a_document_says_where_its_blocks_stand(tmp_path, cli):
    file = tmp_path / "note.md"
    file.write_text("# 覚え書き\n\n実9を見直す。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    document = kijun.read_document(file)
    same(document.to_json(),
         cli("read", file, "--as", "document", "--format", "json"))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_checks(sample, cli, tmp_path, old, new, lang):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rules.md").write_text("実28 に従う。実127 も見る。\n")
    (tmp_path / "in" / "picture.bin").write_bytes(bytes(range(256)))
    (tmp_path / "in" / "sjis.txt").write_bytes("実28 について定める文書です。".encode("cp932"))
    (tmp_path / "in" / "link").symlink_to(tmp_path / "in" / "rules.md")
    (tmp_path / "in" / ".git").mkdir()
    (tmp_path / "in" / ".git" / "old.md").write_text("実127\n")
    paths = [tmp_path / "in", sample / "checklist-2024.xml", sample / "edition-13.xml"]
    report = kijun.check(paths, new, was=old, lang=lang)
    arguments = ("check", *paths, "--edition", sample / "edition-13.xml",
                 "--was", sample / "edition-12.xml", "--lang", lang)
    same(report.to_json(), cli(*arguments, "--format", "json"))
    same(report.to_text(), cli(*arguments))
    same(report.to_sarif(), cli(*arguments, "--format", "sarif"))


def test_every_paper_of_a_review(review, sample, cli, tmp_path):
    formats = ["html", "markdown", "csv", "json", "text", "docx", "xlsx"]
    cli("review", sample / "review.xml", "-o", tmp_path / "cli", "--format", ",".join(formats))
    written = review.write(tmp_path / "python", formats=formats)
    names = {path.name for path in (tmp_path / "cli").iterdir()}
    assert names == {path.rsplit("/", 1)[1] for path in written}
    for name in names:
        assert filecmp.cmp(tmp_path / "cli" / name, tmp_path / "python" / name, shallow=False)


def test_answers_taken_in(sample, cli, tmp_path):
    cli("ledger", "import", sample / "decisions-2025.csv", sample / "review.xml",
        "-o", tmp_path / "ledger.xml", "--reviewer", "見本センター", "--date", "2025-11-20")
    held = kijun.review(sample / "review.xml")
    book = held.take_in(sample / "decisions-2025.csv", reviewer="見本センター",
                        date="2025-11-20")
    same(book.to_xml(), (tmp_path / "ledger.xml").read_bytes())


def test_answers_taken_into_an_empty_ledger(sample, cli, tmp_path, old, new, items):
    review_file = tmp_path / "review.xml"
    text = (sample / "review.xml").read_text()
    for name in ("edition-12", "edition-13", "revision-notes", "checklist-2024"):
        text = text.replace(f'"{name}.xml"', f'"{sample}/{name}.xml"')
    review_file.write_text(text.replace("ledger.xml", "empty.xml"))
    cli("ledger", "import", sample / "decisions-2025.csv", review_file,
        "-o", tmp_path / "out.xml", "--reviewer", "甲", "--date", "2025-11-20", "--partial")
    held = kijun.review(review_file, new_ledger=True)
    book = held.take_in(str(sample / "decisions-2025.csv"), reviewer="甲", date="2025-11-20",
                        only_named=True)
    same(book.to_xml(), (tmp_path / "out.xml").read_bytes())
    assert len(book.verdicts) > 100


def test_ledger_shown(sample, cli):
    book = kijun.read_ledger(sample / "ledger.xml")
    for lang in ("ja", "en"):
        same(book.to_json(lang),
             cli("ledger", "show", sample / "ledger.xml", "--format", "json", "--lang", lang))
        same(book.to_document(lang).to_text(),
             cli("ledger", "show", sample / "ledger.xml", "--lang", lang))


def test_laws_and_catalogs(cli, sample):
    corpus = sample.parent
    for file in ("law-sample/records-2024.xml", "oscal-sample/catalog-1.xml",
                 "oscal-sample/catalog-2.json"):
        same(kijun.read_edition(corpus / file).to_json(),
             cli("read", corpus / file, "--format", "json"))


def test_a_published_paper_and_worksheets_are_taken_in(sample, cli, tmp_path, review):
    review.write(tmp_path, formats=["docx", "xlsx"])
    for name in ("policy.docx", "answers.xlsx"):
        cli("ledger", "import", tmp_path / name, sample / "review.xml", "-o",
            tmp_path / "ledger.xml", "--reviewer", "甲", "--date", "2025-11-20")
        book = review.take_in(tmp_path / name, reviewer="甲", date="2025-11-20")
        same(book.to_xml(), (tmp_path / "ledger.xml").read_bytes())
    notes = cli("read", tmp_path / "policy.docx", "--as", "notes")
    same(kijun.read_notes(tmp_path / "policy.docx").to_xml(), notes)
    answers = cli("read", tmp_path / "policy.docx", "--as", "answers")
    same(kijun.read_answers(tmp_path / "policy.docx").to_csv(), answers)


def test_an_edition_as_it_was_before_tracked_changes(sample, cli, tmp_path, difference):
    tracked = tmp_path / "tracked.docx"
    tracked.write_bytes(difference.tracked_paper().to_docx(date="2025-03-01"))
    same(kijun.read_edition(tracked, tracked="original").to_json(),
         cli("read", tracked, "--as", "edition", "--tracked", "original", "--format", "json"))
