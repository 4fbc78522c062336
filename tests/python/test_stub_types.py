"""The stub says of what type each field is: held against every value that the sample makes."""

import ast
import os
import pathlib
import typing

import kijun
import pytest
from kijun import _kijun, _words, paper

STUB = pathlib.Path(kijun.__file__).parent / "_kijun.pyi"


def properties():
    """{class: {property: annotation}} of the stub."""
    found = {}
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = {
                one.name: one.returns
                for one in node.body
                if isinstance(one, ast.FunctionDef)
                and any(isinstance(d, ast.Name) and d.id == "property" for d in one.decorator_list)
            }
    return found


PROPERTIES = properties()


class Walker:
    """Follows the properties of a value, and of what it finds, and tells what does not fit."""

    def __init__(self):
        self.seen_types = set()
        self.wrong = []

    def fits(self, value, wanted, depth):
        if isinstance(wanted, ast.BinOp):  # T | None
            return self.fits(value, wanted.left, depth) or self.fits(value, wanted.right, depth)
        if isinstance(wanted, ast.Constant):
            return value is wanted.value
        if isinstance(wanted, ast.Subscript):
            outer = wanted.value.id
            inner = wanted.slice.elts if isinstance(wanted.slice, ast.Tuple) else [wanted.slice]
            if outer == "dict":
                return isinstance(value, dict) and all(
                    self.fits(key, inner[0], depth) and self.fits(one, inner[1], depth)
                    for key, one in value.items()
                )
            kinds = {"tuple": tuple, "View": _kijun.View, "list": list, "frozenset": frozenset}
            return isinstance(value, kinds[outer]) and all(
                self.fits(one, inner[0], depth) for one in list(value)[:40]
            )
        name = wanted.id
        if name in ("str", "int", "float", "bool", "bytes"):
            return type(value).__name__ == name
        if name == "Block":
            kinds = (paper.Heading, paper.Paragraph, paper.Table)
            return isinstance(value, kinds) and self.walk(value, depth + 1)
        if hasattr(_words, name):
            return value in typing.get_args(getattr(_words, name))
        return type(value).__name__ == name and self.walk(value, depth + 1)

    def walk(self, value, depth=0):
        kind = type(value).__name__
        self.seen_types.add(kind)
        if depth > 5 or (depth > 1 and kind in ("Edition", "Clause", "Difference", "Checklist")):
            return True
        for name, wanted in PROPERTIES[kind].items():
            if not self.fits(getattr(value, name), wanted, depth):
                self.wrong.append(f"{kind}.{name}: {ast.unparse(wanted)}, not "
                                  f"{getattr(value, name)!r:.80}")
        return True


def test_every_field_is_as_the_stub_says(old, new, items, difference, impact, review, sample):
    relations = kijun.read_relations(sample / "relations.xml")
    notes = kijun.read_notes(sample / "revision-notes.xml")
    ledger = kijun.read_ledger(sample / "ledger.xml")
    related = kijun.assess(old, new, items, notes=notes, ledger=ledger, relations=relations)
    published = os.path.join(os.environ["KIJUN_SHARED_CORPUS"], "fisc-2025",
                             "published-policy-2025-12-04.txt")
    values = [
        new, new["実9"], new["実9/2"], old.paragraphs[0], difference, items, notes, ledger,
        relations, impact, related, review, kijun.match(old, new),
        kijun.history("実9/2", [old, new]), kijun.diff_chain([old, new, old]),
        kijun.trace([old, new], [items], relations=relations), *kijun.trace([new], [items]).holes(),
        *kijun.trace([new], [items]).items_of("実8"), kijun.cite("実1～実3、（参考1）、実200", new),
        kijun.Chain([old, new]), *[one for one in difference if one.obligation or one.along],
        review.policy_paper(), review.answer_paper(), kijun.read_answers(
            sample / "decisions-2025.csv"),
        kijun.check([sample / "checklist-2024.xml"], new, was=old), kijun.Checker(new, old).fix(
            "実99"), kijun.catalogue()[0], kijun.read_document("実1".encode(), name="a.txt"),
        kijun.Source(b"x", "y"), kijun.Limits(), kijun.ProposalOptions(), *related.reasons,
        *impact.reference_rows(), kijun.read_edition(b"<edition standard='a' name='1'/>"),
        kijun.AnsweredHole("x", "justified"), kijun.HoleVerdict("x", "withdrawn"),
        kijun.SkippedFile("x", "link"), kijun.RefusedProposal("c1", "1"),
    ]
    if os.path.exists(published):
        values.append(kijun.read_published_review(published))
    walker = Walker()
    for value in values:
        walker.walk(value)
    assert sorted(set(walker.wrong)) == []
    # Types that the sample has no example of: told, so that the list cannot grow unseen.
    unseen = {name for name, fields in PROPERTIES.items() if fields} - walker.seen_types
    assert unseen <= {"FollowedCitation", "PlacePair", "PublishedReview", "PublishedRow",
                      "ReplacedTerm", "StaleCitation"}, unseen


def test_every_class_and_function_of_the_stub_is_there():
    for node in ast.parse(STUB.read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
            assert hasattr(_kijun, node.name), node.name
    public = {name for name in dir(_kijun) if not name.startswith("_")}
    assert public <= {node.name for node in ast.parse(STUB.read_text(encoding="utf-8")).body
                      if isinstance(node, (ast.ClassDef, ast.FunctionDef))}


@pytest.mark.parametrize("name", sorted(kijun.__all__))
def test_what_the_package_names_is_there(name):
    assert hasattr(kijun, name)
