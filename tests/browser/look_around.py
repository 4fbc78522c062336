"""What a reader does with the report page, checked: look_around.py FOLDER PICTURES. See tests/browser/run."""

import json
import os
import re
import subprocess
import sys

from selenium.webdriver.common.keys import Keys

from page import Net, Page

folder, pictures = sys.argv[1], sys.argv[2]
failed = []

# Elements of the page, whatever it holds and wherever one is. Five thousand rows would be 400,000.
MOST_ELEMENTS = 6000


def check(is_so, what):
    print(("ok: " if is_so else "NOT SO: ") + what)
    if not is_so:
        failed.append(what)


def equal(is_value, wanted, what):
    check(is_value == wanted, what if is_value == wanted else f"{what}: {is_value!r}, wanted {wanted!r}")


def path(name):
    return os.path.join(folder, name)


def data_of(name):
    with open(path(name), encoding="utf-8") as file:
        html = file.read()
    return html, json.loads(re.search(r'id="data">(.*?)</script>', html, re.S).group(1))


def shown(page):
    """How many changes the page says it shows."""
    return int(page.text("#shown").split("/")[0])


def count(column, *values):
    return sum(value in values for value in column)


def tick(page, facet, value):
    page.one(f'[data-facet="{facet}"] input[value="{value}"]').click()


def settle(page, number, what):
    try:
        page.wait(lambda: page.text("#shown").startswith(f"{number} /"), what)
        check(True, what)
    except AssertionError:
        equal(page.text("#shown"), f"{number} / …", what)


def quiet(page, what):
    equal(page.requests(), [], f"{what}: no request leaves the file")
    equal(page.complaints(), [], f"{what}: the browser complains of nothing")


def filters_and_search():
    _, data = data_of("open.html")
    changes = data["changes"]
    total = len(changes["id"])
    with Page(path("open.html")) as page:
        page.picture(pictures, "1-top")
        equal(shown(page), total, "all changes are shown at first")
        equal(page.text("#n-changes strong"), str(total), "and the summary counts them")
        for facet, value in (("kind", "added"), ("status", "needs-answer"), ("grade", "editorial"), ("series", "1")):
            column = [str(each) for each in changes[facet]]
            tick(page, facet, value)
            settle(page, count(column, value), f"{facet} {value} alone")
            check(0 < count(column, value) < total, f"{facet} {value} is neither nothing nor all")
            tick(page, facet, value)
        tick(page, "kind", "added")
        tick(page, "kind", "deleted")
        settle(page, count(changes["kind"], "added", "deleted"), "two values of one filter: either")
        tick(page, "series", "0")
        both = sum(kind in ("added", "deleted") and series == 0
                   for kind, series in zip(changes["kind"], changes["series"]))
        settle(page, both, "two filters: both")
        page.one("#filter [type=reset]").click()
        settle(page, total, "cleared, all are there again")
        page.one("#asked").click()
        settle(page, count(changes["status"], "needs-answer"), "the button shows what needs an answer")
        page.one("#filter [type=reset]").click()

        page.one("#query").send_keys("認証")
        page.wait(lambda: shown(page) < total, "a search narrows the list down")
        found = [row.text for row in page.all("#list article")]
        check(found != [] and all("認証" in text for text in found), "every row found has the word")
        page.one("#query").clear()
        # ２ and 年 of 「2年に1回」, which only the old wording has: width does not count.
        page.one("#query").send_keys("２年に1回以上判定")
        settle(page, 1, "the old wording is found, whatever its width and across the redline")
        page.one("#query").clear()
        page.one("#query").send_keys("毎年1回以上判定")
        settle(page, 1, "so is the new wording")
        page.one("#query").clear()
        page.one("#query").send_keys("どこにもない言葉")
        page.wait(lambda: not page.all("#list article"), "what is nowhere is not found")
        check("/" not in page.text("#shown"), "and the page says that there is nothing")
        page.one("#query").clear()
        page.one("#item").send_keys("22")
        of_item = {change for change, item in zip(data["links"]["change"], data["links"]["item"])
                   if data["items"]["number"][item] == "22"}
        settle(page, len(of_item), "the changes of one item")
        page.picture(pictures, "2-filtered")
        quiet(page, "filters and search")


