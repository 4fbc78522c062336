"""The interpreter stays free while the library works, and many threads may read one edition."""

import sys
import threading
import time

import kijun
import pytest


class Counter(threading.Thread):
    """Counts as fast as it can, and gives way after every step."""

    def __init__(self):
        super().__init__(daemon=True)
        self.steps = 0
        self.end = False

    def run(self):
        while not self.end:
            self.steps += 1
            time.sleep(0)


@pytest.fixture
def counter():
    # Nobody is interrupted: a thread that holds the interpreter keeps it until it gives it away,
    # so what is counted during a call was counted because the call gave it away.
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    counting = Counter()
    counting.start()
    while counting.steps == 0:
        time.sleep(0)
    yield counting
    counting.end = True
    counting.join()
    sys.setswitchinterval(usual)


def counted_during(counter, work, times=1):
    """Steps counted while the work was done, as often as it takes for the other thread to come
    to its turn on a busy machine, at most so many times."""
    before = counter.steps
    for _ in range(times):
        work()
        if counter.steps > before:
            break
    return counter.steps - before


def test_what_holds_the_interpreter_lets_nobody_count(counter):
    assert counted_during(counter, lambda: sum(range(300_000)), 20) == 0


def test_a_long_task_lets_others_run(counter, big_pair, big_list):
    old, new = big_pair
    data = old.to_xml().encode()
    source = kijun.Source(data, "big.xml")
    difference = kijun.diff(old, new)
    impact = difference.assess(big_list)
    document = difference.to_document()
    graph = kijun.trace([old, new], [big_list])
    cited = graph.find("clause", "実1")[-1]
    held = kijun.hold_review(old, new, big_list)
    checker = kijun.Checker(new, old)
    text = "実1から実300まで、実17（対策）を見る。\n" * 2000
    tasks = {
        "read_edition": lambda: kijun.read_edition(source),
        "diff": lambda: kijun.diff(old, new),
        "match": lambda: kijun.match(old, new),
        "apply": lambda: kijun.apply(old, difference),
        "chain": lambda: kijun.Chain([old, new]),
        "assess": lambda: difference.assess(big_list),
        "suggest": lambda: kijun.Assessor(difference),
        "trace": lambda: kijun.trace([old, new], [big_list]),
        "paths": lambda: graph.paths_to_items(cited, length=6, most=100_000),
        "cite": lambda: kijun.cite(text, new),
        "check": lambda: checker.check_text(text),
        "review": lambda: kijun.hold_review(old, new, big_list),
        "policy": lambda: held.policy_paper(),
        "report": lambda: held.report_html(),
        "to_json of changes": lambda: difference.to_json(),
        "to_json of an impact": lambda: impact.to_json(),
        "to_document": lambda: difference.to_document(),
        "to_html": lambda: document.to_html(),
        "to_docx": lambda: document.to_docx(),
        "to_xlsx": lambda: document.to_xlsx(),
        "to_xml": lambda: old.to_xml(),
    }
    counts = {name: counted_during(counter, work, 500) for name, work in tasks.items()}
    assert [name for name, count in counts.items() if count == 0] == []


def test_many_threads_read_one_edition_and_one_result(new, difference, items):
    expected = [(one.address, one.text) for one in new.paragraphs]
    json = difference.to_json()
    impact = difference.assess(items).to_json()
    wrong = []

    def read():
        for _ in range(3):
            if [(one.address, one.text) for one in new.paragraphs] != expected:
                wrong.append("paragraphs")
            if new["実9/2"].children[0].parent != new["実9/2"]:
                wrong.append("handles")
            if [one.id for one in difference.changes] != [one.id for one in difference]:
                wrong.append("views")
            if difference.to_json() != json:
                wrong.append("json")
            if difference.assess(items).to_json() != impact:
                wrong.append("assess")

    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [threading.Thread(target=read) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(usual)
    assert wrong == []


def test_editions_read_on_many_threads_are_the_same(sample, new):
    read = [None] * 8

    def one(at):
        read[at] = kijun.read_edition(sample / "edition-13.xml").to_xml()

    threads = [threading.Thread(target=one, args=(at,)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(read) == {new.to_xml()}
