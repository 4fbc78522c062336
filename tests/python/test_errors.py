"""Bad input: a task that cannot be done raises Error with its place; findings are data."""

import os
import threading

import kijun
import pytest


def test_a_file_that_is_not_there(tmp_path):
    path = tmp_path / "無い.xml"
    with pytest.raises(kijun.Error) as raised:
        kijun.read_edition(path)
    error = raised.value
    assert error.code == "KJ0001" and error.where.file == str(path)
    assert error.message.startswith(f"「{path}」を開けません（ENOENT）。")
    assert str(error) == f"{path}: [KJ0001] エラー: {error.message}"
    assert error.describe("en") == (
        f'{path}: [KJ0001] error: Cannot open "{path}" (ENOENT). '
        "Check the name, the permission to read, and that it is not a folder."
    )
    assert [one.code for one in error.diagnostics] == ["KJ0001"]


def test_where_xml_is_broken_is_told_by_line_and_column():
    with pytest.raises(kijun.Error) as raised:
        kijun.read_edition("<edition standard='甲' name='1'>\n  <clause".encode(), name="a.xml")
    error = raised.value
    assert (error.code, error.where.file, error.where.line) == ("KJ0101", "a.xml", 2)
    assert error.where.column > 0 and error.where.cell == error.where.sheet == ""


@pytest.mark.parametrize(
    "read, data, code",
    [
        (kijun.read_edition, b"", "KJ0009"),
        (kijun.read_edition, b"<edition standard='\x8e'/>", "KJ0004"),
        (kijun.read_edition, b"\x00\x01\x02\xff" * 50, None),
        (kijun.read_checklist, "列,ほか\n1,2\n".encode(), "KJ0303"),
        (kijun.read_ledger, b"<other/>", "KJ0102"),
        (kijun.read_notes, b"<other/>", "KJ0102"),
        (kijun.read_relations, b"<other/>", "KJ0102"),
        (kijun.read_review_file, b"<other/>", "KJ0102"),
        (kijun.read_answers, "a,b\n".encode(), "KJ0303"),
        (kijun.read_published_review, "ただの文".encode(), "KJ0510"),
        (kijun.read_document, b"PK\x03\x04 broken", None),
    ],
)
def test_each_reader_refuses_what_it_cannot_take(read, data, code):
    with pytest.raises(kijun.Error) as raised:
        read(data, name="input")
    assert code is None or raised.value.code == code
    assert raised.value.where.file == "input" and raised.value.code.startswith("KJ")


def test_a_limit_is_an_error_that_names_it(sample):
    with pytest.raises(kijun.Error) as raised:
        kijun.read_edition(sample / "edition-13.xml", limits=kijun.Limits(file_bytes=100))
    assert raised.value.code == "KJ0003" and "100" in raised.value.message
    with pytest.raises(kijun.Error) as raised:
        kijun.read_edition(sample / "edition-13.xml", limits=kijun.Limits(places=10))
    assert raised.value.code == "KJ0006"


def test_findings_are_no_exceptions(impact):
    data = (
        "<edition standard='甲' name='1'><clause id='実1' title='題'/>"
        "<clause id='実1' title='題'/></edition>"
    ).encode()
    edition = kijun.read_edition(data, name="twice.xml")
    assert [one.code for one in edition.findings] == ["KJ0202"]
    found = edition.findings[0]
    assert found.severity == "error" or found.severity == "warning"
    assert found.where.line == 1 and found.text("en") != found.text("ja") == found.message
    assert str(found) == found.describe() == found.describe("ja")
    assert found.describe("en").startswith("twice.xml:1:")
    cell = impact.findings[0]
    assert (cell.code, cell.where.cell, cell.where.line) == ("KJ0401", "関連規定箇所", 111)


def test_cells_of_a_workbook_are_told_by_sheet_and_cell():
    where = kijun.Location("list.xlsx", sheet="質問", cell="H12")
    assert (where.sheet, where.cell, str(where)) == ("質問", "H12", "list.xlsx (質問!H12)")


def test_the_language_of_messages_is_that_of_the_thread():
    found = kijun.read_edition(b"<edition standard='a' name='1'/>").findings[0]
    seen = {}

    def other():
        seen["other"] = str(found)

    kijun.set_language("en")
    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert str(found) == found.describe("en") and seen["other"] == found.describe("ja")
    with pytest.raises(ValueError):
        kijun.set_language("fr")
    with pytest.raises(ValueError):
        found.describe("fr")


def test_a_review_tells_every_file_that_it_cannot_read(tmp_path, sample):
    (tmp_path / "review.xml").write_text(
        f"""<review year="2025" title="t" issuer="i" issued="2025-12-04">
          <standard old="no-old.xml" new="{sample}/edition-13.xml" notes="no-notes.xml"/>
          <checklist current="no-list.xml"/><ledger src="no-ledger.xml"/></review>"""
    )
    with pytest.raises(kijun.Error) as raised:
        kijun.review(tmp_path / "review.xml")
    missing = {one.where.file.rsplit("/", 1)[1] for one in raised.value.diagnostics}
    assert missing == {"no-old.xml", "no-notes.xml", "no-list.xml", "no-ledger.xml"}
    assert str(raised.value).count("\n") == 3


def test_what_cannot_be_written_is_told(tmp_path, difference):
    with pytest.raises(kijun.Error) as raised:
        difference.save(tmp_path / "no-folder" / "out.json")
    assert raised.value.code == "KJ0002"
    with pytest.raises(ValueError, match="Difference is not written as 'dot'"):
        difference.save(tmp_path / "out.dot")
    with pytest.raises(ValueError, match="'a file without ending'|without ending"):
        difference.save(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_wrong_types_are_type_errors(old):
    for wrong in (lambda: kijun.diff(old, "x"), lambda: kijun.read_edition(5),
                  lambda: kijun.trace([old, None]), lambda: kijun.cite(b"x"),
                  lambda: kijun.cite("x", "実"), lambda: kijun.assess(old, old, old)):
        with pytest.raises(TypeError):
            wrong()


def test_a_name_that_is_no_utf8_is_read_and_told(tmp_path):
    path = bytes(tmp_path) + b"/\xff\xfe.xml"
    with open(path, "wb") as file:
        file.write("<edition standard='甲' name='1'><oops/></edition>".encode())
    edition = kijun.read_edition(os.fsdecode(path))
    assert edition.file.encode("utf-8", "surrogateescape") == path
    assert edition.findings[0].where.file == edition.file


def test_no_message_without_a_reason():
    with pytest.raises(TypeError):
        kijun.Error()


def test_limits_hold_for_all_that_a_review_or_a_check_reads(sample, new, tmp_path):
    small = kijun.Limits(file_bytes=4000)
    with pytest.raises(kijun.Error) as raised:
        kijun.review(sample / "review.xml", limits=kijun.Limits(places=10))
    assert {one.code for one in raised.value.diagnostics} == {"KJ0006"}
    assert len(raised.value.diagnostics) == 5  # editions, list, notes and ledger
    big = tmp_path / "big.md"
    big.write_text("実9\n" * 2000)
    (skipped,) = kijun.check(big, new, limits=small).skipped
    assert skipped.why == "too-large"
    with pytest.raises(kijun.Error):
        kijun.Checker(new).check(big, limits=small)