def keys():
    _, data = data_of("open.html")
    with Page(path("open.html")) as page:
        page.press("j")
        equal(page.focused().get_attribute("id"), "c1", "j goes to the first change")
        page.press("j", "j", "k")
        equal(page.focused().get_attribute("id"), "c2", "j and k go on and back")
        page.press("n")
        asked = [change for change, status in zip(data["changes"]["id"], data["changes"]["status"])
                 if status == "needs-answer"]
        equal(page.focused().get_attribute("id"), next(c for c in asked if int(c[1:]) > 2),
              "n goes to the next one that needs an answer")
        page.press("g")
        page.wait(lambda: page.run("document.getElementById('graph').open"), "g opens the graph")
        page.picture(pictures, "3-graph")
        equal(page.focused().get_attribute("class"), "node item", "the item has the focus")
        nodes = len(page.all("#graph .node"))
        equal(len(page.all('#graph .node[tabindex="0"][role=button][aria-label]')), nodes,
              "every node can be reached and says what it is")
        seen = set()
        for _ in range(nodes):
            seen.add(page.focused().get_attribute("aria-label"))
            page.press(Keys.TAB)
        equal(len(seen), nodes, "the Tab key reaches each")
        page.run("document.querySelector('#graph .node').focus()")
        page.press(Keys.ARROW_RIGHT)
        check("cited" in page.focused().get_attribute("class"), "to the right stand the clauses that it cites")
        before = page.focused().get_attribute("aria-label")
        page.press(Keys.ARROW_DOWN)
        check(page.focused().get_attribute("aria-label") != before, "the arrow keys go up and down")
        page.press(Keys.ESCAPE)
        page.wait(lambda: not page.run("document.getElementById('graph').open"), "Escape closes it")
        page.press("g")
        page.run("document.querySelector('#graph .node.change').focus()")
        leads_to = page.focused().get_attribute("aria-label").split()[0]
        page.press(Keys.ENTER)
        page.wait(lambda: page.focused().get_attribute("id") == leads_to, "Enter on a change goes to the list")
        page.press("/")
        equal(page.focused().get_attribute("id"), "query", "/ goes to the search")
        page.press("j", "x")
        equal(page.one("#query").get_attribute("value"), "jx", "there, letters are letters")
        page.press(Keys.ESCAPE)
        page.press("x")
        settle(page, len(data["changes"]["id"]), "x clears")
        page.press("?")
        check(page.run("document.getElementById('keys').open"), "? shows the keys")

        page.run("document.querySelector('#heat-box [tabindex=\"0\"]').focus()")
        equal(len(page.all('#heat-box tbody [tabindex="0"]')), 1, "the heat map is one stop of the Tab key")
        page.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN)
        cell = page.focused()
        equal(cell.get_attribute("data-series"), "0", "arrows go from cell to cell")
        item = page.run("arguments[0].closest('tr').querySelector('a').textContent", cell)
        page.press(Keys.ENTER)
        page.wait(lambda: page.one("#item").get_attribute("value") == item, "Enter filters by the item")
        check(page.one('[data-facet="series"] input[value="0"]').is_selected(), "and by the series")
        quiet(page, "keys")


def no_script_of_the_input():
    net = Net()
    html, _ = data_of("hostile.html")
    with Page(path("hostile.html")) as page:
        equal(page.run("document.scripts.length"), 2, "the data and the script are all scripts")
        equal(page.run("document.images.length"), 0, "no text became an image")
        equal(page.one("h1 + .of span + span").text, "<script>alert(1)</script> 2024", "a script in a name is text")
        page.one("#query").send_keys("</article><script>alert(4)</script>")
        settle(page, 1, "a script in a paragraph is found as text")
        check("</noscript></article><script>alert(4)</script>" in page.text("#list article ins"), "and shown as text")
        page.run("document.querySelectorAll('#heat-box a')[1].click()")
        page.wait(lambda: page.run("document.getElementById('graph').open"), "the graph of a hostile item opens")
        equal(page.text("#graph-goal"), '"></script><script>alert(2)</script>', "its goal is text there")
        equal(page.run("document.scripts.length"), 2, "and there are no more scripts")
        quiet(page, "hostile input")
        # Nor would one run if an escape had been forgotten.
        page.run("(document.body.append(Object.assign(document.createElement('script'), "
                 "{textContent: 'window.ran = true'})), 0)")
        check(not page.run("window.ran === true"), "the policy stops a script that is not the page's")
        page.run("(document.body.append(Object.assign(new Image(), {src: arguments[0]})), 0)", net.address)
        page.wait(lambda: any("Content Security Policy" in line for line in page.complaints()),
                  "and an image from elsewhere")
        equal(net.visits, 0, "which is not asked for")
    # Who counts requests counts them where the policy is gone.
    with open(path("leaking.html"), "w", encoding="utf-8") as file:
        file.write(re.sub(r"<meta http-equiv[^>]*>", f'<img src="{net.address}">', html))
    with Page(path("leaking.html")) as page:
        page.wait(lambda: net.visits > 0, "a request would come through")
        equal(set(page.requests()), {net.address}, "and would be seen")


