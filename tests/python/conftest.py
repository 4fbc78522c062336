"""What all tests of the package share: the sample corpus and the command line beside it."""

import os
import pathlib
import subprocess

import kijun
import pytest

CORPUS = pathlib.Path(os.environ["KIJUN_CORPUS"])
SAMPLE = CORPUS / "annual-review"


@pytest.fixture(autouse=True)
def japanese_messages():
    kijun.set_language("ja")


@pytest.fixture(scope="session")
def sample():
    return SAMPLE


@pytest.fixture(scope="session")
def old():
    return kijun.read_edition(SAMPLE / "edition-12.xml")


@pytest.fixture(scope="session")
def new():
    return kijun.read_edition(SAMPLE / "edition-13.xml")


@pytest.fixture(scope="session")
def items():
    return kijun.read_checklist(SAMPLE / "checklist-2024.xml")


@pytest.fixture(scope="session")
def difference(old, new):
    return kijun.diff(old, new)


@pytest.fixture(scope="session")
def impact(old, new, items):
    return kijun.assess(old, new, items)


@pytest.fixture(scope="session")
def review():
    return kijun.review(SAMPLE / "review.xml")


@pytest.fixture(scope="session")
def cli():
    """Runs the command line and gives the bytes of its standard output."""

    def run(*arguments, expect=0):
        done = subprocess.run(
            [os.environ["KIJUN_CLI"], *map(str, arguments)], capture_output=True, check=False
        )
        assert done.returncode == expect, done.stderr.decode()
        return done.stdout

    return run


def big_edition(name, clauses=300, edited=False):
    """An edition that takes a while; of two, every third paragraph differs."""
    builder = kijun.EditionBuilder("大きな基準", name)
    for number in range(1, clauses + 1):
        clause = builder.clause(f"実{number}", f"対策{number}を定めること。", grade="基礎")
        for label in range(1, 6):
            changed = edited and (number + label) % 3 == 0
            clause.paragraph(
                str(label),
                f"第{number}号の設備{label}について、{number * label}日ごとに"
                f"{'記録を保存する' if changed else '点検を行う'}ことが必要である。【実{label}】",
            )
    return builder.build()


@pytest.fixture(scope="session")
def big_pair():
    return big_edition("第1版"), big_edition("第2版", edited=True)


@pytest.fixture(scope="session")
def big_list():
    return kijun.Checklist(
        name="大きな一覧",
        version="1",
        items=[
            kijun.ChecklistItem(
                str(number),
                goal=f"設備{number}の点検の記録を保存している。",
                related=[
                    kijun.RelatedClauses(standard="大きな基準", text=f"実{number}、実{number + 7}")
                ],
            )
            for number in range(1, 60)
        ],
    )
