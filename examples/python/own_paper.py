"""A paper of our own: one page for the board, written beside the papers of the review."""

# %% The paper is a function from the review to a document
import pathlib
import tempfile

import kijun
from kijun import paper


def board_page(review):
    found = review.impact
    incorporated = [one for one in found.links if one.verdict == "incorporate"]
    return paper.document(
        "経営会議への報告",
        paper.heading("結論", level=2),
        paper.paragraph(
            "見直しは",
            paper.bold(paper.red("要")) if review.conclusion.needs_revision else "否",
            f"。変更 {len(found.changes)} 件のうち、取り込むものは {len(incorporated)} 件。",
        ),
        paper.heading("取り込む変更", level=2),
        paper.table(
            ["通番", "基準", "新しい文言", "理由"],
            [
                [
                    link.item,
                    found.difference[link.change].new[0],
                    paper.runs_of_wording(found.difference[link.change].runs),
                    link.rationale,
                ]
                for link in incorporated
            ],
            caption="取り込む変更",
        ),
    )


# %% The review of the sample, and our page in the formats that we want
files = pathlib.Path(__file__).parents[2] / "corpus" / "annual-review"
review = kijun.review(files / "review.xml")
print(review)
print(board_page(review).to_text())

# %% Beside the other papers: one file a format
with tempfile.TemporaryDirectory() as folder:
    written = review.write(folder, formats=["docx", "html"], papers={"board": board_page})
    print([pathlib.Path(path).name for path in written if "board" in path])