def many_changes():
    _, data = data_of("big.html")
    changes = data["changes"]
    check(len(changes["id"]) > 5000 and len(data["items"]["number"]) == 1000,
          f"{len(changes['id'])} changes, {len(data['items']['number'])} items")
    most = 0
    with Page(path("big.html")) as page:
        def measure():
            nonlocal most
            most = max(most, page.elements())
        measure()
        height = page.run("document.documentElement.scrollHeight")
        for step in range(40):
            page.run("(scrollTo(0, arguments[0]), 0)", height * step // 40)
            page.wait(lambda: page.run("[...document.querySelectorAll('article')].some(a => { const r = "
                                       "a.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }) || "
                                       "scrollY < 900"), "rows come as one scrolls")
            measure()
        # Seen, not asked for: how fast it is depends on the machine.
        timed = ("(() => { const begin = performance.now(); document.getElementById('query').value = arguments[0]; "
                 "document.getElementById('filter').dispatchEvent(new Event('submit', {cancelable: true})); "
                 "return Math.round(performance.now() - begin); })()")
        for word in ("障害", "記録", ""):
            print(f"seen: {page.run(timed, word)} ms to filter by {word!r}")
        print(f"seen: {page.run('Math.round(performance.timing.loadEventEnd - performance.timing.navigationStart)')} "
              f"ms to open {os.path.getsize(path('big.html')) >> 20} MB with {len(data['links']['item'])} links")
        for value in ("modified", "added", "moved", "renumbered"):
            tick(page, "kind", value)
            settle(page, count(changes["kind"], value), f"of many, {value}")
            measure()
            tick(page, "kind", value)
        page.one("#query").send_keys("障害")
        page.wait(lambda: 0 < shown(page) < 1000, "of many, a word")
        measure()
        page.press(Keys.ESCAPE)
        page.press("x")
        settle(page, len(changes["id"]), "of many, all again")
        last = changes["id"][-1]
        page.driver.get("about:blank")
        page.driver.get(page.url + "#" + last)
        page.wait(lambda: page.focused().get_attribute("id") == last, "an address with a change leads to it")
        page.one("#all-items").click()
        page.run("(document.getElementById('heat-box').scrollTop = 1e6, 0)")
        page.wait(lambda: page.all("#i999"), "the last item of a thousand is there when one looks")
        measure()
        page.run("document.querySelector('#heat-box a').click()")
        measure()
        quiet(page, "many changes")
    check(most <= MOST_ELEMENTS, f"at most {MOST_ELEMENTS} elements at any time (seen: {most})")


def other_looks():
    paper = os.path.join(folder, "papers/report.html")
    _, data = data_of("papers/report.html")
    total = len(data["changes"]["id"])
    with Page(paper) as page:
        light = page.run("getComputedStyle(document.body).backgroundColor")
        page.printed(path("printed.pdf"))
        words = subprocess.run(["pdftotext", "-layout", path("printed.pdf"), "-"], capture_output=True,
                               text=True, check=True).stdout
        missing = [c for c in data["changes"]["id"] if not re.search(rf"\b{c}\b", words)]
        equal(missing, [], "printed, every change is on paper")
        check("検索" not in words, "and the filter is not")
        check(page.elements() < MOST_ELEMENTS, "afterwards the page is as light as before")
        if pictures:
            subprocess.run(["pdftoppm", "-r", "60", "-png", path("printed.pdf"), os.path.join(pictures, "4-print")],
                           check=True)
        page.one("#theme").click()
        check(page.run("getComputedStyle(document.body).backgroundColor") != light, "the button turns the light off")
    with Page(paper, dark=True) as page:
        check(page.run("getComputedStyle(document.body).backgroundColor") != light, "dark where the reader likes it dark")
        page.picture(pictures, "5-dark")
        page.run("document.getElementById('changes').scrollIntoView()")
        page.picture(pictures, "5-dark-list")
    with Page(paper, width=390, height=800) as page:
        check(page.run("document.documentElement.scrollWidth <= innerWidth"), "narrow, nothing sticks out")
        page.picture(pictures, "6-narrow")
        page.press("j")
        page.picture(pictures, "6-narrow-list")
    with Page(path("papers-en/report.html")) as page:
        equal(page.run("document.documentElement.lang"), "en", "English where it is asked for")
        labels = " ".join(node.text for node in page.all("h2, legend, .cards li, .tag, button"))
        check("Needs an answer" in labels or "Answered" in labels, "its labels are English")
        check(not re.search("[ぁ-ん]", labels), "all of them")
        page.picture(pictures, "7-english")
    with Page(paper, scripts=False) as page:
        equal(len(page.all("article")), total, "without scripts the whole list is there")
        equal(len(page.all("tr[id]")), len(data["items"]["number"]), "and every item")
        check(page.one(".notice").is_displayed(), "and a word about what is not")
        check(not page.one("#filter").is_displayed(), "and no filter that would do nothing")
        page.picture(pictures, "8-no-script")
    with Page(path("same.html")) as page:
        equal(page.text("#n-changes strong"), "0", "where nothing changed the page says so")
        page.press("j", "g", "/", "x")
        quiet(page, "nothing changed")
    with open(path("papers/review.json"), encoding="utf-8") as file:
        review = json.load(file)
    with Page(paper) as page:
        equal(page.text("#n-questions strong"), str(review["conclusion"]["open_questions"]),
              "the summary says what review.json says")
        equal(page.text("#n-unlinked strong"), str(len(review["impact"]["unlinked_changes"])), "of unlinked changes, too")


for look in (filters_and_search, keys, no_script_of_the_input, many_changes, other_looks):
    print("--", look.__name__)
    try:
        look()
    except Exception as why:  # the other looks are still worth taking
        check(False, f"{look.__name__}: {type(why).__name__}: {why}")
print(f"{len(failed)} not so" if failed else "all so")
sys.exit(1 if failed else 0)
