"""Which of our items need review, and because of what."""

# %% The two editions, our checklist, and what was answered in earlier years
import pathlib

import kijun

files = pathlib.Path(__file__).parents[2] / "corpus" / "annual-review"
old = kijun.read_edition(files / "edition-12.xml")
new = kijun.read_edition(files / "edition-13.xml")
items = kijun.read_checklist(files / "checklist-2024.xml")
notes = kijun.read_notes(files / "revision-notes.xml")
found = kijun.assess(old, new, items, notes=notes)
print(found)

# %% The items that somebody must look at, those with most changes first
table = found.items.to_pandas()
table["count"] = table["changes"].map(len)
asked = table[table["needs_review"]].sort_values("count", ascending=False, kind="stable")
for row in asked.head(5).itertuples():
    print(f"通番{row.number}: 変更 {row.count} 件、まず {', '.join(row.ranked[:3])}")

# %% What is likeliest to matter under one of them, and why it changed
why = {reason.change: notes.notes[reason.note].text for reason in found.reasons}
item = next(one for one in found.items if one.number == asked.iloc[0]["number"])
for change_id in item.ranked[:3]:
    change = found.difference[change_id]
    print(f"{change.id} {change.mark} {'、'.join(change.new or change.old)}: {why[change.id]}")

# %% Why the others are not asked about
print(table[~table["needs_review"]].groupby("skipped")["number"].apply("、".join).to_dict())

# %% Citations that lead nowhere now
for one in found.dangling:
    print(f"{one.where.line} 行目 通番{one.item}: {one.citation} {one.why} {one.now}".rstrip())
