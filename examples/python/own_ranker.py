"""A ranker of our own: what our incidents say about which changes matter for which items."""

# %% Words of our incident reports of the last year, and how often each came up
import pathlib

import kijun

incidents = {"認証": 5, "委託先": 3, "鍵": 2}


def by_incidents(change, item):
    """Changes whose new wording has a word of an incident, under items that are about it."""
    words = [word for word in incidents
             if word in change.new_text and word in item.goal + item.category]
    if not words:
        return None
    return kijun.Score(min(1, sum(incidents[word] for word in words) / 6), words)


# %% Its suggestions stand beside those of kijun, and its order under each item
files = pathlib.Path(__file__).parents[2] / "corpus" / "annual-review"
old = kijun.read_edition(files / "edition-12.xml")
new = kijun.read_edition(files / "edition-13.xml")
items = kijun.read_checklist(files / "checklist-2024.xml")
plain = kijun.assess(old, new, items)
ranked = kijun.assess(old, new, items, rankers=[by_incidents])
known = {(link.change, link.item) for link in plain.proposed}
for link in ranked.proposed:
    rules = [signal.rule for signal in link.signals]
    if "by_incidents" in rules:
        new_or_known = "kijun にもある" if (link.change, link.item) in known else "追加"
        place = ranked.difference[link.change].new[0]
        print(f"{place} 通番{link.item} {link.relevance:.2f} {'、'.join(link.evidence)}: "
              f"{new_or_known}")

# %% Which items have another order now; who needs review is as before
for before, after in zip(plain.items, ranked.items):
    assert before.needs_review == after.needs_review
    if before.ranked != after.ranked:
        print(f"通番{after.number}: {', '.join(before.ranked[:3])} → {', '.join(after.ranked[:3])}")
